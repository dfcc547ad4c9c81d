using System.Buffers;
using System.Runtime.InteropServices;
using MessagePack;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Server.Feeds;

/// <summary>
/// Writes the hub's message that delivers a batch, as SignalR itself would: written once, it goes to everybody who is to have the
/// same. Framing: the SignalR hub protocol, MessagePack encoding, version 1.
/// </summary>
static class Delivery
{
    const int Invocation = 1;

    /// <summary>The longest length there is in front of a message: seven bits a byte.</summary>
    const int Prefix = 5;

    static readonly byte[] Target = MessagePackSerializer.Serialize(nameof(ITalksClient.Deliver));

    [ThreadStatic]
    static ArrayBufferWriter<byte>? scratch;

    /// <summary>A thread's and not a feed's: there are many times as many feeds, and one batch is made at a time.</summary>
    [ThreadStatic]
    static List<WrittenFrame>? batch;

    /// <summary>The next message of a feed behind a number; none if there is nothing yet.</summary>
    /// <param name="available">How many frames the feed has.</param>
    /// <param name="shared">Whether others are to be given the same message.</param>
    public static FeedReading Next(string feed, long after, int available, Func<int, WrittenFrame> frame, bool shared)
    {
        var frames = batch ??= [];
        Cut(frames, after, available, frame);
        if (frames.Count == 0)
            return default;
        var message = Written(feed, after, frames);
        var length = Prefix + message.Length;
        // What is long is rare, and would stay in the pool.
        var lent = shared || length > ServerLimits.BytesHeldOfAFeed ? null : ArrayPool<byte>.Shared.Rent(length);
        var framed = lent ?? GC.AllocateUninitializedArray<byte>(length);
        return new(framed.AsMemory(0, Frame(message, framed)), frames.Count, after + frames.Count < available, lent);
    }

    /// <param name="after">The number before the first frame's.</param>
    /// <returns>Valid until this thread writes the next.</returns>
    static ReadOnlySpan<byte> Written(string feed, long after, List<WrittenFrame> frames)
    {
        var buffer = scratch ??= new(16 * 1024);
        buffer.ResetWrittenCount();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.WriteNil();
        writer.WriteRaw(Target);
        writer.WriteArrayHeader(1);
        EncodedBatch.Begin(ref writer, feed, after, frames.Count);
        for (var i = 0; i < frames.Count; i++)
            EncodedFrame.Write(ref writer, after + i + 1, frames[i].At, frames[i].Clock, frames[i].Event);
        writer.WriteArrayHeader(0);
        writer.Flush();
        return buffer.WrittenSpan;
    }

    /// <summary>Cuts out what fits into one batch: bounded in frames and bytes, at least one frame if there is one.</summary>
    /// <param name="frames">Filled with the frames.</param>
    /// <param name="available">How many frames the feed has.</param>
    public static void Cut(List<WrittenFrame> frames, long after, int available, Func<int, WrittenFrame> frame)
    {
        frames.Clear();
        var bytes = 0L;
        for (var i = (int)Math.Min(after, available); i < available; i++)
        {
            var next = frame(i);
            bytes += next.Event.Length;
            if (frames.Count > 0 && (frames.Count >= ServerLimits.FramesPerBatch || bytes > ServerLimits.BytesPerBatch))
                break;
            frames.Add(next);
        }
    }

    /// <summary>Puts a message behind its length.</summary>
    /// <returns>How many bytes that are.</returns>
    static int Frame(ReadOnlySpan<byte> message, Span<byte> into)
    {
        var prefix = 0;
        for (var rest = message.Length; ; rest >>= 7)
        {
            into[prefix++] = (byte)(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
            if (rest < 0x80)
                break;
        }
        message.CopyTo(into[prefix..]);
        return prefix + message.Length;
    }
}

/// <param name="At">When it became true, milliseconds since 1970 UTC.</param>
/// <param name="Clock">The session clock then, milliseconds.</param>
/// <param name="Event">Encoded.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct WrittenFrame(long At, long Clock, ReadOnlySequence<byte> Event);
