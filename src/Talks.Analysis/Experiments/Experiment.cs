using System.Collections.Immutable;
using Talks.Rules.World;

namespace Talks.Analysis.Experiments;

/// <summary>
/// A question put to a world: courses of action, what is measured, and statements that hold or fail in each draw of the
/// uncertain numbers. Data; see the README of Talks.Rules/World for the file.
/// </summary>
public sealed record Experiment
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required int Rounds { get; init; }
    public required int Draws { get; init; }
    public required int Seeds { get; init; }

    /// <summary>Uncertain numbers beside those of the world, such as the stocks at the start.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>Variable to the formula of its value at the start, over parameters.</summary>
    public ImmutableSortedDictionary<string, string> Initial { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Inputs of every policy, unless it says otherwise.</summary>
    public ImmutableSortedDictionary<string, Schedule> Inputs { get; init; } =
        ImmutableSortedDictionary<string, Schedule>.Empty;
    public required Conduct Conduct { get; init; }
    public required ImmutableArray<Policy> Policies { get; init; }
    public required ImmutableArray<Metric> Metrics { get; init; }
    public required ImmutableArray<Statement> Statements { get; init; }
    public required ImmutableArray<Profile> Profiles { get; init; }

    /// <summary>Statements to draw over two parameters.</summary>
    public ImmutableArray<PlaneAsked> Planes { get; init; } = [];
    public TrajectoriesAsked Trajectories { get; init; } = new([], []);

    /// <summary>The uncertain numbers that are drawn, in the order of the results.</summary>
    public ImmutableArray<Parameter> Drawn(WorldDefinition world) =>
        [.. world.Parameters, .. world.EngineParameters, .. Parameters];
}

/// <summary>A value for each round; the last one stays.</summary>
public readonly record struct Schedule(ImmutableArray<double> Values)
{
    public double At(int round) => Values[Math.Min(round, Values.Length) - 1];
}

/// <summary>
/// How texts come about and end, as formulas over the world's names, the parameters and the facts of the text
/// (<see cref="Facts"/>). Each chance is held between 0 and 1.
/// </summary>
/// <param name="Shift">Party to the points its walk-away value moves by.</param>
/// <param name="Accept">Chance that one party accepts; reads <c>margin</c>, the points above its walk-away value.</param>
/// <param name="Close">Chance that a text all accept is signed and ratified.</param>
/// <param name="Cheat">Chance that the covert line runs on this round.</param>
/// <param name="Detect">Chance that it is noticed when it does; the text is then breached.</param>
/// <param name="Slip">Chance that a delivery fails this round; the text is then not kept.</param>
/// <param name="Collapse">Chance that the text ends this round; reads <c>cheated</c>, <c>detected</c>, <c>slipped</c>.</param>
/// <param name="BreakOff">Chance that talks stop after this round while nothing is in force; they are off for the next round.</param>
/// <param name="CovertControls">Controls that are 0 in truth while the covert line runs.</param>
public sealed record Conduct(
    ImmutableSortedDictionary<string, string> Shift,
    string Accept,
    string Close,
    string Cheat,
    string Detect,
    string Slip,
    string Collapse,
    string BreakOff,
    ImmutableArray<string> CovertControls
);

/// <summary>Names that conduct may read beside the world's; all numbers.</summary>
public static class Facts
{
    /// <summary>Points of the text above the party's walk-away value, after its shift.</summary>
    public const string Margin = "margin";

    /// <summary>Parties whose acceptance the text needs.</summary>
    public const string Signatories = "signatories";
    public const string Cheated = "cheated";
    public const string Detected = "detected";
    public const string Slipped = "slipped";

    public static ImmutableArray<string> OfTheRound { get; } = [Margin, Signatories, Cheated, Detected, Slipped];
}

/// <summary>A course of action that is held to for all rounds.</summary>
public sealed record Policy
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public ImmutableSortedDictionary<string, Schedule> Inputs { get; init; } =
        ImmutableSortedDictionary<string, Schedule>.Empty;

    /// <summary>Unilateral acts: controls set in every round, whatever is signed.</summary>
    public ImmutableSortedDictionary<string, double> Controls { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The text it seeks; null when it seeks none.</summary>
    public TextSought? Text { get; init; }
}

/// <param name="Margins">Party whose acceptance is needed, to the text's points above its walk-away value.</param>
/// <param name="Controls">Controls while it is in force and kept.</param>
/// <param name="Facts">Further names that conduct may read, such as <c>imbalance</c>; 0 where a text has none.</param>
/// <param name="TalksFrom">First round with talks.</param>
/// <param name="SignFrom">First round at whose end it can be signed; it is in force from the next.</param>
public sealed record TextSought(
    ImmutableSortedDictionary<string, double> Margins,
    ImmutableSortedDictionary<string, double> Controls,
    ImmutableSortedDictionary<string, double> Facts,
    int TalksFrom,
    int SignFrom
);

/// <param name="Of">A variable, or <c>signed</c>, <c>survive</c>, <c>deal_rounds</c>, <c>broken</c>.</param>
/// <param name="Until">Last round that counts; null for all.</param>
public sealed record Metric(string Id, string Title, string Unit, string Of, Take Take, int? Until = null);

public enum Take
{
    Final,

    /// <summary>Final less what it was at the start.</summary>
    Change,
    Mean,
    Sum,
}

/// <summary>Metric of one policy, against a multiple of the same metric of another, in each draw.</summary>
/// <param name="Per">A metric to divide both sides by first; a draw with a divisor of 0 does not hold.</param>
/// <param name="Falsified">What would refute it, in words.</param>
/// <param name="Warning">Where it risks finding only what was put in.</param>
public sealed record Statement(
    string Id,
    string Text,
    string Metric,
    string Policy,
    string Against,
    Relation Relation,
    double Factor,
    string? Per,
    string Falsified,
    string Warning
);

public enum Relation
{
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// <summary>Parameters held fixed instead of drawn.</summary>
public sealed record Profile(string Id, string Title, ImmutableSortedDictionary<string, double> Fixed);
