namespace Talks.Storage;

/// <summary>
/// Streams of numbered entries, the only truth the server keeps. What was acknowledged survives a crash; what was
/// refused is nowhere. Any thread may call any member at any time.
/// </summary>
/// <remarks>
/// All members throw <see cref="JournalUnavailableException"/> when the store cannot answer, and
/// <see cref="ArgumentException"/> for a name, number or size outside <see cref="JournalLimits"/>.
/// </remarks>
public interface IJournal : IAsyncDisposable
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

    /// <summary>The entries numbered above <paramref name="after"/> in order, none that could still vanish.</summary>
    /// <param name="stream">An unknown stream reads as empty.</param>
    /// <param name="after">0 to read from the beginning.</param>
    /// <param name="max">1 to <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyList<Entry>> ReadAsync(string stream, long after, int max, CancellationToken cancel = default);

    /// <summary>The entry that answers this command, or null: resolves an append whose answer was lost.</summary>
    ValueTask<Entry?> FindAsync(string stream, string commandId, CancellationToken cancel = default);

    /// <summary>Streams that wanted to be woken by <paramref name="now"/> (Unix milliseconds), the longest overdue first.</summary>
    /// <param name="limit">1 to <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default);

    /// <summary>Names of streams that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    /// <param name="prefix">Empty for all.</param>
    /// <param name="after">The last name of the page before, or null for the first page.</param>
    /// <param name="limit">1 to <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    );

    /// <summary>How far each stream has grown: the number of its last entry. Streams without entries are left out.</summary>
    /// <param name="streams">At most <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    );

    /// <summary>Reads the whole stream and checks its hash chain. An unknown stream is intact and empty.</summary>
    ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default);
}
