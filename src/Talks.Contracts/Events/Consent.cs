namespace Talks.Contracts;

/// <summary>A party has voted in a secret ballot. How, a <see cref="VoteCast"/> of its own tells it alone.</summary>
public sealed record BallotCast(int Proposal, string Party) : Event;

/// <summary>A party owns the text with its author, as it stands at that version.</summary>
public sealed record Sponsored(int Proposal, int Version, string Party, string? Person) : Event;

/// <summary>A party sponsors the text no longer.</summary>
public sealed record SponsorshipWithdrawn(int Proposal, string Party, string? Person) : Event;

/// <summary>An adopted text waits for its signatories.</summary>
/// <param name="Until">When those that have not signed stay out, on the session clock, milliseconds; null sets no time.</param>
public sealed record SignatureOpened(
    int Proposal,
    SignatureStage Stage,
    IReadOnlyList<string> Signatories,
    long? Until = null
) : Event;

/// <summary>The time for initials or signatures is over.</summary>
/// <param name="Missing">Those that were waited for and stay out.</param>
public sealed record SignatureClosed(int Proposal, SignatureStage Stage, IReadOnlyList<string> Missing) : Event;

/// <summary>A party that stayed out of a text expresses its consent while that is in force.</summary>
public sealed record Acceded(int Proposal, string Party, string? Person, bool AdReferendum) : Event;

/// <summary>A text in force binds one party more, that has signed late or acceded.</summary>
public sealed record PartyJoined(int Proposal, string Party) : Event;

/// <summary>What an adopted text waits for from its signatories.</summary>
public enum SignatureStage
{
    Initials,
    Signature,
}

/// <summary>A party has marked the adopted text as authentic.</summary>
public sealed record Initialled(int Proposal, string Party, string? Person) : Event;

/// <summary>A party has signed the adopted text.</summary>
public sealed record Signed(int Proposal, string Party, string? Person, bool AdReferendum) : Event;

/// <summary>A party does not sign what was adopted.</summary>
public sealed record SignatureDeclined(int Proposal, string Party, string? Person, string Reason) : Event;

/// <summary>A party's consent waits for its capital.</summary>
/// <param name="Until">When the answer falls due or is no longer waited for, on the session clock, milliseconds; null sets no time.</param>
public sealed record SubmittedToCapital(int Proposal, string Party, Ratifier By, long? Until) : Event;

/// <summary>A capital has ratified what its delegation agreed.</summary>
/// <param name="Person">Who answered for the capital; null for control, a mandate or chance.</param>
public sealed record Ratified(int Proposal, string Party, string? Person, string Reason) : Event;

/// <summary>A capital refuses what its delegation agreed.</summary>
/// <param name="Person">As in <see cref="Ratified"/>.</param>
public sealed record RatificationRefused(int Proposal, string Party, string? Person, string Reason) : Event;

/// <summary>Every signature and ratification that brings the text into force is there: it binds from now on.</summary>
/// <param name="Bound">Those that have consented; the others that it would oblige may join them by <see cref="PartyJoined"/>.</param>
public sealed record AgreementConcluded(int Proposal, IReadOnlyList<string> Bound) : Event;

/// <summary>An adopted text comes to nothing, because a party or its capital would not be bound.</summary>
public sealed record AgreementLapsed(int Proposal, string Party) : Event;

/// <summary>The delegation asks its capital. To the delegation, its capital and control.</summary>
/// <param name="Request">1, 2, 3 ... of the delegation.</param>
public sealed record InstructionsRequested(int Request, string Person, string Text, int? Proposal, int? Draft) : Event;

/// <summary>The capital instructs its delegation. To the delegation, its capital and control.</summary>
/// <param name="Request">The request it answers; null for instructions nobody asked for.</param>
/// <param name="Person">Null when control or the mandate itself speaks.</param>
/// <param name="Lifted">Ids of red lines that no longer stand.</param>
public sealed record InstructionsGiven(int? Request, string? Person, string Text, IReadOnlyList<string> Lifted) : Event;
