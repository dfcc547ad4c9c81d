namespace Talks.Storage;

/// <summary>A journal that keeps its promises until the process ends. For tests and simulations.</summary>
/// <remarks>It answers at once, on the caller's thread, so that a simulation decides every order itself.</remarks>
public sealed class MemoryJournal : IJournal
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, RememberedStream> streams = new(StringComparer.Ordinal);
    private bool closed;

    public ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return Answer(() => (Known(stream) ?? (streams[stream] = new RememberedStream(stream))).Claim(), cancel);
    }

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default)
    {
        JournalLimits.Check(append);
        return Answer(() => (Known(append.Stream) ?? new RememberedStream(append.Stream)).Append(append), cancel)
            .AsTask();
    }

    public ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStream(stream);
        JournalLimits.CheckCount(max);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return Answer<IReadOnlyList<Entry>>(() => Known(stream)?.Read(after, max) ?? [], cancel);
    }

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default)
    {
        JournalLimits.CheckCount(limit);
        return Answer<IReadOnlyList<string>>(
            () =>
                [
                    .. streams
                        .Where(s => s.Value.NextDue <= now)
                        .OrderBy(s => s.Value.NextDue)
                        .Take(limit)
                        .Select(s => s.Key),
                ],
            cancel
        );
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(prefix);
        JournalLimits.CheckCount(limit);
        return Answer<IReadOnlyList<string>>(
            () =>
                [
                    .. streams
                        .Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                        .Where(name => string.CompareOrdinal(name, after) > 0)
                        .Take(limit),
                ],
            cancel
        );
    }

    public ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStreams(streams);
        return Answer<IReadOnlyDictionary<string, long>>(
            () =>
                streams
                    .Distinct()
                    .Select(name => (Name: name, Known(name)?.Head))
                    .Where(s => s.Head > 0)
                    .ToDictionary(s => s.Name, s => s.Head!.Value),
            cancel
        );
    }

    public ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return Answer(() => (Known(stream) ?? new RememberedStream(stream)).Verify(), cancel);
    }

    public ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return Answer(() => Known(stream)?.Link(seq), cancel);
    }

    public ValueTask DisposeAsync()
    {
        lock (gate)
            closed = true;
        return ValueTask.CompletedTask;
    }

    private RememberedStream? Known(string name) => streams.GetValueOrDefault(name);

    private ValueTask<T> Answer<T>(Func<T> answer, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return ValueTask.FromCanceled<T>(cancel);
        lock (gate)
            return closed
                ? ValueTask.FromException<T>(JournalUnavailableException.Closed())
                : ValueTask.FromResult(answer());
    }
}
