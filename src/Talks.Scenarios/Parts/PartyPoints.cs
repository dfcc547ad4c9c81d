using System.Collections.Immutable;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>A line such as <c>points: {DPRK: -3, ROK: 4}</c>.</summary>
static class PartyPoints
{
    /// <param name="complete">Whether every party must be named; else a party left out has 0.</param>
    /// <returns>Party id to points, for every party of the roster.</returns>
    public static ImmutableSortedDictionary<string, double> Read(
        Entry entry,
        string key,
        Roster roster,
        Ledger ledger,
        bool complete,
        string what
    )
    {
        var node = complete ? entry.Need(key) : entry.Find(key);
        var points = roster.PartyIds.Distinct().ToImmutableSortedDictionary(p => p, _ => 0.0);
        if (node is null)
            return points;
        var named = new HashSet<string>();
        foreach (var pair in entry.Pairs(key, ScenarioLimits.MostParties))
        {
            if (!roster.CheckParty(ledger, pair.Key))
                continue;
            named.Add(pair.Key.Value);
            var number = entry.AsNumber(pair.Value, pair.Key.Value, -ScenarioLimits.Points, ScenarioLimits.Points);
            points = points.SetItem(pair.Key.Value, number);
        }
        var missing = roster.PartyIds.Where(p => !named.Contains(p)).ToArray();
        if (complete && missing.Length > 0 && node is YamlMap)
            ledger.Error(
                node.At,
                $"'{key}' of {what} says nothing about {string.Join(", ", missing)}.",
                $"Add {string.Join(", ", missing.Select(m => $"{m}: 0"))} with the points meant."
            );
        return points;
    }
}
