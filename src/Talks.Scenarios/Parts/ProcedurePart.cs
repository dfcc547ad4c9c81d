using System.Collections.Immutable;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

static class ProcedurePart
{
    const int Most = 50;

    public static Procedure Read(Entry scenario, string decision, Roster roster, Ledger ledger)
    {
        var bare = new Procedure { Decision = decision };
        if (scenario.Find("procedure") is not { } node || Entry.From(ledger, node, "the procedure") is not { } entry)
            return bare;
        var procedure = bare with
        {
            Chairing = entry.TextOr("chairing", ""),
            Formats = [.. entry.Words("formats", Most).Select(w => w.Value)],
            Documents = [.. entry.Words("documents", Most).Select(w => w.Value)],
            WorkingGroups = [.. entry.Pairs("workingGroups", Most).Select(p => Group(p, entry, roster, ledger))],
            Ratification = entry
                .Pairs("ratification", Most)
                .Where(p => roster.CheckActor(ledger, p.Key))
                .ToImmutableSortedDictionary(
                    p => p.Key.Value,
                    p => entry.AsText(p.Value, $"ratification of {p.Key.Value}", ScenarioLimits.Prose)
                ),
            Implementation = entry.Find("implementation") is { } plan ? ReadImplementation(plan, ledger) : null,
            LateEntries = [.. entry.Pairs("lateEntry", Most).Select(p => Late(p, roster, ledger)).OfType<LateEntry>()],
        };
        entry.Close();
        return procedure;
    }

    static WorkingGroup Group(YamlPair pair, Entry entry, Roster roster, Ledger ledger)
    {
        Ids.Check(ledger, pair.Key, "a working group");
        if (pair.Value is not YamlList chairs)
        {
            ledger.Error(pair.Value.At, "A working group has a list of chairs.", "Write 'group-id: [PARTY]'.");
            return new WorkingGroup(pair.Key.Value, []);
        }
        var words = chairs.Items.OfType<YamlScalar>().Where(w => roster.CheckActor(ledger, w));
        return new WorkingGroup(pair.Key.Value, [.. words.Select(w => w.Value)]);
    }

    static Implementation? ReadImplementation(YamlNode node, Ledger ledger)
    {
        if (Entry.From(ledger, node, "the implementation") is not { } entry)
            return null;
        var plan = new Implementation(
            entry.Whole("phaseDays", 1, 3_650),
            entry.TextOr("principle", "", ScenarioLimits.Prose),
            entry.TextOr("performers", "", ScenarioLimits.Prose)
        );
        entry.Close();
        return plan;
    }

    static LateEntry? Late(YamlPair pair, Roster roster, Ledger ledger)
    {
        roster.CheckActor(ledger, pair.Key);
        if (Entry.From(ledger, pair.Value, $"late entry of {Ledger.Quote(pair.Key.Value)}") is not { } entry)
            return null;
        var brings = entry.Words("brings", ScenarioLimits.Issues);
        foreach (var issue in brings)
            Ids.Check(ledger, issue, "an issue");
        var late = new LateEntry(
            pair.Key.Value,
            entry.Text("when", ScenarioLimits.Prose),
            [.. brings.Select(b => b.Value)]
        );
        entry.Close();
        return late;
    }
}
