using System.Collections.Immutable;
using Talks.Analysis.Exchange;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Rules.Packages;

namespace Talks.Analysis.Texts;

/// <summary>All that can be said about one text by somebody who sees every sheet: control, an author, a review.</summary>
public sealed record TextAnalysis
{
    public required ImmutableSortedDictionary<string, int> Terms { get; init; }
    public required ImmutableArray<Problem> Problems { get; init; }
    public required Evaluation Evaluation { get; init; }

    /// <summary>For each blocker, and for all of them together when there are several.</summary>
    public required ImmutableArray<WinningOver> Amendments { get; init; }

    /// <summary>A text that leaves nobody worse off and somebody better; null when this one is Pareto optimal.</summary>
    public required Point? Witness { get; init; }

    /// <summary>Euclidean distance in points from its surpluses to those of each optimum; null without a text acceptable to all.</summary>
    public required Distances? Distances { get; init; }

    /// <summary>The frontier in surplus, or an epsilon-frontier, to which <see cref="ToFrontier"/> measures.</summary>
    public required TextFrontier Frontier { get; init; }

    /// <summary>Euclidean distance in points to the nearest vector of the frontier; 0 for a Pareto optimal text.</summary>
    public double ToFrontier => Witness is null ? 0 : Frontier.DistanceFrom(Evaluation.Surplus);

    public required Reciprocity Reciprocity { get; init; }

    public static TextAnalysis Of(Scenario scenario, ImmutableSortedDictionary<string, int> terms)
    {
        var points = WholePoints.Of(scenario);
        var text = points.Space.TextOf(terms);
        var package = points.Space.PackageOf(text);
        var evaluation = Evaluation.Of([.. scenario.Positions.Select(p => new Sheet(points.Space, p))], text);
        var blockers = Enumerable.Range(0, points.Parties).Where(p => !evaluation.AcceptableTo(p)).Select(p => 1 << p);
        var together = blockers.Count() > 1 ? blockers.Append(evaluation.Blockers) : blockers;
        return new()
        {
            Terms = package.Terms,
            Problems = Legality.Check(scenario.Agenda, package),
            Evaluation = evaluation,
            Amendments = [.. together.Select(w => new WinningOver(w, Amending.For(points, text, w)))],
            Witness = Dominance.Witness(points, text),
            Distances = Optima.Of(points) is { } optima ? Texts.Distances.Of(evaluation.Surplus, optima) : null,
            Frontier = TextFrontier.Of(points),
            Reciprocity = Reciprocity.Of(scenario.Agenda, package),
        };
    }
}

/// <param name="Winning">Set of seats to be won over, bit n for seat n.</param>
/// <param name="Amendments">The cheapest first; empty when no small change does it.</param>
public sealed record WinningOver(int Winning, ImmutableArray<Amendment> Amendments);

/// <summary>Distances in points.</summary>
public sealed record Distances(double Nash, double KalaiSmorodinsky, double Egalitarian, double Utilitarian)
{
    public static Distances Of(ImmutableArray<double> surplus, Optima optima) =>
        new(
            Between(surplus, optima.Nash),
            Between(surplus, optima.KalaiSmorodinsky),
            Between(surplus, optima.Egalitarian),
            Between(surplus, optima.Utilitarian)
        );

    static double Between(ImmutableArray<double> surplus, Point point) =>
        Math.Sqrt(surplus.Zip(point.Surplus).Sum(p => (p.First - p.Second) * (p.First - p.Second)));
}
