namespace Talks.Contracts;

/// <summary>A package is before the table. The vote of whoever tabled it follows as an event of its own.</summary>
/// <param name="Proposal">1, 2, 3 ... in the session.</param>
/// <param name="Person">Who tabled it; null for an autopilot.</param>
/// <param name="Binds">The parties it would oblige to act.</param>
/// <param name="Instrument">Its kind of document; null means the agenda's first.</param>
/// <param name="Among">The parties among which it is to be agreed; null means all.</param>
/// <param name="Merges">Numbers of the proposals it puts together; null for a text of its own.</param>
public sealed record ProposalTabled(
    int Proposal,
    string Party,
    string? Person,
    string Title,
    string Summary,
    Package Package,
    int? ReplyTo,
    IReadOnlyList<string> Binds,
    string? Instrument = null,
    IReadOnlyList<string>? Among = null,
    IReadOnlyList<int>? Merges = null
) : Event;

/// <summary>Its party took it back: it can no longer be adopted.</summary>
public sealed record ProposalWithdrawn(int Proposal) : Event;

/// <summary>A party voted; it votes once on a version of a proposal.</summary>
/// <param name="Version">The version of the text that the vote is on; null means the first.</param>
/// <param name="Reservation">What the party excepts from its yes; null if nothing.</param>
/// <param name="Interpretation">How the party reads the text; null if it does not say.</param>
/// <param name="AdReferendum">True if the yes is subject to the capital.</param>
public sealed record VoteCast(
    int Proposal,
    string Party,
    string? Person,
    Ballot Ballot,
    string Reason,
    IReadOnlyList<Ask> Asks,
    int? Version = null,
    string? Reservation = null,
    string? Interpretation = null,
    bool? AdReferendum = null
) : Event;

/// <summary>Somebody wants an open text changed; its author takes that or declines.</summary>
/// <param name="Amendment">1, 2, 3 ... of the proposal.</param>
/// <param name="Version">The version of the proposal that it would change.</param>
/// <param name="Package">The whole text as it would read.</param>
/// <param name="Changes">What differs from that version, or from the amendment it would change.</param>
/// <param name="Binds">The parties the changed text would oblige to act.</param>
/// <param name="Amends">The amendment it would change, which its mover answers for; null if it changes the text.</param>
/// <param name="AmendsRevision">The revision of that amendment.</param>
public sealed record AmendmentProposed(
    int Proposal,
    int Amendment,
    int Version,
    string Party,
    string? Person,
    Package Package,
    Difference Changes,
    IReadOnlyList<string> Binds,
    string Reason,
    int? Amends = null,
    int? AmendsRevision = null
) : Event;

/// <summary>The author of the proposal leaves the text as it is.</summary>
public sealed record AmendmentDeclined(int Proposal, int Amendment) : Event;

/// <summary>
/// An amendment was taken: this is the text from now on. Votes, leanings and amendments to the version before have
/// fallen; the author's acceptance follows as a vote of its own.
/// </summary>
public sealed record ProposalAmended(
    int Proposal,
    int Version,
    int Amendment,
    Package Package,
    IReadOnlyList<string> Binds
) : Event;

/// <summary>Where a party leans, said in a straw poll; a later one replaces it.</summary>
public sealed record Indicated(
    int Proposal,
    int Version,
    string Party,
    string? Person,
    Leaning Leaning,
    IReadOnlyList<Ask> Asks
) : Event;

/// <summary>The decision rule is met: the proposal is an agreement, unless signatures or capitals are still to come.</summary>
/// <param name="Bound">The parties it binds, or will bind.</param>
/// <param name="Accepted">Those that accepted it; after a secret ballot only its author and those it binds.</param>
/// <param name="Provisional">True while signatures or capitals are still to come; <see cref="AgreementConcluded"/> or <see cref="AgreementLapsed"/> follows.</param>
public sealed record ProposalAdopted(
    int Proposal,
    IReadOnlyList<string> Bound,
    IReadOnlyList<string> Accepted,
    bool? Provisional = null
) : Event;

/// <summary>The proposal is not an agreement and will not become one.</summary>
/// <param name="By">Whose veto it was; null where it was none, and after a secret ballot.</param>
public sealed record ProposalFailed(int Proposal, FailureReason Reason, IReadOnlyList<string>? By = null) : Event;

public enum FailureReason
{
    /// <summary>It can no longer meet the decision rule.</summary>
    Rejected,

    /// <summary>The round closed before the rule was met.</summary>
    Lapsed,

    /// <summary>All but those with a veto would have carried it.</summary>
    Vetoed,
}

/// <summary>Objections to the text are waited for.</summary>
/// <param name="Until">When the silence ends, on the session clock, milliseconds.</param>
public sealed record SilenceBegun(int Proposal, int Version, long Until) : Event;

/// <summary>A party voted against the text; its silence is over and it stays open.</summary>
public sealed record SilenceBroken(int Proposal, string Party) : Event;

/// <summary>Nobody objected.</summary>
/// <param name="Silent">The parties whose silence counts as acceptance: unbound, and not heard. They have no further vote.</param>
public sealed record SilenceKept(int Proposal, IReadOnlyList<string> Silent) : Event;
