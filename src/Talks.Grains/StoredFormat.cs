using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Talks.Grains.Doors;
using Talks.Grains.SignIns;
using Talks.Rules.Agendas;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.Grains;

/// <summary>
/// How facts are written into the journal: JSON whose <c>type</c> is the event's own name with a small first letter.
/// Renaming an event or a member of one makes old sessions unreadable; adding is safe.
/// </summary>
public static class StoredFormat
{
    /// <summary>Shorter facts are not worth looking up, bytes.</summary>
    const int Long = 1_024;

    public static JsonSerializerOptions Options { get; } =
        Build([typeof(SessionEvent), typeof(DelegationEvent), typeof(DoorEvent), typeof(SignInEvent)]);

    static readonly JsonSerializerOptions LongEvents = Build(
        [typeof(SessionEvent), typeof(DelegationEvent)],
        new InCommon<Agenda>(Options)
    );

    static readonly JsonSerializerOptions LongFacts = Build(
        [typeof(DoorEvent), typeof(SignInEvent)],
        new InCommon<SessionEvent>(LongEvents),
        new InCommon<DelegationEvent>(LongEvents)
    );

    public static byte[] Write<T>(T fact) => JsonSerializer.SerializeToUtf8Bytes(fact, Options);

    /// <exception cref="JsonException">The bytes are of a newer or another format.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, bytes.Length < Long ? Options : LongFacts)
                ?? throw new JsonException("A fact is never null.");
        }
        catch (NotSupportedException untold)
        {
            throw new JsonException($"The fact does not tell what it is: {untold.Message}", untold);
        }
    }

    /// <param name="told">The roots of what tells by its <c>type</c> which it is.</param>
    /// <param name="common">How what is held in common is read.</param>
    static JsonSerializerOptions Build(IEnumerable<Type> told, params IEnumerable<JsonConverter> common)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        foreach (var root in told)
            resolver.Modifiers.Add(info => Discriminate(info, root));
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = resolver,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        foreach (var converter in common)
            options.Converters.Add(converter);
        return options;
    }

    static void Discriminate(JsonTypeInfo info, Type root)
    {
        if (info.Type != root)
            return;
        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type" };
        foreach (var variant in root.Assembly.GetTypes().Where(t => t.BaseType == root && !t.IsAbstract))
            info.PolymorphismOptions.DerivedTypes.Add(
                new(variant, JsonNamingPolicy.CamelCase.ConvertName(variant.Name))
            );
    }
}
