using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// Reads domains of the field from their files: GENIUS XML with linear and with hyper-rectangle profiles, GeniusWeb JSON,
/// NegoLog JSON, NegMAS JSON and YAML, LLM-Deliberation folders, score sheets in a table, and our own points. The format is
/// told from the contents. Nothing is guessed: a value without an evaluation, say, is refused.
/// </summary>
public static class GameFiles
{
    /// <summary>Reads files that are plain text: XML, JSON, LLM-Deliberation.</summary>
    /// <param name="name">Of the domain, for reports.</param>
    /// <param name="files">Path inside the folder, with forward slashes, to text.</param>
    public static GameReading Read(string name, IReadOnlyDictionary<string, string> files) =>
        Read(name, files.Select(f => new TextFile(f.Key, f.Value)));

    /// <inheritdoc cref="Read(string, IReadOnlyDictionary{string, string})"/>
    public static GameReading Read(string name, IEnumerable<DomainFile> files)
    {
        var repairs = new List<string>();
        try
        {
            var sorted = files.Where(f => !IsRecord(f)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
            return new(Parse(name, sorted, repairs), null, [.. repairs]);
        }
        catch (UnknownFormatException e)
        {
            return new(null, e.Message, []) { IsUnknown = true };
        }
        catch (Exception e) when (e is MalformedException or XmlException or JsonException)
        {
            return new(null, e.Message, [.. repairs]);
        }
    }

    static Game Parse(string name, List<DomainFile> files, List<string> repairs)
    {
        var texts = files.OfType<TextFile>().ToDictionary(f => f.Path, f => f.Text);
        if (texts.Keys.Any(f => f.EndsWith("config.txt", StringComparison.Ordinal)))
            return LlmDeliberation.Read(name, texts);
        var trees = files.OfType<TreeFile>().Concat(files.OfType<TextFile>().Where(IsJson).Select(Json)).ToList();
        trees.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        if (trees.Find(t => FormatOf(t)?.StartsWith("points", StringComparison.Ordinal) == true) is { } points)
            return PointsJson.Read(name, TreePart.Of(points));
        if (texts.Keys.Any(f => f.EndsWith(".xml", StringComparison.Ordinal)))
            return GeniusXml.Read(name, texts, repairs);
        if (files.OfType<TableFile>().ToList() is [var table, ..] tables)
            return tables.Count == 1
                ? SheetTable.Read(name, table)
                : throw new MalformedException(table.Path, 0, $"There are {tables.Count} tables; one is a domain.");
        if (trees.Exists(t => t.Root.ContainsKey("issuesValues")))
            return GeniusWebJson.Read(name, Parts(trees));
        if (trees.Exists(t => t.Root.ContainsKey("issueWeights")))
            return NegoLogJson.Read(name, Parts(trees.Where(t => t.Root.ContainsKey("issueWeights"))));
        if (trees.Exists(NegmasTree.IsSpace))
            return NegmasTree.Read(name, trees);
        throw new UnknownFormatException(name);
    }

    static List<TreePart> Parts(IEnumerable<TreeFile> trees) => [.. trees.Select(TreePart.Of)];

    static string? FormatOf(TreeFile tree) =>
        tree.Root["format"] is JsonValue value && value.TryGetValue(out string? format) ? format : null;

    static bool IsJson(TextFile file) => file.Path.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Figures recorded beside a domain are not part of it.</summary>
    static bool IsRecord(DomainFile file) => file.Name is "expected.json" or "specs.json";

    static TreeFile Json(TextFile file)
    {
        try
        {
            var root =
                JsonNode.Parse(file.Text, documentOptions: TreePart.Json) as JsonObject
                ?? throw new MalformedException(file.Path, 1, "Expected an object.");
            return new(file.Path, root, pointer => JsonLines.Of(file.Text, pointer));
        }
        catch (JsonException e)
        {
            throw new MalformedException(file.Path, (int)(e.LineNumber ?? 0) + 1, $"Not JSON: {e.Message}");
        }
    }
}
