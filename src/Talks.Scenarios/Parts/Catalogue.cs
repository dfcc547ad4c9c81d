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
            || Entry.From(ledger, root, "the catalogue of measures") is not { } catalogue
        )
            return Nothing;
        var pairs = catalogue.Pairs("measures", ScenarioLimits.Measures, required: true);
        catalogue.Close();
        return Read(pairs, roster, sources, ledger);
    }

    static Catalogue Read(ImmutableArray<YamlPair> pairs, Roster roster, Sources sources, Ledger ledger)
    {
        var highest = pairs.ToDictionary(p => p.Key.Value, LevelCount, StringComparer.Ordinal);
        var reader = new MeasureReader(highest, roster, sources, ledger);
        var catalogue = new Catalogue(
            [.. pairs.Select(reader.Read)],
            pairs.ToDictionary(p => p.Key.Value, StringComparer.Ordinal)
        );
        catalogue.CheckOrder(ledger);
        return catalogue;
    }

    static int LevelCount(YamlPair measure) =>
        (measure.Value as YamlMap)?.Find("levels")?.Value is YamlList list ? list.Items.Length : 0;

    /// <summary>No measure may come before itself, nor need what it excludes.</summary>
    void CheckOrder(Ledger ledger)
    {
        var links = Measures
            .SelectMany(m => m.Requires.Select(r => (m.Id, Level: 1, Needs: r)).Concat(OfLevels(m)))
            .ToArray();
        Circles.Report(
            links,
            l => (l.Id, l.Level),
            l => (l.Needs.Measure, l.Needs.Level),
            l => Places[l.Id].Key.At,
            "measure",
            ledger
        );
        foreach (var (id, _, needs) in links)
            if (
                Measures.First(m => m.Id == id).Conflicts.Any(c => c.Measure == needs.Measure && c.Level <= needs.Level)
            )
                ledger.Error(
                    Places[id].Key.At,
                    $"'{id}' requires '{needs.Measure}' and conflicts with it.",
                    "Remove the requirement or the conflict."
                );
    }

    static IEnumerable<(string Id, int Level, MeasureLink Needs)> OfLevels(Measure measure) =>
        measure.Levels.SelectMany(l => l.Requires.Select(r => (measure.Id, l.Level, r)));
}
