namespace Talks.Client;

/// <summary>
/// How long to wait before trying again: twice as long after each failure up to a limit, less a random part of up to a
/// half, so that a thousand clients of a restarted server do not come back in step.
/// </summary>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    public static Backoff Default { get; } = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));

    /// <param name="failures">How many in a row, 1 and up.</param>
    /// <param name="chance">0 up to, not including, 1.</param>
    public TimeSpan After(int failures, double chance)
    {
        var doublings = Math.Min(failures - 1, 30);
        var whole = Math.Min(First.TotalMilliseconds * (1L << doublings), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * (1 - chance / 2));
    }
}
