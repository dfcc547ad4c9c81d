namespace Talks.Server.Feeds;

/// <summary>Cuts a batch out of a feed: bounded in frames and bytes, at least one frame if there is one.</summary>
static class Window
{
    public static List<ReadOnlyMemory<byte>> Cut(long after, int available, Func<int, ReadOnlyMemory<byte>> frame)
    {
        var frames = new List<ReadOnlyMemory<byte>>();
        var bytes = 0;
        for (var i = (int)Math.Min(after, available); i < available; i++)
        {
            var next = frame(i);
            bytes += next.Length;
            if (frames.Count > 0 && (frames.Count >= ServerLimits.FramesPerBatch || bytes > ServerLimits.BytesPerBatch))
                break;
            frames.Add(next);
        }
        return frames;
    }
}
