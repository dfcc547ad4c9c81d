using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.Sessions;

/// <summary>What a text in force obliges a party to, that has joined it.</summary>
/// <param name="Completed">Steps of others that can have their effect from now on, as nobody they need is missing.</param>
public sealed record StepsJoined(
    int Proposal,
    string Party,
    ImmutableArray<Obligation> Steps,
    ImmutableArray<string> Completed
) : SessionEvent
{
    /// <summary>Steps of others that are owed from now on, as what they are traded against is.</summary>
    public ImmutableArray<string> Answered { get; init; } = [];
}

/// <summary>An adopted text is to be carried out from now on, in place of any before it.</summary>
public sealed record EnteredIntoForce(int Proposal, ImmutableArray<Obligation> Steps) : SessionEvent;

/// <summary>What a performer means to do about a step from now on. For that party alone.</summary>
public sealed record PerformanceChosen(string Party, string? Person, string Step, Performance Performance)
    : SessionEvent;

/// <summary>A measure taken outside any text, or given up.</summary>
/// <param name="Level">0 when it is given up.</param>
public sealed record ActedAlone(string Party, string? Person, string Measure, int Level) : SessionEvent;

/// <summary>How the text in force stands after a round, as everybody sees it: what goes on in secret looks delivered.</summary>
/// <param name="Reported">Steps of which it was reported that they are not what they seem; some reports are false alarms.</param>
/// <param name="Cleared">Steps whose reports were examined and found to be false alarms.</param>
/// <param name="Breached">Steps refused openly, or found to be broken.</param>
public sealed record LedgerMoved(
    int Round,
    ImmutableArray<Standing> Steps,
    ImmutableArray<string> Reported,
    ImmutableArray<string> Cleared,
    ImmutableArray<string> Breached
) : SessionEvent;

/// <param name="HeldBack">True while control holds it back, as when sanctions have snapped back.</param>
/// <param name="DueRound">Round by whose end it must be delivered, where a condition has set that since entry into force; else null.</param>
/// <param name="Ends">The last round in which a suspension lasts; null before it begins, and for what has no end.</param>
/// <param name="Verified">True where its verifier has found that it is kept.</param>
public sealed record Standing(
    string Step,
    ObligationStatus Status,
    bool HeldBack,
    int? DueRound = null,
    int? Ends = null,
    bool Verified = false
);

/// <summary>What inspectors have made of a report. For the verifier that the text names alone, which decides.</summary>
/// <param name="Kept">True: the report was a false alarm.</param>
public sealed record InspectionReported(int Proposal, string Step, string Verifier, bool Kept) : SessionEvent;

/// <summary>Whoever is entitled to has found whether a step is kept.</summary>
/// <param name="Verifier">Whom the text names; null for the joint commission.</param>
/// <param name="Person">Null where control or an autopilot speaks.</param>
public sealed record StepFound(int Proposal, string Step, string? Verifier, string? Person, bool Kept, string Reason)
    : SessionEvent;

/// <summary>A step is late or broken, and the text names what follows.</summary>
/// <param name="Concerned">The parties that it is between.</param>
/// <param name="Words">As the text says it.</param>
public sealed record RemedySetOff(
    int Proposal,
    string Step,
    RemedyKind Remedy,
    ImmutableArray<string> Concerned,
    string Words
) : SessionEvent;

/// <summary>Steps that control holds back, or lets go on again.</summary>
public sealed record StepsHeld(ImmutableArray<string> Steps, bool Back, string Reason) : SessionEvent;

/// <summary>It is put to the table whether steps that benefit those in breach are held back; the mover votes to.</summary>
/// <param name="Party">Who moves it; null where the text itself sets it off, as the remedy for a breach.</param>
/// <param name="Breached">Steps found to be broken.</param>
/// <param name="Steps">Steps to be held back.</param>
/// <param name="Clause">By which clause of the text it is decided; see <see cref="Snapback"/>.</param>
/// <param name="Voters">Who has a vote: everybody at the table but those in breach.</param>
public sealed record SnapbackMoved(
    int Proposal,
    string? Party,
    string? Person,
    ImmutableArray<string> Breached,
    ImmutableArray<string> Steps,
    int Clause,
    ImmutableArray<string> Voters,
    string Reason
) : SessionEvent;

/// <param name="End">True to hold relief back.</param>
public sealed record SnapbackVoted(string Party, string? Person, bool End) : SessionEvent;

/// <param name="Ends">True when the steps are held back.</param>
public sealed record SnapbackDecided(bool Ends, int ToEnd, int ToKeep) : SessionEvent
{
    /// <summary>Whose veto decided it, where it would have gone the other way without; empty otherwise.</summary>
    public ImmutableArray<string> By { get; init; } = [];
}

/// <summary>A party has denounced the text in force, which stays in force among the others.</summary>
/// <param name="Ended">Its steps: nobody owes them any more.</param>
/// <param name="Unanswered">Steps of others that are held from now on: they were traded against its steps, or for it alone.</param>
/// <param name="Lacking">Steps of others without effect from now on, as the measure cannot do without it.</param>
public sealed record TextDenounced(
    int Proposal,
    string Party,
    string? Person,
    string Reason,
    ImmutableArray<string> Ended,
    ImmutableArray<string> Unanswered,
    ImmutableArray<string> Lacking
) : SessionEvent;

/// <summary>The text is in force no more.</summary>
/// <param name="Party">Whose denunciation ended it; null when control ended it.</param>
public sealed record TextEnded(int Proposal, string? Party, string? Person, string Reason) : SessionEvent;
