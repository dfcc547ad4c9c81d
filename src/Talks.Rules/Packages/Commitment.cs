using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Packages;

/// <summary>Who does which measure, how much of it, and when.</summary>
/// <param name="Level">1 and up.</param>
/// <param name="Performers">Who does it: parties at the table or outsiders, a subset of the measure's performers, in the agenda's order.</param>
/// <param name="Phase">Number of the phase in which it falls due.</param>
public sealed record Commitment(string Measure, int Level, ImmutableArray<string> Performers, int Phase)
{
    /// <summary>1 and up; a measure that is done in instalments, or by different performers on different terms, stands in several parts.</summary>
    public int Part { get; init; } = 1;

    /// <summary>What the text says of it beyond that; null where it says nothing.</summary>
    public Clause? Clause { get; init; }

    /// <summary>Its name within the package: the measure, and from the second part on a dot and the part, such as <c>energy-aid.2</c>.</summary>
    public string Key() => Part == 1 ? Measure : FormattableString.Invariant($"{Measure}.{Part}");

    /// <summary>How its performers are bound together: as the text says, or else the catalogue.</summary>
    public PerformerRule RuleOf(Measure measure) => Clause?.Rule ?? measure.PerformerRule;

    /// <summary>Who gains by it: as the text says, or else the catalogue.</summary>
    public ImmutableArray<string> BeneficiariesOf(Measure measure) =>
        Clause is { Beneficiaries: { IsEmpty: false } own } ? own : measure.Beneficiaries;

    /// <summary>For how long it holds a restriction back; null if it is no suspension.</summary>
    public Suspension? SuspensionOf(Measure measure) =>
        Clause is { HasNature: true } ? Clause.Suspension
        : measure.FindLevel(Level) is { Suspends: { } months } ? new(months, Renewable: false)
        : null;

    /// <summary>How it ends a restriction for good; null if it does not.</summary>
    public Lifting? LiftingOf(Measure measure) =>
        Clause is { HasNature: true } ? Clause.Lifting
        : measure.FindLevel(Level) is { Lifts: true } ? new("")
        : null;

    public bool Same(Commitment other) =>
        (Measure, Part, Level, Phase) == (other.Measure, other.Part, other.Level, other.Phase)
        && Performers.ToHashSet().SetEquals(other.Performers)
        && (Clause ?? Clause.Silent).Same(other.Clause ?? Clause.Silent);
}
