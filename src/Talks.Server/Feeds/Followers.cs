using System.Collections.Immutable;

namespace Talks.Server.Feeds;

/// <summary>
/// Who follows one stream. They are woken together, on a thread of the pool: whoever brings the news waits for nobody, and news that
/// comes before they are woken is told by the same waking.
/// </summary>
sealed class Followers(TimeProvider time) : IThreadPoolWorkItem
{
    readonly Lock gate = new();
    ImmutableArray<Follower> all = [];
    ITimer? timer;
    long timerAt = long.MaxValue;
    int waking;

    public void Join(Follower follower) => ImmutableInterlocked.Update(ref all, (now, one) => now.Add(one), follower);

    public void Leave(Follower follower) =>
        ImmutableInterlocked.Update(ref all, (now, one) => now.Remove(one), follower);

    public void Wake()
    {
        // Whoever joins from now on looks for itself, and finds what this is about.
        if (all.IsEmpty)
            return;
        if (Interlocked.Exchange(ref waking, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <param name="at">Milliseconds since 1970 UTC.</param>
    public void WakeAt(long at)
    {
        lock (gate)
        {
            if (at >= timerAt)
                return;
            timerAt = at;
            var wait = at - time.GetUtcNow().ToUnixTimeMilliseconds();
            timer ??= time.CreateTimer(_ => Due(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, wait)), Timeout.InfiniteTimeSpan);
        }
    }

    void Due()
    {
        lock (gate)
            timerAt = long.MaxValue;
        Wake();
    }

    void IThreadPoolWorkItem.Execute()
    {
        Volatile.Write(ref waking, 0);
        // A barrier: what was added before the waking that this one swallowed must be seen.
        Interlocked.MemoryBarrier();
        foreach (var follower in all)
            follower.Wake();
    }
}
