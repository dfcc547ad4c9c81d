using Talks.Rules.World.Chance;

namespace Talks.Rules.World;

/// <summary>What one reader knows of a variable. A closed list.</summary>
public abstract record Reading
{
    Reading() { }

    public sealed record Exact(double Value) : Reading;

    /// <summary>The truth lies somewhere in it, not in its middle more than elsewhere.</summary>
    public sealed record Band(double Low, double High) : Reading;

    public sealed record Nothing : Reading;
}

/// <summary>Who sees how much of the world. Control sees the truth and does not ask here.</summary>
public static class Perception
{
    /// <param name="party">Null for spectators, who see what everybody sees.</param>
    /// <param name="seed">The session's seed, which sets where bands begin; a party that knew it could narrow them.</param>
    public static Reading Of(Variable variable, double value, string? party, ulong seed)
    {
        if (party is not null && variable.Visibility.Exact.Contains(party))
            return new Reading.Exact(value);
        return variable.Visibility.Others switch
        {
            Sharpness.Exact => new Reading.Exact(value),
            Sharpness.Band => BandOf(variable, value, seed),
            _ => new Reading.Nothing(),
        };
    }

    // Bands are the cells of a ruler that is laid once a session: a band drawn anew around the truth in every round
    // would give the truth away to whoever averages.
    static Reading.Band BandOf(Variable variable, double value, ulong seed)
    {
        var width = variable.PlausibleHigh - variable.PlausibleLow;
        if (width <= 0)
            width = (variable.Max - variable.Min) / 10;
        if (width <= 0)
            return new(variable.Min, variable.Max);
        var offset = width * Streams.Uniform(seed, "estimate " + variable.Id, 0);
        var low = offset + width * Math.Floor((value - offset) / width);
        return new(Math.Max(low, variable.Min), Math.Min(low + width, variable.Max));
    }
}
