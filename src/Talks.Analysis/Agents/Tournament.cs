using System.Collections.Immutable;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;

namespace Talks.Analysis.Agents;

/// <summary>One negotiation of a tournament, with the measures of the ANAC competitions.</summary>
/// <param name="Agents">By seat.</param>
/// <param name="Run">1 up: the same line-up plays as often as is asked for, each time with other chances.</param>
/// <param name="InDeal">Seats that came away with a deal; fewer than all only where the protocol lets some go.</param>
/// <param name="Utilities">By seat; reservation values, or 0, without a deal.</param>
/// <param name="Discounted">By seat, the same at the time of the end: times discount^(round / rounds).</param>
/// <param name="Welfare">Sum of the utilities.</param>
/// <param name="ToPareto">Euclidean distance to the nearest point of the frontier.</param>
/// <param name="ToNash">Distance to the nearest Nash point; null where no outcome is rational.</param>
/// <param name="ToKalai">Distance to the nearest Kalai-Smorodinsky point; null likewise.</param>
public sealed record Match(
    string Domain,
    string Protocol,
    ImmutableArray<string> Agents,
    int Run,
    int Rounds,
    int InDeal,
    int Round,
    ImmutableArray<double> Utilities,
    ImmutableArray<double> Discounted,
    double Welfare,
    double ToPareto,
    double? ToNash,
    double? ToKalai
)
{
    public bool Agreed => InDeal == Agents.Length;
}

/// <summary>Every agent in every seat of every domain.</summary>
public static class Tournament
{
    /// <summary>Line-ups per domain, at most; larger ones are drawn from the seed.</summary>
    public const int MostLineUps = 1000;

    /// <summary>The matches of one domain under one protocol; none when it is too large for books or a frontier.</summary>
    public static IEnumerable<Match> Of(
        Game game,
        IReadOnlyList<AgentKind> kinds,
        Protocol protocol,
        int rounds,
        int runs,
        ulong seed
    )
    {
        if (Book.Of(game) is not { } books || Frontier.Of(game) is not { } frontier)
            yield break;
        var scaled = Book.Of(WithinOne(game, frontier))!;
        var solutions = Solutions.Genius(game, frontier);
        foreach (var (n, lineUp) in LineUps(kinds.Count, books.Length, seed).Index())
            for (var run = 1; run <= runs; run++)
            {
                var agents = lineUp
                    .Select((k, seat) => kinds[k].Make(scaled[seat], Draws.For(seed, n, seat, run)))
                    .ToList();
                var ending = protocol.Play(agents, scaled, rounds, Draws.For(seed, n, books.Length, run));
                yield return Measured(game, books, frontier, solutions, ending) with
                {
                    Protocol = protocol.Name,
                    Agents = [.. lineUp.Select(k => kinds[k].Name)],
                    Run = run,
                    Rounds = rounds,
                    Discounted = Discounted(game, books, ending, (double)ending.Round / rounds),
                };
            }
    }

    /// <summary>The measures of one ending; who played by what protocol is left to the caller.</summary>
    public static Match Measured(Game game, Book[] books, Frontier frontier, Solutions? solutions, Ending ending)
    {
        var utilities = Discounted(game, books, ending, 0);
        return new(
            game.Name,
            "",
            [.. game.Parties.Select(_ => "")],
            1,
            ending.Round,
            books.Index().Count(b => ending.For(b.Index) is not null),
            ending.Round,
            utilities,
            utilities,
            utilities.Sum(),
            Nearest(utilities, frontier.Vectors)!.Value,
            solutions is null ? null : Nearest(utilities, solutions.Nash.Points),
            solutions is null ? null : Nearest(utilities, solutions.KalaiSmorodinsky.Points)
        );
    }

    /// <summary>What each came away with, at a time from 0 to 1.</summary>
    static ImmutableArray<double> Discounted(Game game, Book[] books, Ending ending, double time) =>
        [
            .. books.Select(
                (b, seat) =>
                    (ending.For(seat) is { } outcome ? b.Utility(outcome) : b.Reservation ?? 0)
                    * Math.Pow(game.Parties[seat].Discount, time)
            ),
        ];

    /// <summary>
    /// Agents of the literature aim at utilities from 0 to 1: a party whose sheet goes higher plays by shares of its greatest
    /// utility. Results are told on the sheets as they are.
    /// </summary>
    static Game WithinOne(Game game, Frontier frontier) =>
        game with
        {
            Parties =
            [
                .. game.Parties.Select(
                    (p, seat) =>
                        frontier.Most[seat] <= 1 + 1e-9
                            ? p
                            : p with
                            {
                                Scale = p.Scale * frontier.Most[seat],
                                Cap = p.Cap / frontier.Most[seat],
                                Reservation = p.Reservation / frontier.Most[seat],
                            }
                ),
            ],
        };

    static IEnumerable<int[]> LineUps(int kinds, int seats, ulong seed)
    {
        var all = Math.Pow(kinds, seats);
        var draws = new Draws(seed);
        for (var n = 0; n < Math.Min(all, MostLineUps); n++)
        {
            var lineUp = new int[seats];
            for (var (seat, rest) = (0, n); seat < seats; seat++, rest /= kinds)
                lineUp[seat] = all > MostLineUps ? draws.Below(kinds) : rest % kinds;
            yield return lineUp;
        }
    }

    static double? Nearest(ImmutableArray<double> utilities, ImmutableArray<ImmutableArray<double>> points) =>
        points.Min(p => (double?)Math.Sqrt(p.Zip(utilities).Sum(u => (u.First - u.Second) * (u.First - u.Second))));
}
