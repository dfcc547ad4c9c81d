using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions;

public sealed record ProposalTabled(
    int Proposal,
    string Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    ImmutableArray<string> Binds,
    string? Instrument = null,
    ImmutableArray<string>? Among = null
) : SessionEvent
{
    /// <summary>Numbers of the proposals that it puts together; empty for a text of its own.</summary>
    public ImmutableArray<int> Merges { get; init; } = [];
}

public sealed record ProposalWithdrawn(int Proposal) : SessionEvent;

public sealed record VoteCast(
    int Proposal,
    string Party,
    string? Person,
    Ballot Ballot,
    string Reason,
    ImmutableArray<Ask> Asks,
    int Version = 1,
    string Reservation = "",
    string Interpretation = "",
    bool AdReferendum = false
) : SessionEvent;

/// <summary>A party has voted in a secret ballot. How, its own vote tells it alone.</summary>
public sealed record BallotCast(int Proposal, string Party) : SessionEvent;

public sealed record Sponsored(int Proposal, int Version, string Party, string? Person) : SessionEvent;

public sealed record SponsorshipWithdrawn(int Proposal, string Party, string? Person) : SessionEvent;

/// <summary>An amendment was taken. Votes, leanings and amendments to the version before have fallen.</summary>
/// <param name="Version">The version from now on.</param>
public sealed record ProposalAmended(
    int Proposal,
    int Version,
    int Amendment,
    Package Package,
    ImmutableArray<string> Binds
) : SessionEvent;

/// <summary>Where a party leans, said in a straw poll.</summary>
public sealed record Indicated(
    int Proposal,
    int Version,
    string Party,
    string? Person,
    Leaning Leaning,
    ImmutableArray<Ask> Asks
) : SessionEvent;

/// <param name="Until">On the session clock, milliseconds.</param>
public sealed record SilenceBegun(int Proposal, int Version, long Until) : SessionEvent;

public sealed record SilenceBroken(int Proposal, string Party) : SessionEvent;

/// <summary>Nobody objected.</summary>
/// <param name="Silent">The parties whose silence counts as acceptance: unbound, and not heard.</param>
public sealed record SilenceKept(int Proposal, ImmutableArray<string> Silent) : SessionEvent;

/// <param name="Bound">The parties it binds, or will bind.</param>
/// <param name="Accepted">Those that accepted it; after a secret ballot only its author and those it binds.</param>
/// <param name="Provisional">True while signatures or capitals are still to come: it binds nobody yet.</param>
public sealed record ProposalAdopted(
    int Proposal,
    ImmutableArray<string> Bound,
    ImmutableArray<string> Accepted,
    bool Provisional = false
) : SessionEvent;

/// <summary>A text was lost.</summary>
public sealed record ProposalFailed(int Proposal, FailureReason Reason) : SessionEvent
{
    /// <summary>Whose veto it was, with <see cref="FailureReason.Vetoed"/>.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}
