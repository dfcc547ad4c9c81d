namespace Talks.Storage;

/// <summary>
/// Streams of numbered entries, the only truth the server keeps. What was acknowledged survives a crash; an
/// append that was refused is nowhere. Any thread may call any member at any time.
/// </summary>
/// <remarks>
/// All members throw <see cref="JournalUnavailableException"/> when the store cannot answer, and
/// <see cref="ArgumentException"/> for a name, number or size outside <see cref="JournalLimits"/>.
/// </remarks>
public interface IJournal : IRecord
{
    /// <summary>
    /// Takes the stream over, creating it if need be. From now on no append with an older epoch is accepted, also
    /// none that is already under way and not yet on disk.
    /// </summary>
    ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default);

    /// <summary>
    /// Adds entries durably: when the outcome is <see cref="AppendOutcome.Appended"/> they are on disk. Appends of
    /// one stream take effect in the order they were handed over.
    /// </summary>
    /// <remarks>Cancelling gives up the wait, not the append: whether it took effect is then unknown.</remarks>
    Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default);

    /// <summary>Streams that wanted to be woken by <paramref name="now"/> (Unix milliseconds), the longest overdue first.</summary>
    /// <param name="limit">1 to <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default);
}
