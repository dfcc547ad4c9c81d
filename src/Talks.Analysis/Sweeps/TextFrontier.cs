using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Sweeps;

/// <summary>The Pareto frontier of a scenario: distinct surpluses that no text improves on for somebody at nobody's cost.</summary>
/// <param name="Surplus">By vector and party, in points; the largest for the first party first.</param>
/// <param name="Slack">
/// By party in points; all 0 when the frontier is whole. Else an epsilon-frontier: no text is better than one of the vectors
/// by more than this for everybody.
/// </param>
public sealed record TextFrontier(ImmutableArray<ImmutableArray<double>> Surplus, ImmutableArray<double> Slack)
{
    /// <summary>Vectors kept at any time; where there are more, an epsilon-frontier takes their place.</summary>
    public const int MostVectors = 20_000;

    public bool IsWhole => Slack.All(s => s == 0);

    /// <summary>
    /// Issues joined by rules or requirements are walked, the others added one by one and what is dominated dropped.
    /// </summary>
    /// <param name="most">Vectors kept at any time.</param>
    public static TextFrontier Of(WholePoints points, int most = MostVectors)
    {
        var sweep = new Sweep(points);
        var thinning = new Thinning([.. Enumerable.Range(0, points.Parties).Select(p => Spread(points, p))], most);
        var gathering = new Gathering(thinning, points.Parties);
        sweep.Run((_, sums) => gathering.Add(sums));
        var best = gathering.Maxima();
        foreach (var issue in Enumerable.Range(0, points.Space.Issues).Where(sweep.Block.Holds))
        {
            thinning.Step();
            best = thinning.Of(best.Plus(Options(points, issue)));
        }
        return new(
            [
                .. best.Told()
                    .Select(v => v.Select((u, p) => (u - points.Reservations[p]) * points.Unit).ToImmutableArray()),
            ],
            [.. thinning.Slack.Select(s => s * points.Unit)]
        );
    }

    /// <summary>Euclidean distance in points from these surpluses to the nearest of the frontier.</summary>
    public double DistanceFrom(ImmutableArray<double> surplus)
    {
        var nearest = double.PositiveInfinity;
        foreach (var vector in Surplus)
        {
            var square = 0.0;
            for (var p = 0; p < surplus.Length; p++)
                square += (vector[p] - surplus[p]) * (vector[p] - surplus[p]);
            nearest = Math.Min(nearest, square);
        }
        return Math.Sqrt(nearest);
    }

    static Vectors Options(WholePoints points, int issue)
    {
        var options = new Vectors(points.Parties);
        for (var level = 0; level < points.Space.Sizes[issue]; level++)
        {
            var option = points.Space.Offset(issue) + level;
            if (points.Space.IsBarred(option))
                continue;
            var vector = options.Next();
            for (var p = 0; p < vector.Length; p++)
                vector[p] = points.Units(p, option);
        }
        return options;
    }

    static long Spread(WholePoints points, int party)
    {
        var spread = points.Rules.Sum(r => Math.Abs(r.Units[party]));
        for (var i = 0; i < points.Space.Issues; i++)
        {
            var units = Enumerable
                .Range(points.Space.Offset(i), points.Space.Sizes[i])
                .Select(o => points.Units(party, o))
                .ToList();
            spread += units.Max() - units.Min();
        }
        return spread;
    }
}
