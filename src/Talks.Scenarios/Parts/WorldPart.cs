using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;
using Talks.Scenarios.Texts;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>The world a scenario names, and what of the scenario refers to it.</summary>
static partial class WorldPart
{
    public static WorldModel? Read(Entry scenario, TextReading texts, Ledger ledger)
    {
        if (scenario.Word("world") is not { } path || texts.Read(path.Value, path.At) is not var (file, text))
            return null;
        var (model, faults) = WorldFile.Read(text);
        foreach (var fault in faults)
            ledger.Error(PlaceOf(fault, file, text), fault.ToString(), "Mend it in the world file.");
        return model;
    }

    /// <summary>A fault names a line of the JSON, or the variable, parameter, control or equation it is about.</summary>
    static Place PlaceOf(Fault fault, string file, string text)
    {
        if (Numbered().Match(fault.Where) is { Success: true } numbered)
            return new Place(file, int.Parse(numbered.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 1);
        if (Named().Match(fault.Where) is not { Success: true } named)
            return new Place(file, 1, 1);
        var key = fault.Where.StartsWith("equation", StringComparison.Ordinal) ? "set" : "id";
        var found = Regex.Match(text, $"\"{key}\"\\s*:\\s*\"{Regex.Escape(named.Groups[1].Value)}\"");
        var before = text.AsSpan(0, found.Success ? found.Index : 0);
        return new Place(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>Effects of measures must turn controls that the world has.</summary>
    public static void CheckEffects(Catalogue catalogue, WorldModel world, Ledger ledger)
    {
        var controls = world.Definition.Controls.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var measure in catalogue.Measures)
        foreach (var level in measure.Levels)
        foreach (var unknown in level.Effects.Keys.Where(e => !controls.Contains(e)))
            ledger.Unknown(
                EffectPlace(catalogue.Places[measure.Id], level.Level, unknown),
                "a control of the world",
                unknown,
                controls
            );
    }

    public static ImmutableArray<ReservationShift> Shifts(
        Entry scenario,
        Roster roster,
        WorldModel? world,
        Ledger ledger
    )
    {
        var shifts = new List<ReservationShift>();
        foreach (var item in scenario.Items("reservationShift", ScenarioLimits.MostParties))
        {
            if (Entry.From(ledger, item, "a shift of a walk-away value") is not { } entry)
                continue;
            entry.Need("party");
            if (entry.Word("party") is { } party && roster.CheckParty(ledger, party))
            {
                if (shifts.Any(s => s.Party == party.Value))
                    ledger.Error(
                        party.At,
                        $"{party.Value} has a shift already.",
                        "Write one expression for each party."
                    );
                var expression = entry.Text("expression", ScenarioLimits.Prose);
                CheckFormula(entry.Find("expression"), expression, "expression", world?.Scope, ledger);
                shifts.Add(
                    new ReservationShift(party.Value, expression, entry.TextOr("note", "", ScenarioLimits.Prose))
                );
            }
            else
            {
                entry.Find("expression");
                entry.Find("note");
            }
            entry.Close();
        }
        return [.. shifts];
    }

    /// <param name="node">Where the formula stands; null when there is none.</param>
    /// <param name="scope">Null without a world, when no formula makes sense.</param>
    public static void CheckFormula(YamlNode? node, string text, string key, Scope? scope, Ledger ledger)
    {
        if (node is null || text.Length == 0)
            return;
        if (scope is null)
            ledger.Error(
                node.At,
                $"'{key}' refers to a world, and the scenario has none.",
                "Add 'world: world.json', or remove it."
            );
        else if (!Formula.TryParse(text, key, scope, out _, out var fault))
            ledger.Error(
                node.At with
                {
                    Column = node.At.Column + Math.Max(0, fault.Column - 1),
                },
                fault.Message,
                "Use the names of the world file and the operators of its language."
            );
    }

    static Place EffectPlace(YamlPair measure, int level, string effect) =>
        measure.Value is YamlMap map
        && map.Find("levels")?.Value is YamlList levels
        && levels.Items[level - 1] is YamlMap one
        && one.Find("effects")?.Value is YamlMap effects
        && effects.Find(effect) is { } found
            ? found.Key.At
            : measure.Key.At;

    [GeneratedRegex(@"\Aline ([0-9]{1,9})\b")]
    private static partial Regex Numbered();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Named();
}
