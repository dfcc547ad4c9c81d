namespace Talks.Storage;

/// <summary>What became of an append. Anything but <see cref="Appended"/> has left the journal as it was.</summary>
public abstract record AppendOutcome
{
    private AppendOutcome() { }

    /// <summary>The entries are on disk.</summary>
    /// <param name="Head">The number of the stream's last entry.</param>
    public sealed record Appended(long Head) : AppendOutcome;

    /// <summary>The writer does not hold the stream: another has claimed it since, or it never claimed it.</summary>
    /// <param name="Epoch">The epoch that does hold it, 0 when nobody ever has.</param>
    public sealed record Fenced(long Epoch) : AppendOutcome;

    /// <summary>The writer holds the stream but expected another head: an append before this one was refused.</summary>
    /// <param name="Head">The number of the stream's last entry.</param>
    public sealed record Conflict(long Head) : AppendOutcome;
}
