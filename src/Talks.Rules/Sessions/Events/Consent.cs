using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions;

/// <summary>An actor without a seat has undertaken in writing to do what texts ask of it, or does so no more.</summary>
public sealed record UndertakingLodged(string Outsider, bool Given, string Text) : SessionEvent;

/// <summary>An adopted text waits for its signatories to initial it, or to sign it.</summary>
/// <param name="Until">When those that have not done so are no longer waited for, on the session clock; null sets no time.</param>
public sealed record SignatureOpened(
    int Proposal,
    SignatureStage Stage,
    ImmutableArray<string> Signatories,
    long? Until = null
) : SessionEvent;

/// <summary>The time for initials or signatures is over.</summary>
/// <param name="Missing">Those that were waited for and stay out.</param>
public sealed record SignatureClosed(int Proposal, SignatureStage Stage, ImmutableArray<string> Missing) : SessionEvent;

/// <summary>A party that stayed out of a text expresses its consent while that is in force.</summary>
public sealed record Acceded(int Proposal, string Party, string? Person, bool AdReferendum) : SessionEvent;

/// <summary>A text in force binds one party more, that has signed late or acceded.</summary>
public sealed record PartyJoined(int Proposal, string Party) : SessionEvent;

public sealed record Initialled(int Proposal, string Party, string? Person) : SessionEvent;

public sealed record Signed(int Proposal, string Party, string? Person, bool AdReferendum) : SessionEvent;

public sealed record SignatureDeclined(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

/// <summary>A party's consent waits for its capital.</summary>
/// <param name="Until">When the answer falls due or is no longer waited for, on the session clock; null sets no time.</param>
public sealed record SubmittedToCapital(int Proposal, string Party, Ratifier By, long? Until) : SessionEvent;

/// <param name="Person">Who answered for the capital; null for control, a mandate or chance.</param>
public sealed record Ratified(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

public sealed record RatificationRefused(int Proposal, string Party, string? Person, string Reason) : SessionEvent;

/// <summary>Those whose consent brings the text into force have expressed it: it binds them from now on.</summary>
/// <param name="Bound">Those that have consented; others that the text would oblige may join them.</param>
public sealed record AgreementConcluded(int Proposal, ImmutableArray<string> Bound) : SessionEvent;

/// <summary>An adopted text comes to nothing, because a party or its capital would not be bound.</summary>
public sealed record AgreementLapsed(int Proposal, string Party) : SessionEvent;
