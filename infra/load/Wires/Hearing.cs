namespace Talks.Load.Wires;

/// <summary>What one client has heard, and whether it was right: everything once, in each sender's order, and in the order everybody heard.</summary>
/// <param name="heard">Told of every delivery; its intended moment in stopwatch ticks.</param>
sealed class Hearing(int senders, Action<long> heard)
{
    readonly int[] last = new int[senders];

    public long Count { get; private set; }

    /// <summary>Grows with everything heard, in order: two that heard the same have the same.</summary>
    public long Trace { get; private set; }

    /// <summary>Things heard twice, out of order, or behind a gap.</summary>
    public long Wrong { get; private set; }

    /// <summary>Number of the last in the server's own count; -1 before the first.</summary>
    public long Numbered { get; private set; } = -1;

    /// <summary>Its own words came back, said at that moment.</summary>
    public Action? Echo { get; set; }

    /// <summary>Which sender it is; -1 for one that only listens.</summary>
    public int Own { get; init; } = -1;

    /// <summary>It came back and lacks only the end: whatever it hears first of a sender is right.</summary>
    public bool Midway { get; init; }

    /// <summary>How many of its own words it has heard.</summary>
    public int OwnCount { get; private set; }

    /// <param name="first">The number the server gave to the first thing in a message.</param>
    /// <param name="count">How many it numbers.</param>
    public void Number(long first, long count)
    {
        if (Numbered >= 0 && first != Numbered + 1)
            Wrong++;
        Numbered = first + count - 1;
    }

    public void Take(ReadOnlySpan<byte> text)
    {
        while (Stamp.TryRead(ref text, out var stamp))
        {
            if (stamp.Count != ++last[stamp.Sender])
            {
                if (!Midway || last[stamp.Sender] > 1)
                    Wrong++;
                last[stamp.Sender] = stamp.Count;
            }
            Count++;
            Trace = Trace * 31 + stamp.Sender + 1;
            heard(stamp.Intended);
            if (stamp.Sender != Own)
                continue;
            OwnCount++;
            Echo?.Invoke();
        }
    }
}
