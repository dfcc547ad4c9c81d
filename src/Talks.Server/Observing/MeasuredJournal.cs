using System.Diagnostics;
using Talks.Storage;

namespace Talks.Server.Observing;

/// <summary>The journal, with a clock beside it.</summary>
sealed class MeasuredJournal(IJournal journal) : IJournal
{
    public async Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcome = await journal.AppendAsync(append, cancel);
            Note(began, outcome.GetType().Name);
            if (outcome is AppendOutcome.Appended)
                Instruments.Entries.Add(append.Entries.Count);
            return outcome;
        }
        catch (JournalUnavailableException failure)
        {
            Note(began, failure.Reason.ToString());
            throw;
        }
    }

    static void Note(long began, string outcome) =>
        Instruments.AppendDuration.Record(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            new KeyValuePair<string, object?>("outcome", outcome)
        );

    public ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default) =>
        journal.ClaimAsync(stream, cancel);

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        journal.DueAsync(now, limit, cancel);

    public ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    ) => journal.ReadAsync(stream, after, max, cancel);

    public ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    ) => journal.ListAsync(prefix, after, limit, cancel);

    public ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    ) => journal.HeadsAsync(streams, cancel);

    public ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default) =>
        journal.VerifyAsync(stream, cancel);

    public ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default) =>
        journal.LinkAsync(stream, seq, cancel);

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
