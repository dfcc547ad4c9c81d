using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talks.Grains;

/// <summary>
/// Reads what is long and the same in many sessions, as an agenda, a world and the positions of one scenario are, into one value for
/// all that hold it.
/// </summary>
/// <param name="how">How a value is written, and read for the first time.</param>
sealed class InCommon<T>(JsonSerializerOptions how) : JsonConverter<T>
    where T : class
{
    /// <summary>By the hash of the bytes it was read from: one that nobody can make two values of.</summary>
    readonly Commons<string, T> known = new();

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var text = JsonDocument.ParseValue(ref reader);
        var bytes = JsonMarshal.GetRawUtf8Value(text.RootElement);
        var hash = Convert.ToBase64String(SHA256.HashData(bytes));
        if (known.TryFind(hash, out var same))
            return same;
        return JsonSerializer.Deserialize<T>(bytes, how) is { } read ? known.Keep(hash, read) : null;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, how);
}
