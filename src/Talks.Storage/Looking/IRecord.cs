namespace Talks.Storage;

/// <summary>The reading half of a journal.</summary>
/// <remarks>
/// All members throw <see cref="JournalUnavailableException"/> when the store cannot answer, and
/// <see cref="ArgumentException"/> for a name, number or size outside <see cref="JournalLimits"/>.
/// </remarks>
public interface IRecord : IAsyncDisposable
{
    /// <summary>The entries numbered above <paramref name="after"/> in order, none that could still vanish.</summary>
    /// <param name="stream">An unknown stream reads as empty.</param>
    /// <param name="after">0 to read from the beginning.</param>
    /// <param name="max">1 to <see cref="JournalLimits.ReadEntries"/>.</param>
    ValueTask<IReadOnlyList<Entry>> ReadAsync(string stream, long after, int max, CancellationToken cancel = default);

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

    /// <summary>
    /// Reads the whole stream, and checks its hash chain and that no command is answered twice. An unknown stream is intact and empty.
    /// </summary>
    /// <remarks>It holds the stream's command ids in memory meanwhile.</remarks>
    ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default);

    /// <summary>
    /// The link of the hash chain after this entry as it is stored, in lower-case hexadecimal; null if there is no such
    /// entry. It is what <see cref="Verification.Intact.Hash"/> was when the entry was the last.
    /// </summary>
    ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default);
}
