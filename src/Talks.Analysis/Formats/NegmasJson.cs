using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// NegMAS: an outcome space and a linear-additive utility function per file, parties in the order of file names; utility is
/// the weighted sum, unclipped. A wrapper adds a discount.
/// </summary>
static class NegmasJson
{
    public static Game Read(string name, IReadOnlyList<(string File, JsonObject Root)> files)
    {
        var (file, space) = files.First(f => f.Root["issues"] is JsonArray);
        ImmutableArray<GameIssue> issues =
        [
            .. ((JsonArray)space["issues"]!).Select(i => new GameIssue(
                (string?)i?["name"] ?? "",
                Values(file, GameFiles.Inside(file, i, "issue"))
            )),
        ];
        var functions = files.Where(f =>
            ((string?)f.Root["type"])?.EndsWith("Function", StringComparison.Ordinal) == true
            || f.Root.ContainsKey("ufun")
        );
        return new(name, "negmas-json", issues, [.. functions.Select(f => Party(issues, f.File, f.Root))]);
    }

    static ImmutableArray<string> Values(string file, JsonObject issue)
    {
        var values = GameFiles.Texts(file, issue["values"], "values");
        if ((string?)issue["type"] is not "ContiguousIssue" || values.Length != 2)
            return values;
        var (low, high) = (
            int.Parse(values[0], CultureInfo.InvariantCulture),
            int.Parse(values[1], CultureInfo.InvariantCulture)
        );
        return [.. Enumerable.Range(low, high - low + 1).Select(v => v.ToString(CultureInfo.InvariantCulture))];
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, string file, JsonObject root)
    {
        var function = root["ufun"] as JsonObject ?? root;
        if ((string?)function["type"] is not "LinearAdditiveUtilityFunction")
            throw new MalformedException(
                file,
                0,
                $"Only LinearAdditiveUtilityFunction is read, not '{function["type"]}'."
            );
        var values = function["values"] as JsonArray ?? throw new MalformedException(file, 0, "'values' is missing.");
        var weights = function["weights"] as JsonArray;
        if (values.Count != issues.Length)
            throw new MalformedException(file, 0, $"'values' has {values.Count} entries for {issues.Length} issues.");
        return new()
        {
            Party = (string?)function["name"] ?? file,
            Reservation = Reservation(function["reserved_value"]),
            Discount = root.ContainsKey("ufun") ? GameFiles.Number(file, root["discount"], "discount") : 1,
            Points =
            [
                .. issues.Select(
                    (issue, i) =>
                    {
                        var weight = weights is null ? 1 : GameFiles.Number(file, weights[i], "weights");
                        var map = GameFiles.Inside(file, values[i], "values");
                        return issue.Values.Select(v => weight * Value(file, map, v)).ToImmutableArray();
                    }
                ),
            ],
        };
    }

    /// <summary>Minus infinity stands for none.</summary>
    static double? Reservation(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out double r) && double.IsFinite(r) ? r : null;

    static double Value(string file, JsonObject map, string value) =>
        (string?)map["type"] switch
        {
            "TableFun" => GameFiles.Number(file, map["mapping"]?[value], $"mapping.{value}"),
            "IdentityFun" => Number(file, value),
            "ConstFun" => GameFiles.Number(file, map["bias"], "bias"),
            "LinearFun" => GameFiles.Number(file, map["slope"], "slope") * Number(file, value),
            "AffineFun" => GameFiles.Number(file, map["slope"], "slope") * Number(file, value)
                + GameFiles.Number(file, map["bias"], "bias"),
            var type => throw new MalformedException(file, 0, $"A value function of type '{type}' is not read."),
        };

    static double Number(string file, string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MalformedException(file, 0, $"'{value}' is no number.");
}
