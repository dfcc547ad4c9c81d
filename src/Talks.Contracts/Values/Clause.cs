namespace Talks.Contracts;

/// <summary>
/// The particulars of a commitment. Whatever is null stands as the catalogue has it. Other commitments of the package are
/// named by their keys: the measure, and from the second part on a dot and the part, such as <c>energy-aid.2</c>.
/// </summary>
/// <param name="Rule">How the performers named are bound together; no looser than the catalogue has it.</param>
/// <param name="Beneficiaries">Who gains by it.</param>
/// <param name="After">What must have happened first.</param>
/// <param name="Pairs">Keys of the commitments it is traded against, action for action; it is enough if one of two says so.</param>
/// <param name="Verifier">Who finds whether it is kept: a party, which is then bound, or an outsider that has lodged an undertaking.</param>
/// <param name="Suspension">At most one of suspension, lifting and snapback is not null.</param>
/// <param name="Wording">The words of the text itself, at most 1,000 characters.</param>
public sealed record Clause(
    PerformerRule? Rule = null,
    IReadOnlyList<string>? Beneficiaries = null,
    Quantity? Quantity = null,
    Due? Due = null,
    IReadOnlyList<Precondition>? After = null,
    IReadOnlyList<string>? Pairs = null,
    string? Verifier = null,
    Remedy? Remedy = null,
    Suspension? Suspension = null,
    Lifting? Lifting = null,
    SnapbackClause? Snapback = null,
    string? Wording = null
);

/// <param name="Amount">Greater than 0.</param>
/// <param name="Unit">At most 40 characters, such as "t of heavy fuel oil".</param>
public sealed record Quantity(double Amount, string Unit);

/// <summary>When it is to be done, where that is told more closely than by the phase. Exactly one of the four is not null.</summary>
/// <param name="Days">Counted from entry into force.</param>
/// <param name="Date">A day of the scenario's calendar, such as 2007-12-31.</param>
/// <param name="Words">What the text says instead of a time, such as "at an early date": it can be in time or late by no rule.</param>
/// <param name="Round">The round of the talks by whose end it is to be done, 1 to 200.</param>
public sealed record Due(int? Days = null, string? Date = null, string? Words = null, int? Round = null);

/// <summary>A condition precedent: nothing is owed before it is met.</summary>
/// <param name="Commitment">Key of the commitment that must come first.</param>
/// <param name="WithinDays">Days in which to follow once it is met; null sets no limit.</param>
/// <param name="WithinRounds">The same in rounds of the talks, 1 to 200; at most one of the two is not null.</param>
public sealed record Precondition(
    string Commitment,
    Milestone Milestone,
    int? WithinDays = null,
    int? WithinRounds = null
);

/// <summary>How far a commitment has come.</summary>
public enum Milestone
{
    Begun,
    Delivered,

    /// <summary>Its verifier has found that it is delivered.</summary>
    Verified,
}

/// <summary>What follows when it is not done.</summary>
/// <param name="Minutes">Of a consultation, for how long its room is open, 1 to 1,440 on the session clock; null is 20.</param>
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

/// <summary>A restriction is held back for a time, and stands again when the time is over.</summary>
/// <param name="Months">1 to 600.</param>
/// <param name="Renewable">Whether it may be prolonged.</param>
public sealed record Suspension(int Months, bool Renewable);

/// <summary>A restriction ends; only a new decision, or a snapback clause, brings it back.</summary>
/// <param name="Instrument">By what, such as a resolution; may be empty.</param>
public sealed record Lifting(string Instrument);

/// <summary>How suspended or lifted restrictions come back when the other side does not keep its part.</summary>
/// <param name="Restores">Keys of the suspensions and liftings it undoes; empty means all of the package.</param>
/// <param name="Days">Days from the notice of non-performance until they are back.</param>
public sealed record SnapbackClause(IReadOnlyList<string> Restores, SnapbackProcedure Procedure, int Days);

public enum SnapbackProcedure
{
    /// <summary>A vote brings them back, and nobody may veto it.</summary>
    Vote,

    /// <summary>They come back unless a vote keeps them away.</summary>
    Automatic,
}
