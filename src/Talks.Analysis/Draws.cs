namespace Talks.Analysis;

/// <summary>
/// Numbers that look random and follow from a seed alone, the same on every machine: SplitMix64
/// (Steele, Lea and Flood, OOPSLA 2014). Not for anything that must not be guessed.
/// </summary>
public sealed class Draws(ulong seed)
{
    ulong state = seed;

    /// <summary>One stream for each combination of <paramref name="parts"/>; changing any part changes the whole stream.</summary>
    public static Draws For(ulong seed, params ReadOnlySpan<int> parts)
    {
        var mixed = new Draws(seed);
        foreach (var part in parts)
            mixed = new Draws(mixed.Next() ^ (uint)part);
        return mixed;
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>Uniform in [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));
}
