using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>A decision rule, and its description in words.</summary>
static class Decision
{
    public static (DecisionRule Rule, string Note) Read(Entry scenario, Roster roster, Ledger ledger) =>
        scenario.Need("decision") is { } node ? Read(node, roster, ledger) : (DecisionRule.Unanimity, "");

    public static (DecisionRule Rule, string Note) Read(YamlNode node, Roster roster, Ledger ledger)
    {
        if (Entry.From(ledger, node, "the decision rule") is not { } entry)
            return (DecisionRule.Unanimity, "");
        var kind = entry.Choice<DecisionKind>("rule");
        var weights = Weights(entry, roster, ledger);
        var most = Math.Max(1, roster.PartyIds.Sum(p => weights.GetValueOrDefault(p, 1)));
        var rule = new DecisionRule(
            kind,
            Only(entry, "threshold", kind, Counting, needed: kind is DecisionKind.Majority, ledger)
                ? entry.WholeOrNone("threshold", 1, most) ?? 0
                : 0,
            Parties(entry, "vetoes", roster, ledger)
        )
        {
            Core = Parties(entry, "core", roster, ledger),
            Weights = weights,
            Share = Only(entry, "share", kind, [DecisionKind.Qualified], needed: true, ledger)
                ? entry.NumberOr("share", 0, 0, 1)
                : 0,
            Ballots = entry.Choice<BallotForm>("ballots", BallotForm.Open),
            ControlSees = entry.FlagOr("controlSees", true),
            Sponsors = entry.WholeOrNone("sponsors", 2, Math.Max(2, roster.Parties.Length)) ?? 0,
            SilenceMinutes = Only(entry, "minutes", kind, [DecisionKind.Silence], needed: true, ledger)
                ? entry.WholeOrNone("minutes", 1, 10_080) ?? 0
                : 0,
            Subsets = entry.FlagOr("subsets", false),
        };
        if (kind is DecisionKind.Sufficient && rule is { Core.IsEmpty: true, Threshold: 0 })
            ledger.Error(
                node.At,
                "Sufficient consensus says neither whose nor how much.",
                "Add 'core' or 'threshold'."
            );
        if (kind is DecisionKind.Silence && rule.Secret)
            ledger.Error(
                entry.Find("ballots")!.At,
                "Silence is broken aloud, so ballots cannot be secret.",
                "Remove 'ballots', or choose another rule."
            );
        if (!rule.ControlSees && !rule.Secret)
            ledger.Error(entry.Find("controlSees")!.At, "Open ballots are seen by all.", "Add 'ballots: secret'.");
        var note = entry.TextOr("note", "", ScenarioLimits.Prose);
        entry.Close();
        return (rule, note);
    }

    static readonly DecisionKind[] Counting = [DecisionKind.Majority, DecisionKind.Qualified, DecisionKind.Sufficient];

    /// <summary>Whether a key of some rules only may be read: reports one that is idle, or missing.</summary>
    static bool Only(Entry entry, string key, DecisionKind kind, DecisionKind[] kinds, bool needed, Ledger ledger)
    {
        var mine = kinds.Contains(kind);
        if (mine && needed)
            return entry.Need(key) is not null;
        if (!mine && entry.Find(key) is { } idle)
            ledger.Error(
                idle.At,
                $"Only {Holders(kinds, key)}, not {Word(kind)}.",
                $"Remove it, or write 'rule: {Word(kinds[0])}'."
            );
        return mine;
    }

    static ImmutableSortedDictionary<string, int> Weights(Entry entry, Roster roster, Ledger ledger) =>
        entry
            .Pairs("weights", ScenarioLimits.MostParties)
            .Where(p => roster.CheckParty(ledger, p.Key))
            .GroupBy(p => p.Key.Value)
            .ToImmutableSortedDictionary(g => g.Key, g => entry.AsWhole(g.First().Value, g.Key, 1, 1_000));

    public static ImmutableArray<string> Parties(Entry entry, string key, Roster roster, Ledger ledger) =>
        [.. entry.Words(key, ScenarioLimits.MostParties).Where(w => roster.CheckParty(ledger, w)).Select(w => w.Value)];

    static string Holders(DecisionKind[] kinds, string key) =>
        kinds.Length == 1
            ? $"'{Word(kinds[0])}' has {key}"
            : $"a majority has a {key}, qualified or not, or sufficient consensus";

    static string Word(DecisionKind kind) => kind.ToString().ToLowerInvariant();
}
