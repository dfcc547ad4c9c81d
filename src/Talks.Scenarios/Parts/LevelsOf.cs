using System.Collections.Immutable;

namespace Talks.Scenarios.Parts;

/// <summary>A line such as <c>measures: {yongbyon-freeze: 2}</c>: ids with levels that must exist.</summary>
static class LevelsOf
{
    /// <param name="kind">What the ids name, with its article.</param>
    /// <param name="known">Id to its highest level.</param>
    public static ImmutableSortedDictionary<string, int> Read(
        Entry entry,
        string key,
        string kind,
        IReadOnlyDictionary<string, int> known,
        Ledger ledger
    )
    {
        var levels = ImmutableSortedDictionary<string, int>.Empty;
        foreach (var pair in entry.Pairs(key, ScenarioLimits.Measures))
        {
            var id = pair.Key.Value;
            var level = entry.AsWhole(pair.Value, id, 1, Math.Max(ScenarioLimits.Options, ScenarioLimits.Levels));
            if (!known.TryGetValue(id, out var highest))
                ledger.Unknown(pair.Key.At, kind, id, known.Keys);
            else if (level > highest)
                ledger.Error(pair.Value.At, $"'{id}' has no level {level}.", $"Use 1 to {highest}.");
            else
                levels = levels.SetItem(id, level);
        }
        return levels;
    }
}
