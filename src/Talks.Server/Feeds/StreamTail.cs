using Talks.Grains;
using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>
/// One stream as this server knows it: everything read from the journal so far, in order. Hints only tell that there
/// is more; a gap is filled from the journal, so live, catch-up and restart are one road.
/// </summary>
/// <param name="begin">How a reading is begun: on the thread pool, unless a simulation keeps every order to itself.</param>
public abstract class StreamTail<T>(
    IJournal journal,
    string stream,
    TimeProvider time,
    Func<Func<Task>, Task>? begin = null
)
{
    readonly Lock gate = new();
    readonly Followers followers = new(time);
    Task reading = Task.CompletedTask;
    bool busy;
    bool again;
    long head;

    protected Lock Gate => gate;

    /// <summary>Milliseconds since 1970 UTC.</summary>
    protected long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Takes a fact in; called in order, under the gate.</summary>
    protected abstract void Take(T fact);

    public void Join(Follower follower) => followers.Join(follower);

    public void Leave(Follower follower) => followers.Leave(follower);

    /// <summary>Wakes everybody at an instant, when more comes free by itself.</summary>
    /// <param name="at">Milliseconds since 1970 UTC.</param>
    protected void AnnounceAt(long at) => followers.WakeAt(at);

    /// <summary>A hint that facts from <paramref name="first"/> on are on disk.</summary>
    public void Hint(long first, IReadOnlyList<T> facts)
    {
        lock (gate)
        {
            if (first <= head + 1)
            {
                for (var i = (int)(head + 1 - first); i < facts.Count; i++)
                    Grow(facts[i]);
                followers.Wake();
                return;
            }
        }
        _ = CatchUp();
    }

    /// <summary>A hint that the stream has grown up to <paramref name="last"/>.</summary>
    public void Hint(long last)
    {
        lock (gate)
            if (last <= head)
                return;
        _ = CatchUp();
    }

    /// <summary>Reads what the journal holds beyond the head. Whoever asks while that is under way is read for as well.</summary>
    public Task CatchUp()
    {
        lock (gate)
        {
            if (busy)
            {
                again = true;
                return reading;
            }
            busy = true;
            return reading = begin is null ? Task.Run(ReadOn) : begin(ReadOn);
        }
    }

    async Task ReadOn()
    {
        var done = false;
        try
        {
            while (!done)
            {
                long after;
                lock (gate)
                    (after, again) = (head, false);
                var entries = await journal.ReadAsync(stream, after, JournalLimits.ReadEntries);
                lock (gate)
                {
                    foreach (var entry in entries.Where(e => e.Seq == head + 1))
                        Grow(StoredFormat.Read<T>(entry.Body));
                    if (entries.Count > 0)
                        followers.Wake();
                    busy = !(done = entries.Count == 0 && !again);
                    // What was read is not held by the task that read it.
                    if (done)
                        reading = Task.CompletedTask;
                }
            }
        }
        finally
        {
            if (!done)
                lock (gate)
                    busy = false;
        }
    }

    void Grow(T fact)
    {
        head++;
        Take(fact);
    }
}
