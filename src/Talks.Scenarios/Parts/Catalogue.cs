using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The measures that can stand in a package, from the scenario itself or from a file of its own.</summary>
sealed record Catalogue(ImmutableArray<Measure> Measures, IReadOnlyDictionary<string, YamlPair> Places)
{
    static readonly Catalogue Nothing = new([], ImmutableDictionary<string, YamlPair>.Empty);

    /// <summary>Measure id to its highest level.</summary>
    public IReadOnlyDictionary<string, int> Highest { get; } =
        Measures.ToDictionary(m => m.Id, m => m.Levels.Length, StringComparer.Ordinal);

    public static Catalogue Read(Entry scenario, TextReading texts, Roster roster, Sources sources, Ledger ledger)
    {
        if (scenario.Need("measures") is not { } node)
            return Nothing;
        if (node is not YamlScalar path)
            return Read(scenario.Pairs("measures", ScenarioLimits.Measures), roster, sources, ledger);
        if (
            texts.Read(path.Value, path.At) is not var (file, text)
            || YamlTree.Parse(file, text, ledger) is not { } root
        )
            return Nothing;
        if (Entry.From(ledger, root, "the catalogue of measures") is not { } catalogue)
            return Nothing;
        var pairs = catalogue.Pairs("measures", ScenarioLimits.Measures, required: true);
        catalogue.Close();
        return Read(pairs, roster, sources, ledger);
    }

    static Catalogue Read(ImmutableArray<YamlPair> pairs, Roster roster, Sources sources, Ledger ledger)
    {
        var highest = pairs.ToDictionary(p => p.Key.Value, LevelCount, StringComparer.Ordinal);
        return new Catalogue(
            [.. pairs.Select(p => ReadMeasure(p, highest, roster, sources, ledger))],
            pairs.ToDictionary(p => p.Key.Value, StringComparer.Ordinal)
        );
    }

    static int LevelCount(YamlPair measure) =>
        (measure.Value as YamlMap)?.Find("levels")?.Value is YamlList list ? list.Items.Length : 0;

    static Measure ReadMeasure(
        YamlPair pair,
        Dictionary<string, int> highest,
        Roster roster,
        Sources sources,
        Ledger ledger
    )
    {
        var id = pair.Key.Value;
        var what = $"measure '{Ledger.Quote(id)}'";
        Ids.Check(ledger, pair.Key, "a measure");
        if (Entry.From(ledger, pair.Value, what) is not { } entry)
            return Blank(id);
        var measure = new Measure
        {
            Id = id,
            Title = entry.Text("title"),
            Track = entry.TextOr("track", ""),
            Performers = Actors(entry, "performers", roster, ledger, required: true),
            Beneficiaries = Actors(entry, "beneficiaries", roster, ledger, required: false),
            PerformerRule = entry.Choice<PerformerRule>("performerRule", PerformerRule.All),
            Weight = entry.NumberOr("weight", 1, 1e-6, ScenarioLimits.Points),
            Levels = Levels(entry, what, ledger),
            Verification = entry.TextOr("verification", "", ScenarioLimits.Prose),
            SecurityPayoff = entry.NumberOr("securityPayoff", 0, 0, 1),
            Requires = Links(entry, "requires", id, highest, ledger),
            Conflicts = Links(entry, "conflicts", id, highest, ledger),
            Precedent = entry.TextOr("precedent", "", ScenarioLimits.Prose),
            Notes = entry.TextOr("notes", "", ScenarioLimits.Prose),
            Sources = sources.Keys(entry, ledger),
        };
        entry.Close();
        return measure;
    }

    static ImmutableArray<string> Actors(Entry entry, string key, Roster roster, Ledger ledger, bool required)
    {
        var most = ScenarioLimits.MostParties + ScenarioLimits.Outsiders;
        var words = entry.Words(key, most, required);
        if (required && words.IsEmpty && entry.Find(key) is YamlList empty)
            ledger.Error(empty.At, $"'{key}' names nobody.", "Name at least one party or outsider.");
        return [.. words.Where(w => roster.CheckActor(ledger, w)).Select(w => w.Value)];
    }

    static ImmutableArray<MeasureLevel> Levels(Entry entry, string what, Ledger ledger)
    {
        var items = entry.Items("levels", ScenarioLimits.Levels, required: true);
        if (items.IsEmpty && entry.Find("levels") is YamlList empty)
            ledger.Error(empty.At, $"{what} has no level.", "Give it at least one, with a label.");
        return [.. items.Select((item, index) => Level(item, index + 1, what, ledger))];
    }

    static MeasureLevel Level(YamlNode node, int number, string what, Ledger ledger)
    {
        var none = ImmutableSortedDictionary<string, double>.Empty;
        if (Entry.From(ledger, node, $"level {number} of {what}") is not { } entry)
            return new MeasureLevel(number, "", 0, 0, 0, none);
        var level = new MeasureLevel(
            number,
            entry.Text("label"),
            entry.Number("months", 0, ScenarioLimits.Months),
            entry.Number("reversibility", 0, 1),
            entry.Number("verifiability", 0, 1),
            entry
                .Pairs("effects", ScenarioLimits.Measures)
                .ToImmutableSortedDictionary(
                    p => p.Key.Value,
                    p => entry.AsNumber(p.Value, p.Key.Value, -ScenarioLimits.Points, ScenarioLimits.Points)
                )
        );
        entry.Close();
        return level;
    }

    static ImmutableArray<MeasureLink> Links(
        Entry entry,
        string key,
        string self,
        Dictionary<string, int> highest,
        Ledger ledger
    )
    {
        var links = LevelsOf.Read(entry, key, "a measure", highest, ledger);
        if (links.ContainsKey(self))
            ledger.Error(entry.Find(key)!.At, $"'{self}' names itself under '{key}'.", "Remove it there.");
        return [.. links.Select(l => new MeasureLink(l.Key, l.Value))];
    }

    static Measure Blank(string id) =>
        new()
        {
            Id = id,
            Title = id,
            Track = "",
            Performers = [],
            Beneficiaries = [],
            Levels = [],
        };
}
