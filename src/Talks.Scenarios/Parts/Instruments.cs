using System.Collections.Immutable;
using Talks.Rules.Agendas;
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
        entry.Close();
        return kind;
    }
}
