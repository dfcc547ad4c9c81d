namespace Talks.Simulation;

/// <summary>How bad things are.</summary>
sealed class Weather(Timeline time)
{
    /// <summary>Most that a question to the journal, or its answer, is on its way.</summary>
    public int DiskMilliseconds { get; } = time.Pick([1, 10, 100, 1_000]);

    /// <summary>Most that a message between machines is on its way.</summary>
    public int NetworkMilliseconds { get; } = time.Pick([1, 30, 300]);

    public bool DatabaseAway { get; set; }

    public double AnswersLost { get; private set; } = time.Pick([0, 0, 0.01]);

    /// <summary>Of batches on their way to a client: lost, doubled, or overtaken. A line that does this is none of TCP's.</summary>
    public double BatchesTampered { get; private set; } = time.Pick([0, 0.05, 0.3]);

    /// <summary>Of hints between servers.</summary>
    public double HintsLost { get; private set; } = time.Pick([0, 0.2, 1]);

    public void ClearUp() => (DatabaseAway, AnswersLost, BatchesTampered) = (false, 0, 0);
}

/// <summary>A fault built in on purpose, to show that the simulation finds it.</summary>
enum Flaw
{
    None,

    /// <summary>The journal says that it has what it has not yet.</summary>
    AcknowledgesBeforeTheDisk,

    /// <summary>The journal takes what a holder appends that has lost the stream.</summary>
    TakesFromAnybody,

    /// <summary>The journal writes everything down twice.</summary>
    AppendsTwice,

    /// <summary>A client believes whatever batch comes.</summary>
    TakesBatchesAsTheyCome,

    /// <summary>A client repeats what was not answered under a new id.</summary>
    RepeatsUnderNewIds,
}
