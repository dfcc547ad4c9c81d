using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// NegMAS, as JSON or as YAML: an outcome space and a linear-additive utility function per file, parties in the order of file
/// names; utility is the weighted sum, unclipped. A wrapper adds a discount.
/// </summary>
static class NegmasTree
{
    public static bool IsSpace(TreeFile tree) => tree.Root["issues"] is JsonArray && tree.Root.ContainsKey("type");

    /// <summary>A folder that has a domain in both forms is read from its JSON.</summary>
    public static Game Read(string name, IReadOnlyList<TreeFile> files)
    {
        var form = files.Where(IsSpace).Any(f => FormOf(f) == "json") ? "json" : "yaml";
        var parts = files.Where(f => FormOf(f) == form).Select(f => (Tree: f, Part: TreePart.Of(f))).ToList();
        var space = parts.First(p => IsSpace(p.Tree)).Part;
        ImmutableArray<GameIssue> issues =
        [
            .. space.Need("issues").Items.Select(i => new GameIssue(i.Need("name").Text, Values(i))),
        ];
        ImmutableArray<Payoff> parties = [.. parts.Where(p => IsFunction(p.Part)).Select(p => Party(issues, p.Part))];
        return parties.IsEmpty
            ? throw space.Wrong("No utility function is beside the domain.")
            : new(name, $"negmas-{form}", issues, parties);
    }

    static string FormOf(TreeFile file) => file.Path.EndsWith(".json", StringComparison.Ordinal) ? "json" : "yaml";

    static bool IsFunction(TreePart part) =>
        part.Find("ufun") is not null
        || part.Find("type") is { } type && type.Text.EndsWith("Function", StringComparison.Ordinal);

    static ImmutableArray<string> Values(TreePart issue)
    {
        var values = issue.Need("values");
        if (issue.Find("type")?.Text is not "ContiguousIssue")
            return values.Texts;
        // NegMAS writes a contiguous issue as its bounds, or as the number of its values from 0 up.
        var bounds = values.Node is JsonValue ? [0, Whole(values) - 1] : values.Items.Select(Whole).ToArray();
        return (bounds is [var low, var high] ? GameIssue.Between(low, high) : null)
            ?? throw values.Wrong(
                $"A contiguous issue has a low and a high, and at most {GameIssue.MostValues:N0} values."
            );
    }

    static int Whole(TreePart part) =>
        int.TryParse(part.Text, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw part.Wrong($"'{part.Text}' is no whole number.");

    static Payoff Party(ImmutableArray<GameIssue> issues, TreePart root)
    {
        var function = root.Find("ufun") ?? root;
        var type = function.Need("type");
        if (type.Text is not "LinearAdditiveUtilityFunction")
            throw type.Wrong($"Only LinearAdditiveUtilityFunction is read, not '{type.Text}'.");
        var values = function.Need("values");
        var weights = function.Find("weights");
        if (values.Items.Length != issues.Length)
            throw values.Wrong($"There are {values.Items.Length} value functions for {issues.Length} issues.");
        if (weights is not null && weights.Items.Length != issues.Length)
            throw weights.Wrong($"There are {weights.Items.Length} weights for {issues.Length} issues.");
        return new()
        {
            Party = function.Find("name")?.Text ?? root.File,
            Reservation = Reservation(function.Find("reserved_value")),
            Discount = root.Find("ufun") is null ? 1 : root.Need("discount").Number,
            Points =
            [
                .. issues.Select(
                    (issue, i) =>
                        issue
                            .Values.Select(v => (weights?.Items[i].Number ?? 1) * Value(values.Items[i], v))
                            .ToImmutableArray()
                ),
            ],
        };
    }

    /// <summary>Minus infinity stands for none.</summary>
    static double? Reservation(TreePart? part) =>
        part?.Node is JsonValue value && value.TryGetValue(out double r) && double.IsFinite(r) ? r : null;

    static double Value(TreePart map, string value) =>
        map.Need("type").Text switch
        {
            "TableFun" => map.Need("mapping").Need(value).Number,
            "IdentityFun" => Number(map, value),
            "ConstFun" => map.Need("bias").Number,
            "LinearFun" => map.Need("slope").Number * Number(map, value),
            "AffineFun" => map.Need("slope").Number * Number(map, value) + map.Need("bias").Number,
            var type => throw map.Wrong($"A value function of type '{type}' is not read."),
        };

    static double Number(TreePart map, string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw map.Wrong($"'{value}' is no number.");
}
