namespace Talks.Contracts;

/// <summary>Puts a package before the table. By the head or an empowered deputy; counts as that party's acceptance.</summary>
/// <param name="ReplyTo">Number of the proposal it answers.</param>
public sealed record TableProposal(string Title, string Summary, Package Package, int? ReplyTo) : Command;

/// <summary>Takes one's own open proposal back.</summary>
public sealed record WithdrawProposal(int Proposal) : Command;

/// <summary>Votes on an open proposal, once. By the head or an empowered deputy.</summary>
/// <param name="Asks">What would make it acceptable, told to everyone at the table.</param>
public sealed record CastVote(int Proposal, Ballot Ballot, string Reason, IReadOnlyList<Ask> Asks) : Command;

/// <summary>Starts a draft that only the delegation sees. By head, deputy or adviser.</summary>
/// <param name="BasedOn">Number of the proposal it starts from.</param>
public sealed record OpenDraft(string Title, Package Package, int? BasedOn) : Command;

/// <summary>Changes a draft. Refused as stale if a colleague revised it since <paramref name="Revision"/>.</summary>
public sealed record ReviseDraft(int Draft, int Revision, string Title, Package Package) : Command;

public sealed record DiscardDraft(int Draft) : Command;

/// <summary>Tables a draft as it stands at <paramref name="Revision"/>. By the head or an empowered deputy.</summary>
public sealed record TableDraft(int Draft, int Revision, string Summary) : Command;
