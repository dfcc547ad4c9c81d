using System.Collections.Immutable;

namespace Talks.Rules.World;

/// <summary>From measures in force to the values of controls.</summary>
public static class ControlValues
{
    /// <param name="effects">Effects of each level in force: control id to value.</param>
    /// <returns>
    /// Controls that some level names: the strongest value for shares, the sum for money and tonnes, whatever order the
    /// levels come in. A strongest value counts from 0, as effects of that kind are shares.
    /// </returns>
    public static ImmutableSortedDictionary<string, double> Of(
        WorldDefinition world,
        IEnumerable<ImmutableSortedDictionary<string, double>> effects
    )
    {
        var kinds = world.Controls.ToDictionary(c => c.Id, c => c.Combine);
        return effects
            .SelectMany(e => e)
            .Where(e => kinds.ContainsKey(e.Key))
            .GroupBy(e => e.Key)
            .ToImmutableSortedDictionary(
                g => g.Key,
                // Added in order of size, so that the order in which parties signed cannot change the last bit.
                g =>
                    kinds[g.Key] == Combination.Sum
                        ? g.Select(e => e.Value).Order().Sum()
                        : Math.Max(0, g.Max(e => e.Value))
            );
    }
}
