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

    /// <summary>
    /// The number, 1000 to 9999, of the n-th thing of a kind: no two of 9,000 are alike, and two of them do not tell how many
    /// lie between, as a count would tell those left out that others met. A Feistel network over 14 bits, walked until it
    /// lands inside the range (Black and Rogaway 2002, "Ciphers with arbitrary finite domains").
    /// </summary>
    public static int Number(int seed, string purpose, int n)
    {
        const int Half = 7;
        const int Mask = (1 << Half) - 1;
        var x = n % 9000;
        do
        {
            var (left, right) = (x >> Half, x & Mask);
            for (var round = 0; round < 6; round++)
                (left, right) = (right, left ^ (int)(Draw(seed, purpose, (round << Half) | right) & Mask));
            x = (left << Half) | right;
        } while (x >= 9000);
        return 1000 + x;
    }

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
