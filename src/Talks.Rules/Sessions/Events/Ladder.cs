using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions;

/// <param name="Amendment">1, 2, 3 ... of the proposal.</param>
/// <param name="Version">The version of the proposal that it would change.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Changes">What differs from that version, or from the amendment it would change.</param>
/// <param name="Binds">The parties the changed text would oblige to act.</param>
/// <param name="Amends">The amendment it would change; null if it changes the text.</param>
/// <param name="AmendsRevision">The revision of that amendment.</param>
public sealed record AmendmentProposed(
    int Proposal,
    int Amendment,
    int Version,
    string Party,
    string? Person,
    Package Package,
    Difference Changes,
    ImmutableArray<string> Binds,
    string Reason,
    int? Amends = null,
    int? AmendsRevision = null
) : SessionEvent;

public sealed record AmendmentDeclined(int Proposal, int Amendment) : SessionEvent;

/// <summary>An amendment to an amendment was taken or carried: the amendment reads so from now on, and waits for an answer anew.</summary>
/// <param name="By">The amendment that changed it.</param>
/// <param name="Changes">What it would change in the text.</param>
public sealed record AmendmentAmended(
    int Proposal,
    int Amendment,
    int Revision,
    int By,
    Package Package,
    Difference Changes,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>The table votes on an amendment.</summary>
public sealed record AmendmentPut(int Proposal, int Amendment, int Revision) : SessionEvent;

public sealed record AmendmentVoteCast(int Proposal, int Amendment, string Party, string? Person, Ballot Ballot)
    : SessionEvent;

/// <summary>The table has voted for an amendment; the change that it brings follows.</summary>
public sealed record AmendmentCarried(int Proposal, int Amendment) : SessionEvent;

/// <summary>The table has voted an amendment down.</summary>
public sealed record AmendmentLost(int Proposal, int Amendment) : SessionEvent
{
    /// <summary>Whose veto it was, where all but those would have carried it; empty otherwise.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}

public sealed record AmendmentWithdrawn(int Proposal, int Amendment) : SessionEvent;

/// <summary>A part of a text stands in brackets.</summary>
/// <param name="Person">Null for an autopilot, and where the text was tabled with it.</param>
public sealed record BracketPlaced(int Proposal, int Version, string Party, string? Person, Bracket Bracket)
    : SessionEvent;

public sealed record BracketLifted(int Proposal, string Party, string? Issue, string? Commitment) : SessionEvent;

/// <summary>A text has gone into another, with the consent of its author, and stands no more by itself.</summary>
public sealed record ProposalMerged(int Proposal, int Into) : SessionEvent;
