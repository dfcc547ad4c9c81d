namespace Talks.Server.Feeds;

/// <summary>What one audience sees of one stream, numbered 1, 2, 3 ...</summary>
public interface IFeed
{
    /// <summary>The next frames behind a number, encoded; none if there are none yet, then with what to wait for.</summary>
    FeedReading Read(long after, DateTimeOffset now);
}

/// <param name="Frames">Encoded frames, the first numbered one above the number asked.</param>
/// <param name="Changed">Completes when there may be more.</param>
/// <param name="NextAt">When held-back frames come free; null if none are held back until an instant.</param>
public readonly record struct FeedReading(
    IReadOnlyList<ReadOnlyMemory<byte>> Frames,
    Task Changed,
    DateTimeOffset? NextAt
);
