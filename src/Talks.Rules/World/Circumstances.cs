using System.Collections.Immutable;

namespace Talks.Rules.World;

/// <summary>Inputs of a round that neither the talks nor the texts decide. Each is a share, 0 to 1.</summary>
public static class Circumstances
{
    static readonly ImmutableHashSet<string> Decided = ["in_force", "talks", "kept", "breach", "dt"];

    /// <summary>Those that control may rule on, in the order of the world's file.</summary>
    public static IEnumerable<string> Of(WorldDefinition world) => world.Inputs.Where(i => !Decided.Contains(i));

    /// <summary>
    /// As the worlds' authors had them: a new president for a year, exercises and quarrels of great powers at a middling
    /// level. Only what the world asks for.
    /// </summary>
    /// <param name="round">From 1.</param>
    public static ImmutableSortedDictionary<string, double> Usual(WorldDefinition world, int round, bool talking)
    {
        var usual = new (string Name, double Value)[]
        {
            ("talks", talking ? 1 : 0),
            ("new_president", round * world.RoundMonths <= 12 ? 1 : 0),
            ("ex_base", 0.7),
            ("cn_sour", 0.5),
        };
        return usual.Where(i => world.Inputs.Contains(i.Name)).ToImmutableSortedDictionary(i => i.Name, i => i.Value);
    }
}
