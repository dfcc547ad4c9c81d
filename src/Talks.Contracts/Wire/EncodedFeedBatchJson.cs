using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talks.Contracts.Wire;

/// <summary>For a hub that also speaks JSON: the frames are read and written anew, so this road is for debugging.</summary>
sealed class EncodedFeedBatchJson : JsonConverter<EncodedFeedBatch>
{
    /// <exception cref="NotSupportedException">Always: readers read a <see cref="FeedBatch"/>.</exception>
    public override EncodedFeedBatch Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException($"Read it as a {nameof(FeedBatch)}");

    public override void Write(Utf8JsonWriter writer, EncodedFeedBatch value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new FeedBatch(value.Feed, value.After, [.. value.Frames.Select(frame => WireFormat.Decode<Frame>(frame))]),
            options
        );
}
