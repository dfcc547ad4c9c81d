using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using Talks.Cli.Output;

namespace Talks.Cli.Commands;

/// <summary>Compares what is found in a folder of domains with the figures recorded in its index.json.</summary>
static class DomainVerification
{
    const double Tolerance = 1e-6;

    public static int Run(string folder, bool json)
    {
        var index = Path.Combine(folder, "index.json");
        if (!File.Exists(index))
            throw new BadInputException($"There is no index.json in '{folder}'.");
        var instances =
            JsonNode.Parse(File.ReadAllText(index))?["instances"] as JsonArray
            ?? throw new BadInputException($"{index} lists no instances.");
        var results = instances.Select(i => Check(folder, i!)).ToList();
        if (json)
            Report.AsJson(
                new
                {
                    checkedDomains = results.Count,
                    agreeing = results.Count(r => r.Differences.IsEmpty),
                    results,
                }
            );
        else
            Show(results);
        return results.TrueForAll(r => r.Differences.IsEmpty) ? ExitCode.Fine : ExitCode.Found;
    }

    static Verified Check(string folder, JsonNode recorded)
    {
        var id = (string?)recorded["id"] ?? "";
        var reading = GameInput.Read(Path.Combine(folder, id));
        if (reading.Game is not { } game)
            return new(id, [reading.Problem!]);
        var differences = new List<string>();
        Compare(differences, "outcomes", recorded["outcomes"], game.Outcomes);
        if (Frontier.Of(game) is not { IsWhole: true } frontier)
            return new(id, [.. differences, "too large for a frontier"]);
        var solutions = Solutions.Genius(game, frontier);
        Compare(differences, "paretoUnique", recorded["pareto_unique"], frontier.Vectors.Length);
        Compare(
            differences,
            "paretoRationalUnique",
            recorded["pareto_rational_unique"],
            Solutions.Rational(game, frontier).Length
        );
        Compare(differences, "nash", recorded["nash"] as JsonArray, solutions?.Nash);
        Compare(differences, "utilitarian", recorded["utilitarian"] as JsonArray, Solutions.Utilitarian(frontier));
        Detailed(differences, folder, id, game, frontier);
        return new(id, [.. differences]);
    }

    /// <summary>The figures recorded beside the domain, where there are any.</summary>
    static void Detailed(List<string> differences, string folder, string id, Game game, Frontier frontier)
    {
        var path = Path.Combine(folder, id, "expected.json");
        if (!File.Exists(path) || JsonNode.Parse(File.ReadAllText(path)) is not { } expected)
            return;
        if (Deliberation.Of(game) is { } deliberation)
            Compare(differences, expected, deliberation.Feasibility());
        if (expected["figures"] is not { } figures)
            return;
        // Own score sheets record one convention, at the top; the others two.
        Compare(
            differences,
            "G",
            figures["G"] ?? (figures["disagreement"] is null ? null : figures),
            Solutions.Genius(game, frontier)
        );
        Compare(differences, "N", figures["N"], Solutions.Negmas(game, frontier));
        if (Solutions.Opposition(game, frontier) is { } opposition)
            Compare(differences, "opposition", figures["opposition_to_ones"], opposition);
        if (Solutions.RelativeOpposition(game, frontier) is { } relative)
            Compare(differences, "relativeOpposition", figures["opposition_negmas"], relative);
        Compare(
            differences,
            "utilitarian",
            figures["utilitarian"]?["points"] as JsonArray,
            Solutions.Utilitarian(frontier),
            nested: true
        );
    }

    static void Compare(List<string> differences, JsonNode expected, Feasibility found)
    {
        var (feasible, published) = (expected["feasible"], expected["published"]);
        Compare(differences, "passing", feasible?["feasible_n_minus_1_with_vetoes"], found.Passing);
        Compare(differences, "unanimous", feasible?["feasible_all"], found.Unanimous);
        Compare(differences, "unanimousWithBonus", feasible?["feasible_all_with_p1_bonus"], found.UnanimousWithBonus);
        Compare(differences, "acceptable", published?["acceptable_with_bonus"], found.Acceptable);
        Compare(differences, "pareto", published?["pareto_among_acceptable_with_bonus"], found.Pareto);
        Compare(
            differences,
            "meanScore",
            published?["acceptable_mean_score_min_avg_max"] as JsonArray,
            found.MeanScore
        );
        Compare(differences, "gini", published?["acceptable_gini_min_avg_max"] as JsonArray, found.Gini);
    }

    static void Compare(List<string> differences, string what, JsonArray? recorded, Spread? found)
    {
        if (recorded is not [var least, var mean, var greatest] || found is null)
            return;
        Compare(differences, $"least {what}", least, found.Least);
        Compare(differences, $"mean {what}", mean, found.Mean);
        Compare(differences, $"greatest {what}", greatest, found.Greatest);
    }

    static void Compare(List<string> differences, string convention, JsonNode? figures, Solutions? found)
    {
        if (figures is null || found is null)
            return;
        Compare(differences, $"{convention}.nash", figures["nash"]?["points"] as JsonArray, found.Nash, nested: true);
        Compare(
            differences,
            $"{convention}.egalitarian",
            figures["egalitarian"]?["points"] as JsonArray,
            found.Egalitarian,
            nested: true
        );
        Compare(
            differences,
            $"{convention}.kalaiSmorodinsky",
            figures["ks_maxmin_ideal_all"]?["points"] as JsonArray,
            found.KalaiSmorodinsky,
            nested: true
        );
        Compare(
            differences,
            $"{convention}.kalaiSmorodinskyRational",
            figures["ks_maxmin_ideal_rational"]?["points"] as JsonArray,
            found.KalaiSmorodinskyRational,
            nested: true
        );
    }

    static void Compare(List<string> differences, string what, JsonNode? recorded, double found)
    {
        if (recorded is not null && Math.Abs((double)recorded - found) > Tolerance)
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what} is {found}, recorded {recorded}"));
    }

    static void Compare(
        List<string> differences,
        string what,
        JsonArray? recorded,
        Solution? found,
        bool nested = false
    )
    {
        if (recorded is null)
            return;
        var points = nested ? recorded.Select(Vector).ToList() : [Vector(recorded)];
        foreach (var point in points)
            if (found is null || !found.Points.Any(p => Near(p, point)))
                differences.Add(
                    $"{what} lacks {string.Join(' ', point.Select(u => u.ToString(CultureInfo.InvariantCulture)))}"
                );
        if (nested && found is not null && found.Points.Length != points.Count)
            differences.Add($"{what} has {found.Points.Length} points, recorded {points.Count}");
    }

    static ImmutableArray<double> Vector(JsonNode? node) => [.. ((JsonArray)node!).Select(u => (double)u!)];

    static bool Near(ImmutableArray<double> a, ImmutableArray<double> b) =>
        a.Length == b.Length && a.Zip(b).All(p => Math.Abs(p.First - p.Second) <= Tolerance);

    static void Show(List<Verified> results)
    {
        foreach (var result in results.Where(r => !r.Differences.IsEmpty))
            AnsiConsole.MarkupLineInterpolated($"{result.Id}: {string.Join("; ", result.Differences)}");
        AnsiConsole.MarkupLineInterpolated(
            $"{results.Count(r => r.Differences.IsEmpty)} of {results.Count} domains have the figures recorded."
        );
    }

    sealed record Verified(string Id, ImmutableArray<string> Differences);
}
