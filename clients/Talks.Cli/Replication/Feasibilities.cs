using System.Text.Json.Nodes;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using static Talks.Cli.Replication.Replications;

namespace Talks.Cli.Replication;

/// <summary>How many deals of the LLM-Deliberation games pass, and how many of all are Pareto optimal.</summary>
static class Feasibilities
{
    /// <summary>Only games beside which published figures are recorded.</summary>
    public static IEnumerable<Target> Of(string folder)
    {
        foreach (var place in Directory.GetDirectories(folder, "ld-*").Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(place, "expected.json");
            if (
                !File.Exists(path)
                || JsonNode.Parse(File.ReadAllText(path)) is not { } expected
                || GameInput.Read(place).Game is not { } game
                || Deliberation.Of(game)?.Feasibility() is not { } found
            )
                continue;
            var (published, counted) = (expected["published"], expected["feasible"]);
            var said = (
                Pass: (int?)(published?["feasible_5_of_6_with_vetoes"] ?? counted?["feasible_n_minus_1_with_vetoes"]),
                All: (int?)(published ?? counted)?["feasible_all"]
            );
            if (said is ({ } pass, { } all))
                yield return new(
                    Text($"Deals of {game.Name} that pass, and that all accept"),
                    Text($"{pass} and {all}"),
                    Text($"{found.Passing} and {found.Unanimous}"),
                    (pass, all) == (found.Passing, found.Unanimous)
                        ? null
                        : Text($"{found.Passing - pass} and {found.Unanimous - all}")
                );
            if ((int?)published?["pareto_all_PUBLISHED_WRONG"] is { } wrong)
                yield return Probe(game, wrong);
        }
    }

    /// <summary>A figure that no honest count gives: it must not come out.</summary>
    static Target Probe(Game game, int published)
    {
        var vectors = game.Each().Select(o => game.Parties.Select(p => p.Utility(o)).ToArray()).ToList();
        var optimal = vectors.Count(v => !vectors.Exists(other => Dominates(other, v)));
        return new(
            Text($"Pareto optimal deals of {game.Name}, among all {game.Outcomes:0}"),
            Text($"{published}"),
            Text($"{optimal}"),
            Text($"{optimal - published}"),
            "The published count is a mistake: each deal was held here against every other."
        );
    }

    static bool Dominates(double[] better, double[] worse) =>
        better.Zip(worse).All(p => p.First >= p.Second) && better.Zip(worse).Any(p => p.First > p.Second);
}
