using System.Buffers;

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

/// <param name="Message">The whole message to the client, as <see cref="Delivery"/> writes it. Not to be changed: others may be given the same.</param>
/// <param name="Frames">How many frames it holds, the first numbered one above the number asked; 0 if there are none yet.</param>
/// <param name="More">Whether there are further frames now: for what comes later those who have joined are woken.</param>
/// <param name="Lent">What holds the message, if it is nobody else's: the pool's.</param>
public readonly record struct FeedReading(
    ReadOnlyMemory<byte> Message,
    int Frames,
    bool More = false,
    byte[]? Lent = null
)
{
    /// <summary>To be called once, when the message has been sent; without it the pool only makes another.</summary>
    public void GiveBack()
    {
        if (Lent is not null)
            ArrayPool<byte>.Shared.Return(Lent);
    }
}
