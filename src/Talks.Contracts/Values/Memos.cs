namespace Talks.Contracts;

/// <summary>What is written inside a delegation for the head to release.</summary>
/// <param name="Text">The statement; the reason of a vote; the summary of a text to table.</param>
/// <param name="Proposal">Of a vote.</param>
/// <param name="Version">Of the proposal, as it was read.</param>
/// <param name="Ballot">Of a vote.</param>
/// <param name="Asks">Of a vote; null for none.</param>
/// <param name="Reservation">Of a vote to accept: what is excepted from it; null for none.</param>
/// <param name="Interpretation">Of a vote: how the party reads the text; null for no word of it.</param>
/// <param name="Draft">Of a text.</param>
/// <param name="Revision">Of the draft, as it was read.</param>
public sealed record Memo(
    MemoKind Kind,
    string Text,
    int? Proposal = null,
    int? Version = null,
    Ballot? Ballot = null,
    IReadOnlyList<Ask>? Asks = null,
    int? Draft = null,
    int? Revision = null,
    string? Reservation = null,
    string? Interpretation = null
);

public enum MemoKind
{
    /// <summary>A statement for the record.</summary>
    Statement,

    /// <summary>A vote on a version of a proposal.</summary>
    Vote,

    /// <summary>A draft at a revision, to be tabled.</summary>
    Text,
}

/// <summary>What a role may do for its party.</summary>
public enum Power
{
    /// <summary>Write drafts and memos inside the delegation.</summary>
    Draft,

    /// <summary>Speak in plenary, rooms and working groups.</summary>
    Speak,

    /// <summary>Open rooms, invite, knock, come and go, and work on their texts.</summary>
    Meet,

    /// <summary>Speak on the record, and make statements.</summary>
    State,

    /// <summary>Table, amend, bracket, sponsor and take back texts and papers.</summary>
    Table,

    /// <summary>Vote on texts, amendments and snapback, and say where the party leans.</summary>
    Vote,

    /// <summary>Bind the party in every other way.</summary>
    Bind,
}

/// <summary>A post that the scenario adds: who holds it is an adviser with these powers instead of an adviser's.</summary>
public sealed record Post(string Id, string Title, IReadOnlyList<Power> Powers);

/// <param name="Title">What the role is called in this scenario; empty for its usual name.</param>
public sealed record RolePowers(Role Role, string Title, IReadOnlyList<Power> Powers);
