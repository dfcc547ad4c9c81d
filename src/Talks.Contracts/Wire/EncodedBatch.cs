using System.Buffers;
using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>
/// Writes a <see cref="FeedBatch"/> around events that are written already, so that one event written once serves every feed;
/// on the wire there is no difference.
/// </summary>
public static class EncodedBatch
{
    static readonly byte[] Feed = Names.Encode(Names.Small(nameof(FeedBatch.Feed)));
    static readonly byte[] After = Names.Encode(Names.Small(nameof(FeedBatch.After)));
    static readonly byte[] Frames = Names.Encode(Names.Small(nameof(FeedBatch.Frames)));

    /// <param name="frames">How many frames follow, each by <see cref="EncodedFrame.Write"/>.</param>
    public static void Begin(ref MessagePackWriter writer, string feed, long after, int frames)
    {
        writer.WriteMapHeader(3);
        writer.WriteRaw(Feed);
        writer.Write(feed);
        writer.WriteRaw(After);
        writer.Write(after);
        writer.WriteRaw(Frames);
        writer.WriteArrayHeader(frames);
    }
}

/// <summary>Puts a <see cref="Frame"/> around an event that is written already.</summary>
public static class EncodedFrame
{
    static readonly byte[] Seq = Names.Encode(Names.Small(nameof(Frame.Seq)));
    static readonly byte[] At = Names.Encode(Names.Small(nameof(Frame.At)));
    static readonly byte[] Clock = Names.Encode(Names.Small(nameof(Frame.Clock)));
    static readonly byte[] Event = Names.Encode(Names.Small(nameof(Frame.Event)));

    /// <param name="encodedEvent">From <see cref="WireFormat.Encode"/> of an <see cref="Contracts.Event"/>.</param>
    public static void Write(
        ref MessagePackWriter writer,
        long seq,
        long at,
        long clock,
        in ReadOnlySequence<byte> encodedEvent
    )
    {
        writer.WriteMapHeader(4);
        writer.WriteRaw(Seq);
        writer.Write(seq);
        writer.WriteRaw(At);
        writer.Write(at);
        writer.WriteRaw(Clock);
        writer.Write(clock);
        writer.WriteRaw(Event);
        writer.WriteRaw(encodedEvent);
    }

    /// <inheritdoc cref="Write"/>
    public static byte[] Around(long seq, long at, long clock, byte[] encodedEvent)
    {
        var buffer = new ArrayBufferWriter<byte>(encodedEvent.Length + 48);
        var writer = new MessagePackWriter(buffer);
        Write(ref writer, seq, at, clock, new(encodedEvent));
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
