namespace Talks.Rules.World.Compliance;

/// <summary>A step that a signed text obliges one performer to take.</summary>
/// <param name="Id">Key of the commitment and performer, such as <c>yongbyon-freeze/DPRK</c>.</param>
/// <param name="DueRound">Round by whose end it must be delivered.</param>
/// <param name="Pair">Id of the step it is traded against; null when it stands alone.</param>
public sealed record Obligation(string Id, string Measure, int Level, string Performer, int DueRound, string? Pair)
{
    public ObligationStatus Status { get; init; } = ObligationStatus.Due;

    /// <summary>True when it was delivered once, so that a suspension can end where it began.</summary>
    public bool WasDelivered { get; init; }

    /// <summary>
    /// The truth behind a step that the board shows as delivered: what it stopped goes on in secret. Known to the performer
    /// and to control until it is found.
    /// </summary>
    public bool Covert { get; init; }

    /// <summary>True while a joint decision holds it back, as when sanctions have snapped back.</summary>
    public bool HeldBack { get; init; }

    public bool InEffect => Status == ObligationStatus.Delivered && !HeldBack;
}

public enum ObligationStatus
{
    Due,
    Delivered,

    /// <summary>Past its round and still promised.</summary>
    Late,

    /// <summary>Held by its performer because the step it is traded against is late or breached: action for action.</summary>
    Suspended,

    /// <summary>Refused openly, or found to be covert.</summary>
    Breached,
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
