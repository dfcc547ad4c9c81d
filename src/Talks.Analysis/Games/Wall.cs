using System.Numerics;
using System.Runtime.Intrinsics;

namespace Talks.Analysis.Games;

/// <summary>
/// Vectors against which others are held: is one of them at least as large everywhere? The range of each coordinate is cut into
/// bands, and for each band the vectors that reach it are a set of bits, so that one AND for each coordinate tells of 256 vectors
/// at once which of them may be as large. Only where bands hold several numbers are these compared one by one.
/// </summary>
/// <remarks>Memory: up to <see cref="MostBands"/> bits and eight bytes a vector and coordinate.</remarks>
sealed class Wall
{
    const int MostBands = 128;
    const int Lanes = 256;

    readonly long[] least;
    readonly long[] most;
    readonly int[] shift;

    /// <summary>By coordinate, where its bands begin among the sets of a block; then the size of a block.</summary>
    readonly int[] bands;

    /// <summary>By coordinate, the set of the vectors that reach the band sought, and of those that surely reach the number.</summary>
    readonly int[] reached;
    readonly int[] passed;
    readonly Vectors vectors;
    readonly bool exact;
    Vector256<ulong>[] sets;
    int last;

    /// <summary>A wall of these, those that cover most first.</summary>
    public static Wall Of(Vectors vectors)
    {
        var (least, most) = vectors.Ranges();
        var wall = new Wall(least, most);
        for (var n = 0; n < vectors.Count; n++)
            wall.Add(vectors[n]);
        return wall;
    }

    /// <param name="least">By coordinate, no more than that of any vector that is added.</param>
    /// <param name="most">By coordinate, no less.</param>
    public Wall(ReadOnlySpan<long> least, ReadOnlySpan<long> most)
    {
        this.least = [.. least];
        this.most = [.. most];
        shift = new int[least.Length];
        bands = new int[least.Length + 1];
        for (var k = 0; k < shift.Length; k++)
        {
            var range = (ulong)(most[k] - least[k]);
            shift[k] = Math.Max(0, 64 - BitOperations.LeadingZeroCount(range) - BitOperations.Log2(MostBands));
            // Nothing surely passes the last band.
            bands[k + 1] = bands[k] + (int)(range >> shift[k]) + 2;
        }
        exact = Array.TrueForAll(shift, s => s == 0);
        reached = new int[shift.Length];
        passed = new int[shift.Length];
        vectors = new(shift.Length);
        sets = new Vector256<ulong>[bands[^1] * 4];
    }

    public void Add(ReadOnlySpan<long> vector)
    {
        var (block, lane) = Math.DivRem(vectors.Count, Lanes);
        vectors.Add(vector);
        if ((block + 1) * bands[^1] > sets.Length)
            Array.Resize(ref sets, sets.Length * 2);
        var bit = Vector256<ulong>.Zero.WithElement(lane >> 6, 1UL << (lane & 63));
        var row = sets.AsSpan(block * bands[^1], bands[^1]);
        for (var k = 0; k < shift.Length; k++)
            foreach (ref var set in row.Slice(bands[k], Band(k, vector[k]) + 1))
                set |= bit;
    }

    /// <summary>Whether one of them is at least as large everywhere.</summary>
    public bool Covers(ReadOnlySpan<long> vector)
    {
        for (var k = 0; k < shift.Length; k++)
        {
            if (vector[k] > most[k])
                return false;
            reached[k] = bands[k] + Band(k, Math.Max(vector[k], least[k]));
            passed[k] = reached[k] + (shift[k] == 0 ? 0 : 1);
        }
        // What covered the one before covers this one more often than not.
        if (BlockCovers(last, vector))
            return true;
        var blocks = (vectors.Count + Lanes - 1) / Lanes;
        for (var block = 0; block < blocks; block++)
            if (BlockCovers(block, vector))
            {
                last = block;
                return true;
            }
        return false;
    }

    bool BlockCovers(int block, ReadOnlySpan<long> vector)
    {
        var row = sets.AsSpan(block * bands[^1], bands[^1]);
        var candidates = Common(row, reached);
        if (candidates == Vector256<ulong>.Zero)
            return false;
        return exact || Common(row, passed) != Vector256<ulong>.Zero || AnyCovers(block, candidates, vector);
    }

    static Vector256<ulong> Common(ReadOnlySpan<Vector256<ulong>> row, int[] at)
    {
        var common = row[at[0]];
        for (var k = 1; k < at.Length; k++)
            common &= row[at[k]];
        return common;
    }

    bool AnyCovers(int block, Vector256<ulong> candidates, ReadOnlySpan<long> vector)
    {
        for (var word = 0; word < Vector256<ulong>.Count; word++)
        for (var rest = candidates[word]; rest != 0; rest &= rest - 1)
            if (Covers(vectors[block * Lanes + (word << 6) + BitOperations.TrailingZeroCount(rest)], vector))
                return true;
        return false;
    }

    static bool Covers(ReadOnlySpan<long> vector, ReadOnlySpan<long> other)
    {
        for (var k = 0; k < vector.Length; k++)
            if (vector[k] < other[k])
                return false;
        return true;
    }

    int Band(int coordinate, long value) => (int)((ulong)(value - least[coordinate]) >> shift[coordinate]);
}
