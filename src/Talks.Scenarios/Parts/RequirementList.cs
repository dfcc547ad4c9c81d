using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Hard requirements between options, free of circles.</summary>
static class RequirementList
{
    public static ImmutableArray<Requirement> Read(
        Entry scenario,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    )
    {
        var read = new List<(Requirement Requirement, Place At)>();
        foreach (var item in scenario.Items("requirements", ScenarioLimits.Requirements))
            if (item is not YamlScalar text)
                ledger.Error(item.At, "A requirement is one line of text.", "Write 'icbm >= 1 needs testing >= 1'.");
            else if (Conditions.ReadRequirement(text, highest, ledger) is { } requirement)
                Add(read, requirement, item.At, ledger);
        Circles.Report(
            read,
            r => (r.Requirement.Issue, r.Requirement.Level),
            r => (r.Requirement.Needs, r.Requirement.NeedsLevel),
            r => r.At,
            "option",
            ledger
        );
        return [.. read.Select(r => r.Requirement)];
    }

    static void Add(List<(Requirement Requirement, Place At)> read, Requirement requirement, Place at, Ledger ledger)
    {
        if (read.FirstOrDefault(r => r.Requirement == requirement) is { Requirement: not null } earlier)
            ledger.Error(at, $"This requirement stands in line {earlier.At.Line} already.", "Remove one of the two.");
        else
            read.Add((requirement, at));
    }
}
