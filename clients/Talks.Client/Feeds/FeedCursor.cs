using Talks.Contracts;

namespace Talks.Client.Feeds;

/// <summary>
/// Where one feed stands. Whatever the network drops, repeats, swaps or delays, the frames it lets through are
/// 1, 2, 3 ... with none missing and none twice.
/// </summary>
/// <param name="last">Number of the last frame already held, from a copy kept earlier; 0 for none.</param>
public sealed class FeedCursor(long last = 0)
{
    bool _asking;

    /// <summary>Number of the last frame taken: what to put in <see cref="FollowRequest.After"/>.</summary>
    public long Last { get; private set; } = last;

    public FeedStep Take(FeedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.After == Last && IsWhole(batch))
        {
            Last += batch.Frames.Count;
            return new(batch.Frames, MustAsk: false);
        }
        var known = batch.After + batch.Frames.Count <= Last;
        if (known || _asking)
            return new([], MustAsk: false);
        _asking = true;
        return new([], MustAsk: true);
    }

    /// <summary>The feed is being asked for behind <see cref="Last"/>: what does not fit until <see cref="Answered"/> is left over from before.</summary>
    public void Asking() => _asking = true;

    /// <summary>The server answered the question, or never will: what does not fit from now on is a new gap.</summary>
    public void Answered() => _asking = false;

    static bool IsWhole(FeedBatch batch)
    {
        for (var i = 0; i < batch.Frames.Count; i++)
            if (batch.Frames[i].Seq != batch.After + i + 1)
                return false;
        return true;
    }
}

/// <param name="Frames">To be folded now, in order.</param>
/// <param name="MustAsk">True: follow the feed again behind <see cref="FeedCursor.Last"/>.</param>
public readonly record struct FeedStep(IReadOnlyList<Frame> Frames, bool MustAsk);
