namespace Talks.Rules.Sessions;

/// <summary>Reproducible draws: the same seed, purpose and number give the same draw on every machine.</summary>
public static class Chance
{
    /// <summary>64 uniformly mixed bits (SplitMix64 finalizer, Steele, Lea and Flood 2014, over an FNV-1a hash of the purpose).</summary>
    public static ulong Draw(int seed, string purpose, int number)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(Mix(hash ^ (uint)seed) + (uint)number * 0x9E3779B97F4A7C15UL);
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
