using System.Buffers;
using System.Text.Json.Serialization;
using MessagePack;
using MessagePack.Formatters;

namespace Talks.Contracts.Wire;

/// <summary>A <see cref="FeedBatch"/> whose frames are written already; on the wire there is no difference.</summary>
/// <param name="Frames">Each made by <see cref="EncodedFrame"/>.</param>
[JsonConverter(typeof(EncodedFeedBatchJson))]
public sealed record EncodedFeedBatch(string Feed, long After, IReadOnlyList<ReadOnlyMemory<byte>> Frames);

/// <summary>Puts a <see cref="Frame"/> around an event that is written already, so that one event written once serves every feed.</summary>
public static class EncodedFrame
{
    static readonly byte[] Seq = Names.Encode(Names.Small(nameof(Frame.Seq)));
    static readonly byte[] At = Names.Encode(Names.Small(nameof(Frame.At)));
    static readonly byte[] Clock = Names.Encode(Names.Small(nameof(Frame.Clock)));
    static readonly byte[] Event = Names.Encode(Names.Small(nameof(Frame.Event)));

    /// <param name="encodedEvent">From <see cref="WireFormat.Encode"/> of an <see cref="Contracts.Event"/>.</param>
    public static byte[] Around(long seq, long at, long clock, ReadOnlySpan<byte> encodedEvent)
    {
        var buffer = new ArrayBufferWriter<byte>(encodedEvent.Length + 48);
        var writer = new MessagePackWriter(buffer);
        writer.WriteMapHeader(4);
        writer.WriteRaw(Seq);
        writer.Write(seq);
        writer.WriteRaw(At);
        writer.Write(at);
        writer.WriteRaw(Clock);
        writer.Write(clock);
        writer.WriteRaw(Event);
        writer.WriteRaw(encodedEvent);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}

sealed class EncodedFeedBatchFormatter : IMessagePackFormatter<EncodedFeedBatch>
{
    static readonly byte[] Feed = Names.Encode(Names.Small(nameof(FeedBatch.Feed)));
    static readonly byte[] After = Names.Encode(Names.Small(nameof(FeedBatch.After)));
    static readonly byte[] Frames = Names.Encode(Names.Small(nameof(FeedBatch.Frames)));

    public void Serialize(ref MessagePackWriter writer, EncodedFeedBatch value, MessagePackSerializerOptions options)
    {
        writer.WriteMapHeader(3);
        writer.WriteRaw(Feed);
        writer.Write(value.Feed);
        writer.WriteRaw(After);
        writer.Write(value.After);
        writer.WriteRaw(Frames);
        writer.WriteArrayHeader(value.Frames.Count);
        for (var i = 0; i < value.Frames.Count; i++)
            writer.WriteRaw(value.Frames[i].Span);
    }

    /// <exception cref="NotSupportedException">Always: readers read a <see cref="FeedBatch"/>.</exception>
    public EncodedFeedBatch Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
        throw new NotSupportedException($"Read it as a {nameof(FeedBatch)}");
}
