namespace Talks.Server.Hubs;

/// <summary>
/// Knows whether this process stood still: frozen, swapped out, starved. What was on its way to it meanwhile, its senders have
/// since given up and sent again by another line, and may have been answered: it must not be heard now.
/// </summary>
public sealed class Standstill : IDisposable
{
    /// <summary>Less than any client waits for an answer before it gives up the line.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    readonly TimeProvider time;
    readonly ITimer timer;
    long seen;
    long ended = long.MinValue;

    public Standstill(TimeProvider time)
    {
        this.time = time;
        seen = time.GetTimestamp();
        timer = time.CreateTimer(_ => Look(), null, Beat, Beat);
    }

    /// <summary>The mark of a line that opens now.</summary>
    public long Opened()
    {
        Look();
        return time.GetTimestamp();
    }

    /// <summary>Whether the process stood still since a line opened: then that line is to be closed.</summary>
    /// <param name="opened">From <see cref="Opened"/>.</param>
    public bool Since(long opened) => Look() > opened;

    public void Dispose() => timer.Dispose();

    long Look()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            if (time.GetElapsedTime(seen, now) > Longest)
                ended = now;
            seen = now;
            return ended;
        }
    }
}
