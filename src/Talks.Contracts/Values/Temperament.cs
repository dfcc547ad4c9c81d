namespace Talks.Contracts;

/// <summary>How an autopilot concedes.</summary>
public enum Temperament
{
    Boulware,
    Linear,
    Conceder,

    /// <summary>Moves with time, and the more with the others the less time has passed.</summary>
    Hybrid,

    /// <summary>Comes as far as the others have come, in proportion.</summary>
    TitForTat,

    /// <summary>Comes by as many points as the others, give or take a few.</summary>
    RandomTitForTat,

    /// <summary>Comes as far as the others have come over several texts.</summary>
    AveragedTitForTat,

    /// <summary>Takes one small step for each different text of the party that has brought fewest.</summary>
    Micro,
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
