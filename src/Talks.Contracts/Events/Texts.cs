namespace Talks.Contracts;

/// <summary>
/// An amendment to an amendment was taken or carried: the amendment reads so from now on. Votes on it have fallen, and it
/// waits for an answer anew.
/// </summary>
/// <param name="By">The amendment that changed it, which is settled by this.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Changes">What it would change in the text.</param>
public sealed record AmendmentAmended(
    int Proposal,
    int Amendment,
    int Revision,
    int By,
    Package Package,
    Difference Changes,
    IReadOnlyList<string> Binds
) : Event;

/// <summary>The table votes on an amendment. The mover's yes follows as a vote of its own.</summary>
public sealed record AmendmentPut(int Proposal, int Amendment, int Revision) : Event;

/// <summary>A party voted on an amendment.</summary>
public sealed record AmendmentVoteCast(int Proposal, int Amendment, string Party, string? Person, Ballot Ballot)
    : Event;

/// <summary>
/// The table has voted for an amendment. `proposalAmended` or `amendmentAmended` follows; no acceptance of the text as
/// amended goes with it, and its author can no longer withdraw it.
/// </summary>
public sealed record AmendmentCarried(int Proposal, int Amendment) : Event;

/// <summary>The table has voted an amendment down.</summary>
/// <param name="By">Whose veto it was, where all but those would have carried it; else null.</param>
public sealed record AmendmentLost(int Proposal, int Amendment, IReadOnlyList<string>? By = null) : Event;

/// <summary>Its mover took an amendment back.</summary>
public sealed record AmendmentWithdrawn(int Proposal, int Amendment) : Event;

/// <summary>
/// A part of a text stands in brackets. They fall with a new version that reads otherwise there. A merged text comes with the
/// brackets of those whose texts it departs from, one that was written in a room or a working group with those left in it there.
/// </summary>
/// <param name="Person">Null for an autopilot, and where the text was tabled with it.</param>
public sealed record BracketPlaced(int Proposal, int Version, string Party, string? Person, Bracket Bracket) : Event;

/// <summary>A party took its brackets off, or accepted the text.</summary>
public sealed record BracketLifted(int Proposal, string Party, string? Issue, string? Commitment) : Event;

/// <summary>A text has gone into another, accepted by its author, and is open no more.</summary>
public sealed record ProposalMerged(int Proposal, int Into) : Event;

/// <summary>An informal text goes round. Its readers and its author see it, spectators never.</summary>
/// <param name="Paper">Drawn, so that it tells nothing of papers one has not read.</param>
/// <param name="Party">Null for a non-paper.</param>
/// <param name="Person">Null for a non-paper, and for an autopilot.</param>
/// <param name="To">Its readers besides the author; empty means everyone at the table.</param>
/// <param name="Binds">The parties that the text would oblige to act, were it agreed.</param>
public sealed record PaperCirculated(
    int Paper,
    PaperKind Kind,
    string? Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    IReadOnlyList<string> To,
    IReadOnlyList<string> Binds
) : Event;

/// <summary>The non-paper of that number is one's own. For its author's delegation and control.</summary>
public sealed record PaperAuthored(int Paper, string Party, string? Person) : Event;

/// <summary>A paper reads otherwise from now on.</summary>
/// <param name="Version">1 as it first went round, one more with every revision.</param>
public sealed record PaperRevised(
    int Paper,
    int Version,
    string Title,
    string Summary,
    Package Package,
    IReadOnlyList<string> Binds
) : Event;

/// <summary>Its author took a paper back.</summary>
public sealed record PaperWithdrawn(int Paper) : Event;

/// <summary>An actor without a seat has undertaken in writing to do what texts ask of it, or does so no more.</summary>
public sealed record UndertakingLodged(string Outsider, bool Given, string Text) : Event;
