using Talks.Rules.Agendas;

namespace Talks.Scenarios.Parts;

/// <summary>The decision rule, and its description in words.</summary>
static class Decision
{
    public static (DecisionRule Rule, string Note) Read(Entry scenario, Roster roster, Ledger ledger)
    {
        var unanimity = new DecisionRule(DecisionKind.Unanimity, 0, []);
        if (scenario.Need("decision") is not { } node || Entry.From(ledger, node, "the decision rule") is not { } entry)
            return (unanimity, "");
        var kind = entry.Choice<DecisionKind>("rule");
        var threshold = 0;
        if (kind == DecisionKind.Majority)
            threshold = entry.Whole("threshold", 1, Math.Max(1, roster.Parties.Length));
        else if (entry.Find("threshold") is { } idle)
            ledger.Error(
                idle.At,
                $"Only a majority has a threshold, not {kind.ToString().ToLowerInvariant()}.",
                "Remove it, or write 'rule: majority'."
            );
        var vetoes = entry.Words("vetoes", ScenarioLimits.MostParties).Where(w => roster.CheckParty(ledger, w));
        var rule = new DecisionRule(kind, threshold, [.. vetoes.Select(w => w.Value)]);
        var note = entry.TextOr("note", "", ScenarioLimits.Prose);
        entry.Close();
        return (rule, note);
    }
}
