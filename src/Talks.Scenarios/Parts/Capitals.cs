using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.World;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The other level: how capitals ratify, and what their mandates forbid.</summary>
static class Capitals
{
    public static ImmutableArray<RatificationRule> Ratifications(
        Entry scenario,
        Roster roster,
        WorldModel? world,
        IReadOnlyDictionary<string, int> highest,
        ImmutableArray<Instrument> instruments,
        Ledger ledger
    )
    {
        var pairs = scenario.Pairs("ratification", ScenarioLimits.MostParties);
        if (pairs.Length > 0 && !instruments.Any(i => i.Ratified))
            ledger.Warn(
                pairs[0].Key.At,
                "No kind of document is ratified, so capitals are asked only ad referendum.",
                "Add 'ratified: true' to a kind of document under 'instruments'."
            );
        if (pairs.Length == 0 && instruments.FirstOrDefault(i => i.Ratified) is { } idle)
            ledger.Error(
                scenario.Find("instruments")!.At,
                $"'{idle.Id}' is to be ratified, and no capital has a rule.",
                "Add 'ratification: {PARTY: {by: mandate}}'."
            );
        return
        [
            .. pairs
                .Where(p => roster.CheckParty(ledger, p.Key))
                .Select(p => Ratification(p, world, highest, ledger))
                .OfType<RatificationRule>(),
        ];
    }

    static RatificationRule? Ratification(
        YamlPair pair,
        WorldModel? world,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    )
    {
        if (Entry.From(ledger, pair.Value, $"ratification by {pair.Key.Value}") is not { } entry)
            return null;
        var rule = new RatificationRule(
            pair.Key.Value,
            entry.Choice<Ratifier>("by"),
            entry.WholeOrNone("minutes", 0, 10_080) ?? 0,
            entry.TextOr("text", "", ScenarioLimits.Prose),
            entry.TextOr("odds", "", ScenarioLimits.Prose)
        );
        if (rule.By is Ratifier.Odds)
            WorldPart.CheckFormula(entry.Need("odds"), rule.Odds, "odds", Odds.Scope(world, highest.Keys), ledger);
        else if (entry.Find("odds") is { } unused)
            ledger.Error(unused.At, "Nothing is left to chance here.", "Remove 'odds', or write 'by: odds'.");
        entry.Close();
        return rule;
    }

    /// <summary>Party to its red lines.</summary>
    public static ImmutableDictionary<string, ImmutableArray<RedLine>> RedLines(
        Entry scenario,
        Roster roster,
        IReadOnlyDictionary<string, int> highest,
        Ledger ledger
    )
    {
        var lines = ImmutableDictionary.CreateBuilder<string, ImmutableArray<RedLine>>();
        foreach (var pair in scenario.Pairs("redLines", ScenarioLimits.MostParties))
            if (
                roster.CheckParty(ledger, pair.Key)
                && Entry.From(ledger, pair.Value, $"red lines of {pair.Key.Value}") is not null
            )
                lines[pair.Key.Value] =
                [
                    .. scenario
                        .Inner(pair, ScenarioLimits.Interactions)
                        .Select(l => Line(l, highest, ledger))
                        .OfType<RedLine>(),
                ];
        return lines.ToImmutable();
    }

    static RedLine? Line(YamlPair pair, IReadOnlyDictionary<string, int> highest, Ledger ledger)
    {
        Ids.Check(ledger, pair.Key, "a red line");
        if (Entry.From(ledger, pair.Value, $"red line '{Ledger.Quote(pair.Key.Value)}'") is not { } entry)
            return null;
        entry.Need("crossed");
        var line = new RedLine(
            pair.Key.Value,
            entry.Text("text", ScenarioLimits.Prose),
            entry.Word("crossed") is { } when ? Conditions.Read(when, highest, ledger) : []
        );
        entry.Close();
        return line;
    }
}
