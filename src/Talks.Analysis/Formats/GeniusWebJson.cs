using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// GeniusWeb: a domain with issuesValues and linear-additive profiles. A value without a utility has 0; the reservation
/// value is that of the reservation bid, which may leave issues open.
/// </summary>
static class GeniusWebJson
{
    public static Game Read(string name, IReadOnlyList<(string File, JsonObject Root)> files)
    {
        var (file, domain) = files.First(f => f.Root.ContainsKey("issuesValues"));
        ImmutableArray<GameIssue> issues =
        [
            .. GameFiles
                .Inside(file, domain["issuesValues"], "issuesValues")
                .Select(i => new GameIssue(i.Key, Values(file, i.Key, i.Value))),
        ];
        var profiles = files.Where(f => f.Root.ContainsKey("LinearAdditiveUtilitySpace"));
        return new(name, "geniusweb-json", issues, [.. profiles.Select(p => Party(issues, p.File, p.Root))]);
    }

    static ImmutableArray<string> Values(string file, string issue, JsonNode? node)
    {
        if (node?["values"] is { } values)
            return GameFiles.Texts(file, values, issue);
        var range = GameFiles.Texts(file, node?["range"], $"{issue}.range");
        if (range.Length != 3)
            throw new MalformedException(file, 0, $"The range of '{issue}' needs a low, a high and a step.");
        var (low, high, step) = (Exact(range[0]), Exact(range[1]), Exact(range[2]));
        if (step <= 0 || (high - low) / step > 100_000)
            throw new MalformedException(file, 0, $"The range of '{issue}' has more than 100,000 values or no step.");
        var numbers = ImmutableArray.CreateBuilder<string>();
        for (var value = low; value <= high; value += step)
            numbers.Add(value.ToString(CultureInfo.InvariantCulture));
        return numbers.ToImmutable();
    }

    static Payoff Party(ImmutableArray<GameIssue> issues, string file, JsonObject root)
    {
        var space = GameFiles.Inside(file, root["LinearAdditiveUtilitySpace"], "LinearAdditiveUtilitySpace");
        ImmutableArray<ImmutableArray<double>> points =
        [
            .. issues.Select(i =>
            {
                var weight = GameFiles.Number(file, space["issueWeights"]?[i.Name], $"issueWeights.{i.Name}");
                var utilities = GameFiles.Inside(file, space["issueUtilities"]?[i.Name], $"issueUtilities.{i.Name}");
                return i.Values.Select(v => weight * Utility(file, utilities, v)).ToImmutableArray();
            }),
        ];
        var bid = space["reservationBid"]?["issuevalues"] as JsonObject;
        return new()
        {
            Party = (string?)space["name"] ?? file,
            Points = points,
            Reservation = bid is null ? null : issues.Select((issue, i) => Worth(issue, points[i], bid)).Sum(),
        };
    }

    static double Worth(GameIssue issue, ImmutableArray<double> points, JsonObject bid) =>
        bid[issue.Name]?.ToString() is { } value && issue.Values.IndexOf(value) is >= 0 and var at ? points[at] : 0;

    static double Utility(string file, JsonObject utilities, string value)
    {
        var discrete = utilities["DiscreteValueSetUtilities"] ?? utilities["discreteutils"];
        if (discrete is not null)
            return discrete["valueUtilities"]?[value] is { } u ? GameFiles.Number(file, u, value) : 0;
        var line = GameFiles.Inside(
            file,
            utilities["NumberValueSetUtilities"] ?? utilities["numberutils"],
            "NumberValueSetUtilities"
        );
        var (low, high) = (
            GameFiles.Number(file, line["lowValue"], "lowValue"),
            GameFiles.Number(file, line["highValue"], "highValue")
        );
        var (from, to) = (
            GameFiles.Number(file, line["lowUtility"], "lowUtility"),
            GameFiles.Number(file, line["highUtility"], "highUtility")
        );
        return from + (to - from) * ((double)Exact(value) - low) / (high - low);
    }

    static decimal Exact(string number) => decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
}
