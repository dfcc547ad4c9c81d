using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// Reads domains of the field from the texts of their files: GENIUS XML with linear and with hyper-rectangle profiles,
/// GeniusWeb JSON, NegoLog JSON, NegMAS JSON, LLM-Deliberation folders, and score sheets with packages. The format is told
/// from the contents. Nothing is guessed: a value without an evaluation, say, is refused.
/// </summary>
public static class GameFiles
{
    /// <param name="name">Of the domain, for reports.</param>
    /// <param name="files">Path inside the folder, with forward slashes, to text.</param>
    public static GameReading Read(string name, IReadOnlyDictionary<string, string> files)
    {
        var repairs = new List<string>();
        try
        {
            var game = Parse(
                name,
                new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal),
                repairs
            );
            return new(game, null, [.. repairs]);
        }
        catch (Exception e)
            when (e
                    is MalformedException
                        or XmlException
                        or JsonException
                        or FormatException
                        or InvalidOperationException
            )
        {
            return new(null, e.Message, [.. repairs]);
        }
    }

    static Game Parse(string name, SortedDictionary<string, string> files, List<string> repairs)
    {
        if (files.Keys.Any(f => f.EndsWith("config.txt", StringComparison.Ordinal)))
            return LlmDeliberation.Read(name, files);
        var json = files
            .Where(f => f.Key.EndsWith(".json", StringComparison.Ordinal) && !IsRecord(f.Key))
            .Select(f => (f.Key, Root: Json(f.Key, f.Value)))
            .ToList();
        foreach (var (file, root) in json)
            if (((string?)root["format"])?.StartsWith("points", StringComparison.Ordinal) == true)
                return PointsJson.Read(name, file, root);
        if (files.Any(f => f.Key.EndsWith(".xml", StringComparison.Ordinal)))
            return GeniusXml.Read(name, files, repairs);
        if (json.Exists(j => j.Root.ContainsKey("issuesValues")))
            return GeniusWebJson.Read(name, json);
        if (json.Exists(j => j.Root.ContainsKey("issueWeights")))
            return NegoLogJson.Read(name, [.. json.Where(j => j.Root.ContainsKey("issueWeights"))]);
        if (json.Exists(j => j.Root["issues"] is JsonArray && j.Root.ContainsKey("type")))
            return NegmasJson.Read(name, json);
        throw new MalformedException(
            name,
            0,
            "No known format: expected GENIUS XML, GeniusWeb, NegoLog or NegMAS JSON, an LLM-Deliberation folder, or points JSON."
        );
    }

    /// <summary>Figures recorded beside a domain are not part of it.</summary>
    static bool IsRecord(string file) =>
        file.EndsWith("expected.json", StringComparison.Ordinal)
        || file.EndsWith("specs.json", StringComparison.Ordinal);

    static JsonObject Json(string file, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new MalformedException(file, 1, "Expected an object.");
        }
        catch (JsonException e)
        {
            throw new MalformedException(file, (int)(e.LineNumber ?? 0) + 1, $"Not JSON: {e.Message}");
        }
    }

    /// <summary>An object inside, or a refusal that names what is missing.</summary>
    public static JsonObject Inside(string file, JsonNode? node, string what) =>
        node as JsonObject ?? throw new MalformedException(file, 0, $"'{what}' is missing or no object.");

    public static double Number(string file, JsonNode? node, string what) =>
        node is JsonValue value && value.TryGetValue(out double number)
            ? number
            : throw new MalformedException(file, 0, $"'{what}' is missing or no number.");

    public static ImmutableArray<string> Texts(string file, JsonNode? node, string what) =>
        node is JsonArray array
            ? [.. array.Select(v => v?.ToString() ?? throw new MalformedException(file, 0, $"'{what}' holds null."))]
            : throw new MalformedException(file, 0, $"'{what}' is missing or no list.");
}
