using HdrHistogram;

namespace Talks.Cli.Load;

/// <summary>What all connections of a run counted. Any thread may add.</summary>
sealed class Tally
{
    const long LongestMicroseconds = 120_000_000;
    const int SignificantDigits = 3;
    long accepted;
    long refused;
    long delivered;
    long gaps;
    long lost;

    /// <summary>Whether the warm-up is over.</summary>
    public volatile bool Counts;

    /// <summary>From the intended moment to the answer, microseconds.</summary>
    public LongConcurrentHistogram Answers { get; } = new(1, LongestMicroseconds, SignificantDigits);

    /// <summary>From the intended moment to the delivery at each listener, microseconds.</summary>
    public LongConcurrentHistogram Deliveries { get; } = new(1, LongestMicroseconds, SignificantDigits);

    public long Accepted => Interlocked.Read(ref accepted);
    public long Refused => Interlocked.Read(ref refused);
    public long Delivered => Interlocked.Read(ref delivered);

    /// <summary>Batches that did not begin where the last one ended.</summary>
    public long Gaps => Interlocked.Read(ref gaps);

    /// <summary>Connections that broke.</summary>
    public long Lost => Interlocked.Read(ref lost);

    /// <param name="reason">Null if it was accepted.</param>
    public void Answer(long microseconds, string? reason)
    {
        if (reason is not null)
        {
            Interlocked.Increment(ref refused);
            Reasons.TryAdd(reason, 0);
            return;
        }
        if (!Counts)
            return;
        Interlocked.Increment(ref accepted);
        Answers.RecordValue(Math.Clamp(microseconds, 1, LongestMicroseconds));
    }

    /// <summary>What refusals said, each once.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<string, byte> Reasons { get; } = new();

    public void Delivery(long microseconds)
    {
        if (!Counts)
            return;
        Interlocked.Increment(ref delivered);
        Deliveries.RecordValue(Math.Clamp(microseconds, 1, LongestMicroseconds));
    }

    public void Gap() => Interlocked.Increment(ref gaps);

    public void Break() => Interlocked.Increment(ref lost);
}
