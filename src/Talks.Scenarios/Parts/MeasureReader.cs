using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Reads the measures of a catalogue.</summary>
/// <param name="highest">Measure id to its highest level, for the whole catalogue.</param>
sealed class MeasureReader(IReadOnlyDictionary<string, int> highest, Roster roster, Sources sources, Ledger ledger)
{
    public Measure Read(YamlPair pair)
    {
        var id = pair.Key.Value;
        var what = $"measure '{Ledger.Quote(id)}'";
        Ids.Check(ledger, pair.Key, "a measure");
        if (Entry.From(ledger, pair.Value, what) is not { } entry)
            return Blank(id);
        var performers = Actors(entry, "performers", required: true);
        var measure = new Measure
        {
            Id = id,
            Title = entry.Text("title"),
            Track = entry.TextOr("track", ""),
            Performers = performers,
            Beneficiaries = Actors(entry, "beneficiaries", required: false),
            PerformerRule = entry.Choice<PerformerRule>("performerRule", PerformerRule.All),
            Weight = entry.NumberOr("weight", 1, 1e-6, ScenarioLimits.Points),
            Levels = Levels(entry, id, performers, what),
            Verification = entry.TextOr("verification", "", ScenarioLimits.Prose),
            SecurityPayoff = entry.NumberOr("securityPayoff", 0, 0, 1),
            Requires = Links(entry, "requires", id),
            Conflicts = Links(entry, "conflicts", id),
            Precedent = entry.TextOr("precedent", "", ScenarioLimits.Prose),
            Notes = entry.TextOr("notes", "", ScenarioLimits.Prose),
            Sources = sources.Keys(entry, ledger),
        };
        entry.Close();
        return measure;
    }

    ImmutableArray<MeasureLevel> Levels(Entry entry, string id, ImmutableArray<string> performers, string what)
    {
        var items = entry.Items("levels", ScenarioLimits.Levels, required: true);
        if (items.IsEmpty && entry.Find("levels") is YamlList empty)
            ledger.Error(empty.At, $"There is no level in {what}.", "Give it at least one, with a label.");
        return [.. items.Select((item, index) => Level(item, index + 1, id, performers, what))];
    }

    MeasureLevel Level(YamlNode node, int number, string id, ImmutableArray<string> performers, string what)
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
        )
        {
            Performers = Actors(entry, "performers", required: false),
            Requires = Links(entry, "requires", id),
            Suspends = entry.WholeOrNone("suspends", 1, Limits.MonthsOfSuspension),
            Lifts = entry.FlagOr("lifts", false),
            Snapback = entry.Find("snapback") is null ? null : entry.Choice<SnapbackProcedure>("snapback"),
        };
        if (new[] { level.Suspends is not null, level.Lifts, level.Snapback is not null }.Count(told => told) > 1)
            ledger.Error(
                node.At,
                $"Level {number} of {what} suspends, lifts or snaps back more than once.",
                "Keep one of 'suspends', 'lifts' and 'snapback'."
            );
        foreach (var extra in level.Performers.Except(performers))
            ledger.Error(
                entry.Find("performers")!.At,
                $"{extra} performs level {number} of {what}, but not the measure.",
                $"Add {extra} to the performers of the measure, or remove it here."
            );
        entry.Close();
        return level;
    }

    ImmutableArray<string> Actors(Entry entry, string key, bool required)
    {
        var words = entry.Words(key, ScenarioLimits.MostParties + ScenarioLimits.Outsiders, required);
        if (required && words.IsEmpty && entry.Find(key) is YamlList empty)
            ledger.Error(empty.At, $"'{key}' names nobody.", "Name at least one party or outsider.");
        return [.. words.Where(w => roster.CheckActor(ledger, w)).Select(w => w.Value)];
    }

    ImmutableArray<MeasureLink> Links(Entry entry, string key, string self)
    {
        var links = LevelsOf.Read(entry, key, "a measure", highest, ledger);
        if (links.ContainsKey(self))
            ledger.Error(entry.Find(key)!.At, $"'{self}' names itself under '{key}'.", "Remove it there.");
        return [.. links.Remove(self).Select(l => new MeasureLink(l.Key, l.Value))];
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
