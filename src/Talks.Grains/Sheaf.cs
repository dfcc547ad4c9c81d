using Talks.Storage;

namespace Talks.Grains;

/// <summary>Facts that go to the journal as one append, and those who wait for it.</summary>
/// <param name="head">Number of the stream's entry before them.</param>
sealed class Sheaf<T>(long head)
{
    readonly TaskCompletionSource onDisk = new();
    readonly List<Entry> entries = [];
    readonly List<T> facts = [];
    long? nextDue;

    public IReadOnlyList<T> Facts => facts;

    public long First => head + 1;

    public long Last => head + facts.Count;

    /// <summary>Whether anybody waits for it: also where no fact was put, to learn whether the stream is held still.</summary>
    public bool IsAwaited { get; private set; }

    /// <returns>Completes once all are on disk.</returns>
    public Task Put(IReadOnlyList<T> more, Func<T, long> at, string? commandId, long? due)
    {
        for (var i = 0; i < more.Count; i++)
        {
            entries.Add(new(Last + 1, at(more[i]), i == 0 ? commandId : null, StoredFormat.Write(more[i])));
            facts.Add(more[i]);
        }
        nextDue = due;
        IsAwaited = true;
        return onDisk.Task;
    }

    public Append Append(string stream, long epoch) => new(stream, epoch, head, entries, nextDue);

    public void Succeed() => onDisk.SetResult();

    public void Fail(Exception cause) => onDisk.SetException(cause);
}
