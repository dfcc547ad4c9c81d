using System.Collections.Immutable;

namespace Talks.Analysis.Games;

/// <summary>
/// The points that theories of fair division single out on a frontier, under one convention for what parties fall back on.
/// Each names every vector that attains it. Only vectors at or above all reservation values compete.
/// </summary>
public sealed record Solutions
{
    /// <summary>Relative difference below which two values count as equal.</summary>
    const double Tie = 1e-9;

    /// <summary>Outcomes that are looked at one by one, at most.</summary>
    public const double MostLookedAt = 1_000_000;

    public required ImmutableArray<double> Disagreement { get; init; }

    /// <summary>Greatest product of gains over the disagreement.</summary>
    public required Solution Nash { get; init; }

    /// <summary>Greatest least gain; NegMAS calls it Kalai.</summary>
    public required Solution Egalitarian { get; init; }

    /// <summary>Greatest least gain as a share of the best over all outcomes: discrete Kalai-Smorodinsky.</summary>
    public required Solution KalaiSmorodinsky { get; init; }

    /// <summary>The same with the best over rational vectors, the ideal point of the textbooks.</summary>
    public required Solution KalaiSmorodinskyRational { get; init; }

    /// <summary>GENIUS: parties fall back on their reservation value, or 0 without one.</summary>
    public static Solutions? Genius(Game game, Frontier frontier) =>
        Of(game, frontier, [.. game.Parties.Select(p => p.Reservation ?? 0)]);

    /// <summary>NegMAS: on the reservation value or, if greater or without one, the least utility of any outcome.</summary>
    public static Solutions? Negmas(Game game, Frontier frontier) =>
        Of(
            game,
            frontier,
            [.. game.Parties.Select((p, i) => Math.Max(p.Reservation ?? double.NegativeInfinity, frontier.Least[i]))]
        );

    /// <summary>Greatest sum over the whole frontier, irrational vectors too.</summary>
    public static Solution Utilitarian(Frontier frontier) => Best(frontier.Vectors, v => v.Sum());

    /// <summary>
    /// Euclidean distance of the nearest outcome from utilities of 1 for everybody, as GENIUS and the ANAC competitions tell it:
    /// for sheets from 0 to 1. Where some utility is above 1, outcomes that are dominated may be nearer: then all are looked at, and
    /// the answer is null for more than <see cref="MostLookedAt"/>.
    /// </summary>
    public static double? Opposition(Game game, Frontier frontier)
    {
        ImmutableArray<double> ones = [.. frontier.Most.Select(_ => 1.0)];
        if (frontier.Most.All(m => m <= 1 + Tie))
            return frontier.Vectors.Min(v => Missing(v, ones));
        return game.Outcomes > MostLookedAt
            ? null
            : game.Each().Min(o => Missing([.. game.Parties.Select(p => p.Utility(o))], ones));
    }

    /// <summary>
    /// The same by shares of each party's greatest utility, over rational outcomes, as NegMAS tells it; null where there are none.
    /// </summary>
    public static double? RelativeOpposition(Game game, Frontier frontier) =>
        Rational(game, frontier).Min(v => (double?)Missing(v, frontier.Most));

    static double Missing(ImmutableArray<double> vector, IEnumerable<double> most) =>
        Math.Sqrt(vector.Zip(most, (u, m) => m == 0 ? 0 : 1 - u / m).Sum(d => d * d));

    /// <summary>Vectors at or above every reservation value.</summary>
    public static ImmutableArray<ImmutableArray<double>> Rational(Game game, Frontier frontier) =>
        [
            .. frontier.Vectors.Where(v =>
                v.Select((u, p) => u >= (game.Parties[p].Reservation ?? double.NegativeInfinity) - Tie).All(ok => ok)
            ),
        ];

    static Solutions? Of(Game game, Frontier frontier, ImmutableArray<double> disagreement)
    {
        var rational = Rational(game, frontier);
        if (rational.IsEmpty)
            return null;
        ImmutableArray<double> ideal = [.. disagreement.Select((_, p) => rational.Max(v => v[p]))];
        return new()
        {
            Disagreement = disagreement,
            Nash = Best(rational, v => Gains(v, disagreement).Aggregate(1.0, (a, b) => a * b)),
            Egalitarian = Best(rational, v => Gains(v, disagreement).Min()),
            KalaiSmorodinsky = Best(rational, v => LeastShare(v, disagreement, frontier.Most)),
            KalaiSmorodinskyRational = Best(rational, v => LeastShare(v, disagreement, ideal)),
        };
    }

    static IEnumerable<double> Gains(ImmutableArray<double> vector, ImmutableArray<double> disagreement) =>
        vector.Select((u, p) => u - disagreement[p]);

    /// <summary>A party that can gain nothing does not count.</summary>
    static double LeastShare(
        ImmutableArray<double> vector,
        ImmutableArray<double> disagreement,
        ImmutableArray<double> ideal
    ) =>
        vector
            .Select((u, p) => (Gain: u - disagreement[p], Most: ideal[p] - disagreement[p]))
            .Where(g => g.Most > Tie)
            .Select(g => g.Gain / g.Most)
            .DefaultIfEmpty(0)
            .Min();

    static Solution Best(ImmutableArray<ImmutableArray<double>> vectors, Func<ImmutableArray<double>, double> value)
    {
        var valued = vectors.Select(v => (Vector: v, Value: value(v))).ToList();
        var best = valued.Max(v => v.Value);
        return new(
            best,
            [.. valued.Where(v => best - v.Value <= Tie * Math.Max(1, Math.Abs(best))).Select(v => v.Vector)]
        );
    }
}

/// <param name="Points">Every vector of utilities that attains the value.</param>
public sealed record Solution(double Value, ImmutableArray<ImmutableArray<double>> Points);
