using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Phases of carrying out a package, and rounds of talking about it.</summary>
static class Timetable
{
    public static ImmutableArray<Phase> Phases(Entry scenario, Ledger ledger)
    {
        var items = scenario.Items("phases", ScenarioLimits.Phases, required: true);
        if (items.IsEmpty && scenario.Find("phases") is YamlList empty)
            ledger.Error(empty.At, "There is no phase.", "Name at least one: '- {label: Implementation}'.");
        var phases = new List<Phase>();
        foreach (var (index, item) in items.Index())
        {
            var what = $"phase {index + 1}";
            if (Entry.From(ledger, item, what) is not { } entry)
                continue;
            var until = entry.WholeOrNone("until", 1, (int)ScenarioLimits.Months);
            var isLast = index == items.Length - 1;
            if (until is null != isLast)
                ledger.Error(
                    item.At,
                    isLast ? "The last phase has an end." : $"Phase {index + 1} has no end.",
                    isLast
                        ? "Remove its 'until': the last phase is open-ended."
                        : "Add 'until: month', counted from signature."
                );
            if (until <= phases.LastOrDefault()?.Until)
                ledger.Error(
                    item.At,
                    $"Phase {index + 1} does not end after the one before it.",
                    "Let 'until' rise from phase to phase."
                );
            phases.Add(new Phase(index + 1, entry.Text("label"), until));
            entry.Close();
        }
        return [.. phases];
    }

    public static ImmutableArray<RoundPlan> Rounds(Entry scenario, Ledger ledger)
    {
        var items = scenario.Items("rounds", ScenarioLimits.Rounds, required: true);
        if (items.IsEmpty && scenario.Find("rounds") is YamlList empty)
            ledger.Error(empty.At, "There is no round.", "Name at least one: '- {label: Bargaining, minutes: 20}'.");
        var rounds = new List<RoundPlan>();
        foreach (var (index, item) in items.Index())
        {
            if (Entry.From(ledger, item, $"round {index + 1}") is not { } entry)
                continue;
            var plan = new RoundPlan(
                index + 1,
                entry.Text("label"),
                entry.TextOr("kind", "bargaining"),
                entry.Whole("minutes", 1, ScenarioLimits.RoundMinutes),
                entry.TextOr("standsFor", "")
            );
            rounds.Add(plan);
            entry.Close();
        }
        return [.. rounds];
    }
}
