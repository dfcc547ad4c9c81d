using System.Collections.Immutable;
using Talks.Analysis.Games;
using Talks.Rules;
using Talks.Rules.Positions;

namespace Talks.Analysis.Formats;

/// <summary>The score sheets of a scenario as a game: options by their labels, "not included" among them, rules as packages.</summary>
public static class ScenarioGame
{
    public static Game Of(Scenario scenario)
    {
        var issues = scenario.Agenda.Issues;
        return new(
            scenario.Agenda.Id,
            "scenario",
            [.. issues.Select(i => new GameIssue(i.Id, Labels(i)))],
            [
                .. scenario.Positions.Select(p => new Payoff
                {
                    Party = p.Party,
                    Reservation = p.Reservation,
                    Points = [.. issues.Select(i => i.Options.Select((_, l) => Points(p, i.Id, l)).ToImmutableArray())],
                    Bundles = [.. p.Rules.Select(r => Bundle(scenario, r))],
                }),
            ]
        );
    }

    /// <summary>What of a scenario bears on its texts and has no place in a game, a sentence each.</summary>
    public static IEnumerable<string> LeftOut(Scenario scenario)
    {
        if (!scenario.Agenda.Requirements.IsEmpty)
            yield return $"{scenario.Agenda.Requirements.Length} requirements between issues: texts that break one count as outcomes.";
        var conflicts = scenario.Agenda.Measures.Sum(m => m.Conflicts.Length);
        if (conflicts > 0)
            yield return $"{conflicts} conflicts between measures: texts that hold one count as outcomes.";
    }

    /// <summary>Labels, numbered where two options of an issue have the same.</summary>
    static ImmutableArray<string> Labels(Rules.Agendas.Issue issue) =>
        issue.Options.Select(o => o.Label).Distinct().Count() == issue.Options.Length
            ? [.. issue.Options.Select(o => o.Label)]
            : [.. issue.Options.Select(o => $"{o.Level}: {o.Label}")];

    static double Points(Position position, string issue, int level) =>
        position.Points.TryGetValue(issue, out var points) ? points[Math.Min(level, points.Length - 1)] : 0;

    static Bundle Bundle(Scenario scenario, InteractionRule rule)
    {
        var issues = scenario.Agenda.Issues;
        var when = rule
            .When.GroupBy(c => issues.ToList().FindIndex(i => i.Id == c.Issue))
            .ToImmutableSortedDictionary(
                g => g.Key,
                g =>
                    Enumerable
                        .Range(0, issues[g.Key].Options.Length)
                        .Where(level => g.All(c => c.Holds(level)))
                        .ToImmutableHashSet()
            );
        return new(when, rule.Points);
    }
}
