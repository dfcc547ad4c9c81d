using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Working groups: who sits in them, and which issues each owns.</summary>
static class GroupsPart
{
    public static ImmutableArray<Talks.Rules.Agendas.WorkingGroup> Read(
        Entry scenario,
        Roster roster,
        ImmutableArray<Issue> issues,
        Ledger ledger
    )
    {
        var owners = new Dictionary<string, string>();
        return
        [
            .. scenario
                .Pairs("workingGroups", ScenarioLimits.WorkingGroups)
                .Select(pair => Group(pair, roster, issues, owners, ledger))
                .OfType<Talks.Rules.Agendas.WorkingGroup>(),
        ];
    }

    static Talks.Rules.Agendas.WorkingGroup? Group(
        YamlPair pair,
        Roster roster,
        ImmutableArray<Issue> issues,
        Dictionary<string, string> owners,
        Ledger ledger
    )
    {
        Ids.Check(ledger, pair.Key, "a working group");
        var id = pair.Key.Value;
        if (Entry.From(ledger, pair.Value, $"working group '{Ledger.Quote(id)}'") is not { } entry)
            return null;
        var title = entry.Text("title");
        var named = entry
            .Words("members", ScenarioLimits.MostParties)
            .Where(w => roster.CheckParty(ledger, w))
            .Select(w => w.Value)
            .ToHashSet();
        var members = roster.PartyIds.Where(p => named.Count == 0 || named.Contains(p)).ToImmutableArray();
        if (members.Length < 2)
            ledger.Error(pair.Key.At, $"'{Ledger.Quote(id)}' has one member.", "Name two or more, or none for all.");
        var owned = entry.Words("issues", ScenarioLimits.Issues, required: true);
        foreach (var issue in owned)
            Own(issue, id, issues, owners, ledger);
        var chair = "";
        entry.Need("chair");
        if (entry.Word("chair") is { } word && roster.CheckParty(ledger, word))
        {
            chair = word.Value;
            if (!members.Contains(chair))
                ledger.Error(
                    word.At,
                    $"{chair} chairs '{Ledger.Quote(id)}' and is no member of it.",
                    $"Add it to 'members', or choose from {string.Join(", ", members)}."
                );
        }
        entry.Close();
        return new(id, title, chair, members, [.. owned.Select(i => i.Value)]);
    }

    static void Own(
        YamlScalar issue,
        string group,
        ImmutableArray<Issue> issues,
        Dictionary<string, string> owners,
        Ledger ledger
    )
    {
        if (!issues.Any(i => i.Id == issue.Value))
            ledger.Unknown(issue.At, "an issue", issue.Value, issues.Select(i => i.Id));
        else if (!owners.TryAdd(issue.Value, group))
            ledger.Error(
                issue.At,
                $"Issue '{issue.Value}' belongs to working group '{owners[issue.Value]}' already.",
                "Leave it to one of the two: their texts are put together."
            );
    }
}
