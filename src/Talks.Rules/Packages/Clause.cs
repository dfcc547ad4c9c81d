using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Packages;

/// <summary>
/// The particulars of a commitment. Whatever is left out stands as the catalogue has it. Other commitments of the
/// package are named by their keys.
/// </summary>
public sealed record Clause
{
    /// <summary>How the performers named are bound together, where the text is stricter than the catalogue: all of them, or any one.</summary>
    public PerformerRule? Rule { get; init; }

    /// <summary>Who gains by it; empty leaves that to the catalogue.</summary>
    public ImmutableArray<string> Beneficiaries { get; init; } = [];
    public Quantity? Quantity { get; init; }
    public Due? Due { get; init; }

    /// <summary>What must have happened first.</summary>
    public ImmutableArray<Precondition> After { get; init; } = [];

    /// <summary>Keys of the commitments it is traded against, action for action.</summary>
    public ImmutableArray<string> Pairs { get; init; } = [];

    /// <summary>Who finds whether it is kept: a party or an outsider.</summary>
    public string? Verifier { get; init; }
    public Remedy? Remedy { get; init; }

    /// <summary>At most one of suspension, lifting and snapback is told: they are different things.</summary>
    public Suspension? Suspension { get; init; }
    public Lifting? Lifting { get; init; }
    public SnapbackClause? Snapback { get; init; }

    /// <summary>The words of the text itself.</summary>
    public string Wording { get; init; } = "";

    /// <summary>The clause of a commitment that says nothing beyond its measure, level, performers and phase.</summary>
    public static Clause Silent { get; } = new();

    internal bool HasNature => Suspension is not null || Lifting is not null || Snapback is not null;

    /// <summary>By content. The order in which beneficiaries, preconditions and pairs are named is no difference.</summary>
    public bool Same(Clause other) =>
        (Rule, Quantity, Due, Verifier, Remedy, Suspension, Lifting, Wording)
            == (
                other.Rule,
                other.Quantity,
                other.Due,
                other.Verifier,
                other.Remedy,
                other.Suspension,
                other.Lifting,
                other.Wording
            )
        && Beneficiaries.ToHashSet().SetEquals(other.Beneficiaries)
        && After.ToHashSet().SetEquals(other.After)
        && Pairs.ToHashSet().SetEquals(other.Pairs)
        && (Snapback, other.Snapback) switch
        {
            (null, null) => true,
            ({ } one, { } two) => (one.Procedure, one.Days) == (two.Procedure, two.Days)
                && one.Restores.ToHashSet().SetEquals(two.Restores),
            _ => false,
        };
}

/// <param name="Amount">Greater than 0.</param>
/// <param name="Unit">Such as <c>t of heavy fuel oil</c>.</param>
public sealed record Quantity(double Amount, string Unit);

/// <summary>When it is to be done, where that is told more closely than by the phase. Exactly one of the four is told.</summary>
/// <param name="Days">Counted from entry into force.</param>
/// <param name="Date">A day of the scenario's calendar, <c>2007-12-31</c>.</param>
/// <param name="Words">What the text says instead of a time, such as "at an early date": it dates nothing.</param>
/// <param name="Round">Round of the talks by whose end it is to be done, 1 and up.</param>
public sealed record Due(int? Days, string? Date, string? Words, int? Round = null);

/// <summary>A condition precedent: nothing is owed before it is met.</summary>
/// <param name="Commitment">Key of the commitment that must come first.</param>
/// <param name="WithinDays">Days in which to follow once it is met; null sets no limit.</param>
/// <param name="WithinRounds">The same in rounds of the talks, 1 and up; at most one of the two is told.</param>
public sealed record Precondition(string Commitment, Milestone Milestone, int? WithinDays, int? WithinRounds = null);

/// <summary>How far a commitment has come.</summary>
public enum Milestone
{
    Begun,
    Delivered,

    /// <summary>Its verifier has found that it is delivered.</summary>
    Verified,
}

/// <summary>What follows when it is not done.</summary>
/// <param name="Minutes">Of a consultation, for how long its room is open, on the session clock; null leaves it at the usual time.</param>
public sealed record Remedy(RemedyKind Kind, string Words, int? Minutes = null);

public enum RemedyKind
{
    /// <summary>Those concerned meet.</summary>
    Consultation,

    /// <summary>What it is paired with is held back until it is done.</summary>
    SuspendPair,

    /// <summary>The snapback clause of the text is set off.</summary>
    Snapback,

    /// <summary>As its words say.</summary>
    Other,
}

/// <summary>A restriction is held back for a time. It stands again when the time is over, by nobody's decision.</summary>
/// <param name="Months">1 and up.</param>
/// <param name="Renewable">Whether it may be prolonged.</param>
public sealed record Suspension(int Months, bool Renewable);

/// <summary>A restriction ends. Only a new decision, or a snapback clause, brings it back.</summary>
/// <param name="Instrument">By what, such as a resolution; may be empty.</param>
public sealed record Lifting(string Instrument);

/// <summary>How suspended or lifted restrictions come back when the other side does not keep its part.</summary>
/// <param name="Restores">Keys of the suspensions and liftings it undoes; empty means all of the package.</param>
/// <param name="Days">Days from the notice of non-performance until they are back.</param>
public sealed record SnapbackClause(ImmutableArray<string> Restores, SnapbackProcedure Procedure, int Days);

public enum SnapbackProcedure
{
    /// <summary>A vote brings them back, and nobody may veto it.</summary>
    Vote,

    /// <summary>They come back unless a vote keeps them away.</summary>
    Automatic,
}
