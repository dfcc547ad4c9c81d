using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Who takes part: the parties at the table, and the outsiders that measures name.</summary>
sealed record Roster(ImmutableArray<Party> Parties, ImmutableArray<Outsider> Outsiders)
{
    /// <summary>The shapes and colours seats can be drawn in.</summary>
    static readonly string[] Hues =
    [
        "indigo",
        "ochre",
        "pine",
        "claret",
        "sky",
        "umber",
        "olive",
        "violet",
        "slate",
        "brick",
    ];

    public IEnumerable<string> PartyIds => Parties.Select(p => p.Id);

    public IEnumerable<string> ActorIds => PartyIds.Concat(Outsiders.Select(o => o.Id));

    public static Roster Read(Entry scenario, Ledger ledger)
    {
        var seats = scenario.Pairs("parties", ScenarioLimits.MostParties, required: true);
        if (seats.Length is > 0 and < ScenarioLimits.FewestParties)
            ledger.Error(
                seats[0].Key.At,
                "There is one party.",
                $"Name {ScenarioLimits.FewestParties} to {ScenarioLimits.MostParties}."
            );
        var parties = seats.Select(s => ReadParty(s, ledger)).ToImmutableArray();
        CheckHues(parties, seats, ledger);
        var outsiders = scenario
            .Pairs("outsiders", ScenarioLimits.Outsiders)
            .Select(o => ReadOutsider(o, parties, ledger))
            .ToImmutableArray();
        return new Roster(parties, outsiders);
    }

    public bool CheckParty(Ledger ledger, YamlScalar word)
    {
        if (PartyIds.Contains(word.Value))
            return true;
        ledger.Unknown(word.At, "a party", word.Value, PartyIds);
        return false;
    }

    public bool CheckActor(Ledger ledger, YamlScalar word)
    {
        if (ActorIds.Contains(word.Value))
            return true;
        ledger.Unknown(word.At, "a party or an outsider", word.Value, ActorIds);
        return false;
    }

    static Party ReadParty(YamlPair pair, Ledger ledger)
    {
        Ids.CheckActor(ledger, pair.Key, "a party");
        if (Entry.From(ledger, pair.Value, $"party {pair.Key.Value}") is not { } entry)
            return new Party(pair.Key.Value, "", "", "");
        var party = new Party(pair.Key.Value, entry.Text("name"), entry.Text("hue"), entry.TextOr("head", ""));
        entry.Close();
        return party;
    }

    static Outsider ReadOutsider(YamlPair pair, ImmutableArray<Party> parties, Ledger ledger)
    {
        Ids.CheckActor(ledger, pair.Key, "an outsider");
        if (parties.Any(p => p.Id == pair.Key.Value))
            ledger.Error(
                pair.Key.At,
                $"{pair.Key.Value} sits at the table and cannot be an outsider as well.",
                "Remove it here or under 'parties'."
            );
        if (Entry.From(ledger, pair.Value, $"outsider {pair.Key.Value}") is not { } entry)
            return new Outsider(pair.Key.Value, "", false);
        var outsider = new Outsider(pair.Key.Value, entry.Text("name"), entry.FlagOr("undertakes", false));
        entry.Close();
        return outsider;
    }

    static void CheckHues(ImmutableArray<Party> parties, ImmutableArray<YamlPair> seats, Ledger ledger)
    {
        foreach (var (index, party) in parties.Index())
        {
            var place =
                seats[index].Value is YamlMap map && map.Find("hue") is { } hue ? hue.Value.At : seats[index].Key.At;
            if (party.Hue.Length == 0)
                continue;
            if (!Hues.Contains(party.Hue))
                ledger.Unknown(place, "a hue", party.Hue, Hues);
            else if (parties.Take(index).FirstOrDefault(p => p.Hue == party.Hue) is { } earlier)
                ledger.Error(
                    place,
                    $"{party.Id} has the hue of {earlier.Id}.",
                    $"Use one that is free: {string.Join(", ", Hues.Except(parties.Select(p => p.Hue)))}."
                );
        }
    }
}
