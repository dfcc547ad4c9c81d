namespace Talks.Rules.World.Chance;

/// <summary>
/// Random numbers that have an address instead of an order: seed, purpose, round and index give the number, and nothing
/// is remembered. However many draws one policy takes, those of another purpose, round or policy stay where they were.
/// The generator is Philox 4x32 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC 2011), held to the paper's own test vectors.
/// </summary>
public static class Streams
{
    /// <summary>The number that stands for a purpose: 64-bit FNV-1a of the name. Stored worlds depend on it.</summary>
    public static ulong Named(string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
        {
            hash = (hash ^ (byte)letter) * 1099511628211UL;
            hash = (hash ^ (byte)(letter >> 8)) * 1099511628211UL;
        }
        return hash;
    }

    /// <summary>A number strictly between 0 and 1, 2^52 values apart by equal steps.</summary>
    /// <param name="index">Tells apart several draws of one purpose in one round, such as one for each obligation.</param>
    public static double Uniform(ulong seed, ulong purpose, int round, int index = 0)
    {
        var (a, b, _, _) = Philox(
            ((uint)purpose, (uint)(purpose >> 32), (uint)round, (uint)index),
            ((uint)seed, (uint)(seed >> 32))
        );
        var bits = ((ulong)a << 32 | b) >> 12;
        return (bits + 0.5) / 4503599627370496.0;
    }

    public static double Uniform(ulong seed, string purpose, int round, int index = 0) =>
        Uniform(seed, Named(purpose), round, index);

    /// <summary>A standard normal number, from the one uniform number of that address.</summary>
    public static double Normal(ulong seed, ulong purpose, int round, int index = 0) =>
        Elementary.NormalQuantile(Uniform(seed, purpose, round, index));

    /// <summary>A count with the given mean, by inversion of the same uniform number: a higher mean never gives a lower count.</summary>
    /// <param name="mean">A mean of 0 or less gives 0.</param>
    public static double Poisson(ulong seed, ulong purpose, int round, double mean) =>
        PoissonQuantile(Uniform(seed, purpose, round), mean);

    /// <summary>No count is larger; it bounds the work, and a mean above it gives the limit itself.</summary>
    public const int LargestCount = 200;

    internal static double PoissonQuantile(double uniform, double mean)
    {
        if (mean <= 0)
            return 0;
        if (mean > LargestCount)
            return LargestCount;
        var count = 0;
        var chance = Elementary.Exp(-mean);
        var below = chance;
        while (uniform > below && count < LargestCount)
        {
            count++;
            chance *= mean / count;
            below += chance;
        }
        return count;
    }

    internal static (uint A, uint B, uint C, uint D) Philox(
        (uint A, uint B, uint C, uint D) counter,
        (uint First, uint Second) key
    )
    {
        var (a, b, c, d) = counter;
        var (first, second) = key;
        for (var round = 0; round < 10; round++)
        {
            var left = 0xD2511F53UL * a;
            var right = 0xCD9E8D57UL * c;
            (a, b, c, d) = ((uint)(right >> 32) ^ b ^ first, (uint)right, (uint)(left >> 32) ^ d ^ second, (uint)left);
            first += 0x9E3779B9;
            second += 0xBB67AE85;
        }
        return (a, b, c, d);
    }

    /// <summary>A seed for a numbered part of some larger seeded work, such as one draw of an experiment.</summary>
    public static ulong Derive(ulong seed, string purpose, int number)
    {
        var named = Named(purpose);
        var (a, b, _, _) = Philox(
            ((uint)named, (uint)(named >> 32), (uint)number, uint.MaxValue),
            ((uint)seed, (uint)(seed >> 32))
        );
        return (ulong)a << 32 | b;
    }
}
