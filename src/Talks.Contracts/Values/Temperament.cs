namespace Talks.Contracts;

/// <summary>How an autopilot concedes over time.</summary>
public enum Temperament
{
    Boulware,
    Linear,
    Conceder,
}

public enum Embargo
{
    /// <summary>Spectators see everything public at once.</summary>
    None,

    /// <summary>They see it a number of seconds later.</summary>
    Delay,

    /// <summary>They see it when the round closes.</summary>
    Round,
}

public enum Pace
{
    /// <summary>Control opens and closes rounds.</summary>
    Manual,

    /// <summary>Rounds open by themselves, one after another.</summary>
    Automatic,
}
