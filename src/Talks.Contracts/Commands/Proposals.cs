namespace Talks.Contracts;

/// <summary>Puts a package before the table. By the head or an empowered deputy; counts as that party's acceptance.</summary>
/// <param name="ReplyTo">Number of the proposal it answers.</param>
/// <param name="Instrument">Its kind of document; null means the agenda's first.</param>
/// <param name="Among">The parties among which it is to be agreed, one's own with them; null means all.</param>
/// <param name="Merges">
/// Numbers of the 2 to 4 open proposals it puts together; null for a text of its own. By the author of one of them, or the
/// party that chairs. It takes the place of each when the author of that accepts it.
/// </param>
public sealed record TableProposal(
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    string? Instrument = null,
    IReadOnlyList<string>? Among = null,
    IReadOnlyList<int>? Merges = null
) : Command;

/// <summary>Takes one's own open proposal back.</summary>
public sealed record WithdrawProposal(int Proposal) : Command;

/// <summary>Votes on an open proposal, once. By the head or an empowered deputy.</summary>
/// <param name="Asks">What would make it acceptable, told to everyone at the table.</param>
/// <param name="Version">The version of the text that was read; null means the first. Refused as stale if it has been amended since.</param>
/// <param name="Reservation">What the party excepts from its yes, on the record; goes with an acceptance only, and changes nothing of what binds.</param>
/// <param name="Interpretation">How the party reads the text, on the record.</param>
/// <param name="AdReferendum">The yes is subject to the capital; goes with an acceptance only.</param>
public sealed record CastVote(
    int Proposal,
    Ballot Ballot,
    string Reason,
    IReadOnlyList<Ask> Asks,
    int? Version = null,
    string? Reservation = null,
    string? Interpretation = null,
    bool? AdReferendum = null
) : Command;

/// <summary>
/// Proposes a change to an open text. By the head or an empowered deputy of any party; its own author's is taken at once.
/// </summary>
/// <param name="Version">The version it was written to.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Amends">The amendment it would change; null changes the text itself. What changes one is answered by its mover.</param>
/// <param name="Revision">With <paramref name="Amends"/>, the revision of that which was read; null means the first.</param>
public sealed record ProposeAmendment(
    int Proposal,
    int Version,
    Package Package,
    string Reason,
    int? Amends = null,
    int? Revision = null
) : Command;

/// <summary>
/// Takes or declines an amendment to one's own proposal. Taking it makes a new version: all votes but one's own
/// acceptance fall, and so do other amendments to the version before.
/// </summary>
/// <param name="Revision">The revision of the amendment that was read; null means the first.</param>
public sealed record AnswerAmendment(int Proposal, int Amendment, bool Accept, int? Revision = null) : Command;

/// <summary>
/// Says in a straw poll where one's party leans. Binds nobody, may change until the party votes, and is told to the
/// parties, not to spectators. By the head or an empowered deputy.
/// </summary>
/// <param name="Version">The version of the text that was read.</param>
/// <param name="Asks">What it depends on; at least one with <see cref="Leaning.ForIf"/>.</param>
public sealed record Indicate(int Proposal, int Version, Leaning Leaning, IReadOnlyList<Ask> Asks) : Command;

/// <summary>Starts a draft that only the delegation sees. By head, deputy or adviser.</summary>
/// <param name="BasedOn">Number of the proposal it starts from.</param>
public sealed record OpenDraft(string Title, Package Package, int? BasedOn) : Command;

/// <summary>Changes a draft. Refused as stale if a colleague revised it since <paramref name="Revision"/>.</summary>
public sealed record ReviseDraft(int Draft, int Revision, string Title, Package Package) : Command;

/// <summary>Throws a draft away. By head, deputy or adviser.</summary>
/// <param name="Revision">The one that was read: refused as stale if a colleague revised it since; null discards whatever stands.</param>
public sealed record DiscardDraft(int Draft, int? Revision = null) : Command;

/// <summary>Tables a draft as it stands at <paramref name="Revision"/>. By the head or an empowered deputy.</summary>
/// <param name="Instrument">As in <see cref="TableProposal"/>.</param>
/// <param name="Among">As in <see cref="TableProposal"/>.</param>
public sealed record TableDraft(
    int Draft,
    int Revision,
    string Summary,
    string? Instrument = null,
    IReadOnlyList<string>? Among = null
) : Command;

/// <summary>
/// Puts an open text under silence: unless somebody votes against it in that time, the silence of every party that it
/// does not bind counts as acceptance. Bound parties must accept aloud. By its author, control, or the party that chairs.
/// </summary>
/// <param name="Version">The version of the text.</param>
/// <param name="Minutes">1 and up; not beyond the deadline of the round.</param>
public sealed record PutUnderSilence(int Proposal, int Version, int Minutes) : Command;
