using System.Globalization;
using System.Text.Json.Nodes;
using Talks.Analysis.Formats;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Domains;

/// <summary>A YAML file as the tree it stands for. Plain scalars are numbers, true, false or nothing where they look so.</summary>
static class YamlFile
{
    public static TreeFile Open(string path, string text)
    {
        var ledger = new Ledger();
        var root = YamlTree.Parse(path, text, ledger);
        if (ledger.Problems.FirstOrDefault() is { } problem)
            throw new UnopenableException(path, problem.Line, $"{problem.What} {problem.Mend}");
        if (root is not YamlMap map)
            throw new UnopenableException(path, 1, "Expected keys with values.");
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return new(path, (JsonObject)Node(map, "", lines)!, pointer => lines.GetValueOrDefault(pointer));
    }

    static JsonNode? Node(YamlNode node, string pointer, Dictionary<string, int> lines)
    {
        lines[pointer] = node.At.Line;
        return node switch
        {
            YamlMap map => new JsonObject(
                map.Pairs.Select(p =>
                    KeyValuePair.Create(p.Key.Value, Node(p.Value, $"{pointer}/{p.Key.Value}", lines))
                )
            ),
            YamlList list => new JsonArray([.. list.Items.Select((item, n) => Node(item, $"{pointer}/{n}", lines))]),
            YamlScalar scalar => Scalar(scalar),
            _ => throw new ArgumentOutOfRangeException(nameof(node), "Of no known kind."),
        };
    }

    static JsonNode? Scalar(YamlScalar scalar)
    {
        if (scalar.IsNull)
            return null;
        if (!scalar.Plain)
            return JsonValue.Create(scalar.Value);
        return scalar.Value switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            ".inf" or "+.inf" => JsonValue.Create(double.PositiveInfinity),
            "-.inf" => JsonValue.Create(double.NegativeInfinity),
            var plain when IsNumber(plain) => JsonNode.Parse(plain),
            var plain => JsonValue.Create(plain),
        };
    }

    /// <summary>Numbers as JSON writes them, so that they keep their digits; others stay text.</summary>
    static bool IsNumber(string plain) =>
        double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && plain[0] is '-' or (>= '0' and <= '9')
        && System.Text.RegularExpressions.Regex.IsMatch(plain, @"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z");
}
