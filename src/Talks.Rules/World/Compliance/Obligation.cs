using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>A step that a signed text obliges one performer to take.</summary>
/// <param name="Id">Key of the commitment and performer, such as <c>yongbyon-freeze/DPRK</c>.</param>
/// <param name="DueRound">Round by whose end it must be delivered; while it waits, the earliest that could be.</param>
/// <param name="Pair">Id of the step it is traded against, the first of several; null when it stands alone.</param>
public sealed record Obligation(string Id, string Measure, int Level, string Performer, int DueRound, string? Pair)
{
    public ObligationStatus Status { get; init; } = ObligationStatus.Due;

    /// <summary>Every step it is traded against by the words of the text; empty where the text does not say.</summary>
    public ImmutableArray<string> Pairs { get; init; } = [];

    /// <summary>All of them must be met before it is owed.</summary>
    public ImmutableArray<Condition> After { get; init; } = [];

    /// <summary>Rounds it has once it is owed, where no condition says how many; 1 and up.</summary>
    public int Term { get; init; } = 1;

    /// <summary>True where the text sets it no time that could be missed: it is carried out in its time, and never late.</summary>
    public bool Undated { get; init; }

    /// <summary>True once its performer has been at work on it for a round.</summary>
    public bool Begun { get; init; }

    /// <summary>How the performers of its commitment are bound together; null leaves that to the catalogue.</summary>
    public PerformerRule? Rule { get; init; }

    /// <summary>Who gains by it, where the text says; empty leaves that to the catalogue.</summary>
    public ImmutableArray<string> Beneficiaries { get; init; } = [];

    /// <summary>True when it was delivered once, so that a suspension can end where it began.</summary>
    public bool WasDelivered { get; init; }

    /// <summary>
    /// The truth behind a step that the board shows as delivered: what it stopped goes on in secret. Known to the performer
    /// and to control until it is found.
    /// </summary>
    public bool Covert { get; init; }

    /// <summary>True while a joint decision holds it back, as when sanctions have snapped back.</summary>
    public bool HeldBack { get; init; }

    /// <summary>True while a performer that the measure cannot do without is not bound by the text.</summary>
    public bool Lacking { get; init; }

    /// <summary>True while it is held because nobody that the text binds owes what it is given for.</summary>
    public bool Unanswered { get; init; }

    /// <summary>Who finds whether it is kept, where the text names somebody: a party or an outsider.</summary>
    public string? Verifier { get; init; }

    /// <summary>True once its verifier has found that it is kept, until it is no longer delivered.</summary>
    public bool Verified { get; init; }

    /// <summary>What follows when it is late or broken, where the text says; null suspends its pair.</summary>
    public RemedyKind? Remedy { get; init; }

    /// <summary>Rounds for which a suspension lasts from delivery on, 1 and up; null for what has no end.</summary>
    public int? Lasts { get; init; }

    /// <summary>Whether its performer may prolong it when its time is over.</summary>
    public bool Renewable { get; init; }

    /// <summary>The last round in which it lasts; null before it is delivered, and for what has no end.</summary>
    public int? Ends { get; init; }

    public bool InEffect => Status == ObligationStatus.Delivered && !HeldBack && !Lacking;

    /// <summary>Key of the commitment it is a part of.</summary>
    public string Commitment => Id[..^(Performer.Length + 1)];

    /// <summary>The steps it is traded against, action for action.</summary>
    public ImmutableArray<string> Against =>
        !Pairs.IsEmpty ? Pairs
        : Pair is { } pair ? [pair]
        : [];

    /// <summary>Whether it is asked for by the end of a round.</summary>
    public bool OwedBy(int round) =>
        Status is not (ObligationStatus.Waiting or ObligationStatus.Expired) && !Undated && DueRound <= round;

    /// <summary>Whether it is past its time or broken.</summary>
    public bool Fails => Status is ObligationStatus.Late or ObligationStatus.Breached;

    public bool Benefits(Agenda agenda, IEnumerable<string> parties) => Gaining(agenda).Any(parties.Contains);

    /// <summary>Whether somebody gains by it, and nobody else than some parties does.</summary>
    public bool ForNobodyBut(Agenda agenda, Func<string, bool> parties) =>
        Gaining(agenda) is { IsEmpty: false } gaining && gaining.All(parties);

    ImmutableArray<string> Gaining(Agenda agenda) =>
        Beneficiaries.IsEmpty ? agenda.FindMeasure(Measure)?.Beneficiaries ?? [] : Beneficiaries;
}

public enum ObligationStatus
{
    Due,
    Delivered,

    /// <summary>Past its round and still promised.</summary>
    Late,

    /// <summary>Held by its performer because the step it is traded against is late, breached or owed by nobody: action for action.</summary>
    Suspended,

    /// <summary>Refused openly, or found to be covert.</summary>
    Breached,

    /// <summary>Not owed yet: what must come first has not happened.</summary>
    Waiting,

    /// <summary>Kept for its time, which is over: what it suspended stands again, and nothing is owed.</summary>
    Expired,
}

/// <summary>What a performer does about a step this round.</summary>
public enum Performance
{
    Deliver,
    Delay,

    /// <summary>Shows it as delivered and goes on in secret.</summary>
    Defect,
    Refuse,
}

/// <summary>A report that a step is not what the board shows. False alarms look the same until they are examined.</summary>
/// <param name="Round">Round in which it was made.</param>
/// <param name="True">Known to control only, until the joint commission has examined it one round later.</param>
public sealed record Finding(string Obligation, int Round, bool True);
