using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Agents;

/// <summary>One negotiation of a tournament, with the measures of the ANAC competitions.</summary>
/// <param name="Agents">By seat.</param>
/// <param name="Utilities">By seat; reservation values, or 0, without an agreement.</param>
/// <param name="Welfare">Sum of the utilities.</param>
/// <param name="ToPareto">Euclidean distance to the nearest point of the frontier.</param>
/// <param name="ToNash">Distance to the nearest Nash point; null where no outcome is rational.</param>
public sealed record Match(
    string Domain,
    ImmutableArray<string> Agents,
    int Rounds,
    bool Agreed,
    int Round,
    ImmutableArray<double> Utilities,
    double Welfare,
    double ToPareto,
    double? ToNash
);

/// <summary>Every agent in every seat of every domain.</summary>
public static class Tournament
{
    /// <summary>Line-ups per domain, at most; larger ones are drawn from the seed.</summary>
    public const int MostLineUps = 1000;

    /// <summary>The matches of one domain; none when it is too large for books or a frontier.</summary>
    public static IEnumerable<Match> Of(Game game, IReadOnlyList<AgentKind> kinds, int rounds, ulong seed)
    {
        if (Book.Of(game) is not { } books || Frontier.Of(game) is not { } frontier)
            yield break;
        var nash = Solutions.Genius(game, frontier)?.Nash.Points;
        foreach (var (n, lineUp) in LineUps(kinds.Count, books.Length, seed).Index())
        {
            var agents = lineUp.Select((k, seat) => kinds[k].Make(books[seat], Draws.For(seed, n, seat))).ToList();
            var ending = Saop.Play(agents, rounds);
            ImmutableArray<double> utilities =
            [
                .. books.Select(b => ending.Agreement is { } outcome ? b.Utility(outcome) : b.Reservation ?? 0),
            ];
            yield return new(
                game.Name,
                [.. lineUp.Select(k => kinds[k].Name)],
                rounds,
                ending.Agreement is not null,
                ending.Round,
                utilities,
                utilities.Sum(),
                Nearest(utilities, frontier.Vectors)!.Value,
                nash is { } points ? Nearest(utilities, points) : null
            );
        }
    }

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

/// <summary>How one agent did over the matches it sat in.</summary>
/// <param name="Utility">Mean of its own utility.</param>
/// <param name="Interval">Half-width of the 95 % confidence interval of that mean.</param>
public sealed record Standing(
    string Agent,
    int Seats,
    double Utility,
    double Interval,
    double AgreementRate,
    double Welfare,
    double ToPareto,
    double? ToNash,
    double Round
)
{
    /// <summary>Best mean utility first.</summary>
    public static ImmutableArray<Standing> Of(IReadOnlyCollection<Match> matches) =>
        [
            .. matches
                .SelectMany(m => m.Agents.Select((agent, seat) => (Agent: agent, Own: m.Utilities[seat], Match: m)))
                .GroupBy(s => s.Agent)
                .Select(g =>
                {
                    var own = g.Select(s => s.Own).ToList();
                    return new Standing(
                        g.Key,
                        own.Count,
                        own.Average(),
                        HalfWidth(own),
                        g.Average(s => s.Match.Agreed ? 1.0 : 0.0),
                        g.Average(s => s.Match.Welfare),
                        g.Average(s => s.Match.ToPareto),
                        g.Average(s => s.Match.ToNash),
                        g.Average(s => s.Match.Round)
                    );
                })
                .OrderByDescending(s => s.Utility),
        ];

    static double HalfWidth(List<double> values)
    {
        if (values.Count < 2)
            return 0;
        var mean = values.Average();
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        return 1.96 * Math.Sqrt(variance / values.Count);
    }
}
