namespace Talks.Grains;

/// <summary>
/// The instant as one activation reads it: the wall clock once, then the monotonic clock, so that a wall clock set
/// forwards or backwards under a running session moves no deadline.
/// </summary>
sealed class ActivationClock(TimeProvider time)
{
    readonly long began = time.GetUtcNow().ToUnixTimeMilliseconds();
    readonly long stamp = time.GetTimestamp();

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long Now => began + (long)time.GetElapsedTime(stamp).TotalMilliseconds;
}
