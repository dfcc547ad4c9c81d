namespace Talks.Server.Feeds;

/// <summary>What one audience sees of one stream, numbered 1, 2, 3 ...</summary>
public interface IFeed
{
    /// <summary>The next frames behind a number. Where there are none yet, whoever has joined is woken when there may be.</summary>
    FeedReading Read(long after);

    /// <summary>From now on the follower is woken when there may be more.</summary>
    void Join(Follower follower);

    void Leave(Follower follower);
}

/// <param name="Message">The whole message to the client, as <see cref="Delivery"/> writes it: the same bytes for all who have read as far. Not to be changed.</param>
/// <param name="Frames">How many frames it holds, the first numbered one above the number asked; 0 if there are none yet.</param>
public readonly record struct FeedReading(ReadOnlyMemory<byte> Message, int Frames);
