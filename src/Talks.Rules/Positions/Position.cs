using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Positions;

/// <summary>
/// What one party alone knows: what options are worth to it, the least it will sign, and its instructions.
/// Read by that delegation and by control, by nobody else.
/// </summary>
public sealed record Position
{
    public required string Party { get; init; }

    /// <summary>Issue id to points per option level; index 0 is the option "not included".</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<double>> Points { get; init; }

    /// <summary>Points that depend on several issues together.</summary>
    public ImmutableArray<InteractionRule> Rules { get; init; } = [];

    /// <summary>The walk-away value: the least total the capital will sign.</summary>
    public required double Reservation { get; init; }

    /// <summary>Confidential instructions, Markdown.</summary>
    public string Brief { get; init; } = "";

    /// <summary>What the capital refuses whatever the rest: the delegation can cross it, and must then live with the answer.</summary>
    public ImmutableArray<RedLine> RedLines { get; init; } = [];

    /// <summary>The red lines that a package crosses.</summary>
    public IEnumerable<RedLine> CrossedBy(Package package) =>
        RedLines.Where(r => !r.Crossed.IsEmpty && r.Crossed.All(c => c.Holds(package.LevelOf(c.Issue))));

    /// <summary>The position when the world has added so many points to its walk-away value.</summary>
    public Position Moved(double shift) => shift == 0 ? this : this with { Reservation = Reservation + shift };

    /// <summary>The highest points any option of an issue gives.</summary>
    public double BestOf(string issue) => Points[issue].Max();
}

/// <param name="Crossed">A package crosses the line when every condition holds.</param>
public sealed record RedLine(string Id, string Text, ImmutableArray<Condition> Crossed);

/// <summary>Adds <paramref name="Points"/> when every condition holds.</summary>
public sealed record InteractionRule(string Id, string Text, ImmutableArray<Condition> When, double Points);

public sealed record Condition(string Issue, Comparison Comparison, int Level)
{
    public bool Holds(int level) =>
        Comparison switch
        {
            Comparison.AtLeast => level >= Level,
            Comparison.AtMost => level <= Level,
            _ => level == Level,
        };
}

public enum Comparison
{
    AtLeast,
    AtMost,
    Exactly,
}
