using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;
using Talks.Rules.World.Injects;
using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The file of injects, with its parties, variables and triggers checked.</summary>
static class InjectList
{
    public static ImmutableArray<Inject> Read(
        Entry scenario,
        TextReading texts,
        Roster roster,
        WorldModel? world,
        IEnumerable<string> issues,
        Ledger ledger
    )
    {
        if (scenario.Word("injects") is not { } path || texts.Read(path.Value, path.At) is not var (file, text))
            return [];
        if (
            YamlTree.Parse(file, text, ledger) is not { } root
            || Entry.From(ledger, root, "the list of injects") is not { } list
        )
            return [];
        var pairs = list.Pairs("injects", ScenarioLimits.Injects, required: true);
        list.Close();
        var scope = world is null ? null : InjectPlan.ScopeOf(world, issues, pairs.Select(p => p.Key.Value));
        return [.. pairs.Select(p => ReadOne(p, roster, world, scope, ledger)).OfType<Inject>()];
    }

    static Inject? ReadOne(YamlPair pair, Roster roster, WorldModel? world, Scope? scope, Ledger ledger)
    {
        Ids.CheckKey(ledger, pair.Key, "an inject");
        if (Entry.From(ledger, pair.Value, $"inject '{Ledger.Quote(pair.Key.Value)}'") is not { } entry)
            return null;
        var to = entry.Words("to", ScenarioLimits.MostParties + ScenarioLimits.Outsiders, required: true);
        foreach (var word in to.Where(w => w.Value is not ("all" or "press")))
            roster.CheckActor(ledger, word);
        var inject = new Inject
        {
            Id = pair.Key.Value,
            Title = entry.TextOr("title", pair.Key.Value),
            Round = entry.WholeOrNone("round", 1, ScenarioLimits.Rounds),
            Trigger = entry.TextOr("trigger", "", ScenarioLimits.Prose),
            Sender = entry.Text("sender"),
            To = [.. to.Select(w => w.Value)],
            Channel = entry.TextOr("channel", ""),
            Kind = entry.TextOr("kind", ""),
            Text = entry.Text("text", ScenarioLimits.Prose),
            Expected = entry.TextOr("expected", "", ScenarioLimits.Prose),
            Effects =
            [
                .. entry.Items("effects", 50).Select(e => ReadEffect(e, roster, world, ledger)).OfType<InjectEffect>(),
            ],
            Teaches = entry.TextOr("teaches", "", ScenarioLimits.Prose),
            Note = entry.TextOr("note", "", ScenarioLimits.Prose),
        };
        if (inject.Round is null && inject.Trigger.Length == 0)
            ledger.Error(pair.Key.At, $"Inject '{inject.Id}' never comes.", "Give it a 'round' or a 'trigger'.");
        WorldPart.CheckFormula(entry.Find("trigger"), inject.Trigger, "trigger", scope, ledger);
        entry.Close();
        return inject;
    }

    static InjectEffect? ReadEffect(YamlNode node, Roster roster, WorldModel? world, Ledger ledger)
    {
        if (Entry.From(ledger, node, "an effect") is not { } entry)
            return null;
        var variable = entry.Text("var");
        var effect = new InjectEffect(
            variable,
            entry.Number("add", -ScenarioLimits.Points, ScenarioLimits.Points),
            entry.Word("party")?.Value
        );
        entry.Close();
        var at = entry.Find("var")?.At ?? entry.At;
        if (variable == "reservation")
            CheckParty(entry, roster, ledger);
        else if (effect.Party is not null)
            ledger.Error(at, $"'{variable}' belongs to no party.", "Remove 'party', or name 'reservation'.");
        else if (variable.Length > 0 && world is not null && world.Definition.State.All(v => v.Id != variable))
            ledger.Unknown(at, "a variable of the world", variable, world.Definition.State.Select(v => v.Id));
        else if (world is null)
            ledger.Error(
                at,
                "The effect changes a world, and the scenario has none.",
                "Add 'world: world.json', or remove the effect."
            );
        return effect;
    }

    static void CheckParty(Entry entry, Roster roster, Ledger ledger)
    {
        if (entry.Word("party") is { } party)
            roster.CheckActor(ledger, party);
        else
            ledger.Error(
                entry.At,
                "Whose walk-away value changes is not said.",
                $"Add 'party: {roster.PartyIds.FirstOrDefault()}'."
            );
    }
}
