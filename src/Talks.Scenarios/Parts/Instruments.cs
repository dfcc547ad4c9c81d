using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The kinds of document, and how each comes to bind.</summary>
static class Instruments
{
    const int Most = 20;

    public static ImmutableArray<Instrument> Read(Entry scenario, Roster roster, Ledger ledger) =>
        [.. scenario.Pairs("instruments", Most).Select(p => One(p, roster, ledger)).OfType<Instrument>()];

    static Instrument? One(YamlPair pair, Roster roster, Ledger ledger)
    {
        Ids.Check(ledger, pair.Key, "a kind of document");
        if (Entry.From(ledger, pair.Value, $"kind of document '{Ledger.Quote(pair.Key.Value)}'") is not { } entry)
            return null;
        var kind = new Instrument(
            pair.Key.Value,
            entry.Text("title"),
            entry.Choice<Consent>("consent", Consent.Adoption),
            entry.FlagOr("ratified", false),
            entry.FlagOr("binding", true),
            entry.Find("decision") is { } rule ? Decision.Read(rule, roster, ledger).Rule : null
        )
        {
            HeadSigns = entry.FlagOr("headSigns", false),
            Entry = entry.Find("entry") is { } node ? IntoForce(node, roster, ledger) : EntryIntoForce.Usual,
        };
        if (!kind.Binding && (kind.Ratified || kind.Consent is not Consent.Adoption))
            ledger.Error(
                pair.Key.At,
                $"'{kind.Id}' obliges nobody, so nobody signs or ratifies it.",
                "Remove 'consent' and 'ratified', or 'binding: false'."
            );
        if (kind.HeadSigns && kind.Consent is Consent.Adoption)
            ledger.Error(
                entry.Find("headSigns")!.At,
                $"'{kind.Id}' is not signed.",
                "Remove 'headSigns', or add 'consent: signature'."
            );
        if (entry.Find("entry") is { } idle && kind is { Consent: Consent.Adoption, Ratified: false })
            ledger.Error(
                idle.At,
                $"'{kind.Id}' binds by its adoption, so nothing more brings it into force.",
                "Remove 'entry', or add 'consent: signature' or 'ratified: true'."
            );
        entry.Close();
        return kind;
    }

    static EntryIntoForce IntoForce(YamlNode node, Roster roster, Ledger ledger)
    {
        if (Entry.From(ledger, node, "entry into force") is not { } entry)
            return EntryIntoForce.Usual;
        var rule = entry.Choice<EntryRule>("rule", EntryRule.All);
        var read = new EntryIntoForce(
            rule,
            entry.WholeOrNone("parties", 1, Math.Max(1, roster.Parties.Length)) ?? 0,
            Decision.Parties(entry, "named", roster, ledger)
        )
        {
            SigningMinutes = entry.WholeOrNone("signing", 1, Limits.MinutesPerRound) ?? 0,
            RatifyingMinutes = entry.WholeOrNone("ratifying", 1, Limits.MinutesPerRound) ?? 0,
            Accession = entry.FlagOr("accession", false),
        };
        if (rule is EntryRule.Quorum != read.Parties > 0)
            ledger.Error(
                node.At,
                "A quorum says how many, and no other rule does.",
                "Give 'parties' with 'rule: quorum'."
            );
        if (rule is EntryRule.Named == read.Named.IsEmpty)
            ledger.Error(
                node.At,
                "Named parties are told by name, and by no other rule.",
                "Give 'named' with 'rule: named'."
            );
        if (read.Accession && rule is EntryRule.All)
            ledger.Error(
                entry.Find("accession")!.At,
                "Where all must consent, nobody is left to accede.",
                "Remove 'accession', or choose another rule."
            );
        entry.Close();
        return read;
    }
}
