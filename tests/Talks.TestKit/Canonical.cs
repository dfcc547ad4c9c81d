using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.TestKit;

/// <summary>
/// Values as text, so that they compare by content: records over immutable collections compare by reference. The form is
/// the tests' own; what is stored and sent has its own formats and its own tests.
/// </summary>
public static class Canonical
{
    static readonly JsonSerializerOptions Form = new()
    {
        IncludeFields = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new ByKind<SessionEvent>(), new ByKind<DelegationEvent>() },
    };

    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Form);

    /// <summary>One event to a line, for assertions whose failure a person has to read.</summary>
    public static string Lines(IEnumerable<SessionEvent> events) => string.Join('\n', events.Select(e => Text(e)));

    public static string Lines(IEnumerable<Fact> facts) => string.Join('\n', facts.Select(f => Text(f)));

    /// <summary>Writes an event as what it is, not as the closed list it belongs to.</summary>
    sealed class ByKind<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Canonical text is for comparing only.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(value.GetType().Name);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
