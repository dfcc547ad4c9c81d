using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Talks.Scenarios.Domains;

/// <summary>A tree as YAML. Texts that would be read as something else stand in quotes.</summary>
static class YamlForm
{
    public static string Of(JsonObject root)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(writer);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(
                    new MappingStart(null, null, true, map.Count == 0 ? MappingStyle.Flow : MappingStyle.Block)
                );
                foreach (var (name, value) in map)
                {
                    Emit(emitter, name, Style(name));
                    Emit(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(null, null, true, SequenceStyle.Block));
                foreach (var item in list)
                    Emit(emitter, item);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                Emit(emitter, value.GetValue<string>(), Style(value.GetValue<string>()));
                break;
            default:
                Emit(emitter, node?.ToJsonString() ?? "null", ScalarStyle.Plain);
                break;
        }
    }

    static void Emit(Emitter emitter, string text, ScalarStyle style) =>
        emitter.Emit(new Scalar(null, null, text, style, style is ScalarStyle.Plain, style is not ScalarStyle.Plain));

    /// <summary>Plain where nobody could take it for anything else, as letters and blanks between them.</summary>
    static ScalarStyle Style(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/')
        && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "NULL" or "Y" or "N")
            ? ScalarStyle.Plain
            : ScalarStyle.DoubleQuoted;
}
