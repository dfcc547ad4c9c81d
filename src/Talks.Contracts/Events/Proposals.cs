namespace Talks.Contracts;

/// <param name="Proposal">1, 2, 3 ... in the session.</param>
/// <param name="Person">Who tabled it; null for an autopilot.</param>
/// <param name="Binds">The parties it would oblige to act.</param>
public sealed record ProposalTabled(
    int Proposal,
    string Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    IReadOnlyList<string> Binds
) : Event;

public sealed record ProposalWithdrawn(int Proposal) : Event;

public sealed record VoteCast(
    int Proposal,
    string Party,
    string? Person,
    Ballot Ballot,
    string Reason,
    IReadOnlyList<Ask> Asks
) : Event;

/// <summary>The decision rule is met: the proposal is an agreement.</summary>
/// <param name="Bound">The parties it binds.</param>
public sealed record ProposalAdopted(int Proposal, IReadOnlyList<string> Bound, IReadOnlyList<string> Accepted) : Event;

public sealed record ProposalFailed(int Proposal, FailureReason Reason) : Event;

public enum FailureReason
{
    /// <summary>It can no longer meet the decision rule.</summary>
    Rejected,

    /// <summary>The round closed before the rule was met.</summary>
    Lapsed,
}
