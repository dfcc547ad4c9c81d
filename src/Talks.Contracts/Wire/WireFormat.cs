using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using MessagePack;

namespace Talks.Contracts.Wire;

/// <summary>
/// How the contract is written down: the same shape in MessagePack, which the hub speaks, and in JSON, which HTTP speaks.
/// A record is a map of its members under small-first-letter keys; an enum is its name with a small first letter; a variant of
/// <see cref="Command"/> or <see cref="Event"/> carries <c>type</c>, written first and read in any place. A reader skips
/// keys it does not know, takes an absent nullable member for null, and refuses everything else that does not fit.
/// </summary>
public static class WireFormat
{
    /// <summary>How deep maps and lists may nest. The deepest message of the contract, an agenda in a batch, has 10.</summary>
    public const int DepthLimit = 24;

    /// <summary>The largest whole number that JavaScript holds exactly, 2^53 - 1; a greater one is refused both ways.</summary>
    public const long LargestInteger = 9_007_199_254_740_991;

    /// <summary>
    /// For <c>AddMessagePackProtocol</c> and <see cref="MessagePackSerializer"/>. Whatever the bytes, reading gives a value or a
    /// <see cref="MessagePackSerializationException"/> whose innermost message says where and what.
    /// </summary>
    public static MessagePackSerializerOptions Options { get; } =
        MessagePackSerializerOptions
            .Standard.WithResolver(WireResolver.Instance)
            .WithSecurity(MessagePackSecurity.UntrustedData.WithMaximumObjectGraphDepth(DepthLimit));

    public static JsonSerializerOptions Json { get; } = ReadOnlyJson();

    public static byte[] Encode<T>(T value) => MessagePackSerializer.Serialize(value, Options);

    /// <exception cref="MessagePackSerializationException">The bytes are not a <typeparamref name="T"/>.</exception>
    public static T Decode<T>(ReadOnlyMemory<byte> bytes) => MessagePackSerializer.Deserialize<T>(bytes, Options);

    /// <summary>Sets somebody else's options, such as those of ASP.NET Core's HTTP answers, to this format.</summary>
    public static void Apply(JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.DictionaryKeyPolicy = null;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowOutOfOrderMetadataProperties = true;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.MaxDepth = DepthLimit;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.TypeInfoResolverChain.Clear();
        json.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver { Modifiers = { LetNullableBeAbsent } });
    }

    static JsonSerializerOptions ReadOnlyJson()
    {
        var json = new JsonSerializerOptions();
        Apply(json);
        json.MakeReadOnly();
        return json;
    }

    static void LetNullableBeAbsent(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
            if (member.AssociatedParameter is { IsNullable: true })
                member.IsRequired = false;
    }
}
