using System.Numerics;

namespace Talks.Analysis.Games;

/// <summary>
/// The vectors that no other one dominates (at least as large everywhere, larger somewhere), each once. Sort-filter-skyline
/// (Chomicki, Godfrey, Gryz and Liang, ICDE 2003): from the largest sum down, nothing later can dominate anything earlier, so
/// each is compared only with those kept, as many at a time as a register of the processor holds.
/// </summary>
public static class Maxima
{
    /// <summary>The maxima, in descending order of coordinates.</summary>
    public static List<long[]> Of(IReadOnlyCollection<long[]> vectors)
    {
        if (vectors.Count == 0)
            return [];
        var all = new Vectors(vectors.First().Length);
        foreach (var vector in vectors)
            all.Add(vector);
        return Of(all, int.MaxValue)!.Told();
    }

    /// <summary>The maxima, those of the largest sum first; null when there are more than <paramref name="most"/>.</summary>
    public static Vectors? Of(Vectors vectors, int most)
    {
        if (vectors.Count == 0)
            return new(vectors.Width);
        var (least, range) = Range(vectors);
        return range <= int.MaxValue
            ? Kept<int>(vectors, least, most, int.CreateTruncating)
            : Kept<long>(vectors, least, most, v => v);
    }

    static (long[] Least, long Range) Range(Vectors vectors)
    {
        var (least, greatest) = (vectors[0].ToArray(), vectors[0].ToArray());
        for (var n = 1; n < vectors.Count; n++)
        {
            var vector = vectors[n];
            for (var k = 0; k < vector.Length; k++)
            {
                least[k] = Math.Min(least[k], vector[k]);
                greatest[k] = Math.Max(greatest[k], vector[k]);
            }
        }
        return (least, greatest.Zip(least, (g, l) => g - l).Max());
    }

    static int[] BySum(Vectors vectors)
    {
        var (sums, order) = (new long[vectors.Count], new int[vectors.Count]);
        for (var n = 0; n < order.Length; n++)
        {
            var sum = 0L;
            foreach (var value in vectors[n])
                sum -= value;
            (sums[n], order[n]) = (sum, n);
        }
        Array.Sort(sums, order);
        return order;
    }

    static Vectors? Kept<T>(Vectors vectors, long[] least, int most, Func<long, T> narrow)
        where T : unmanaged, INumber<T>
    {
        var kept = new Vectors(vectors.Width);
        var wall = new Wall<T>(vectors.Width);
        var vector = new T[vectors.Width];
        foreach (var n in BySum(vectors))
        {
            var wide = vectors[n];
            for (var k = 0; k < vector.Length; k++)
                vector[k] = narrow(wide[k] - least[k]);
            if (wall.Covers(vector))
                continue;
            if (kept.Count == most)
                return null;
            wall.Add(vector);
            kept.Add(wide);
        }
        return kept;
    }

    /// <summary>Vectors from 0 up, coordinate by coordinate in blocks as wide as a register.</summary>
    sealed class Wall<T>(int width)
        where T : unmanaged, INumber<T>
    {
        static readonly int Lanes = Vector<T>.Count;

        readonly Vector<T>[] sought = new Vector<T>[width];
        Vector<T>[] blocks = new Vector<T>[width * 16];
        int count;
        int last;

        public void Add(T[] vector)
        {
            var (block, lane) = Math.DivRem(count++, Lanes);
            if ((block + 1) * width > blocks.Length)
                Array.Resize(ref blocks, blocks.Length * 2);
            for (var k = 0; k < width; k++)
            {
                // Below 0 nothing is covered.
                var before = lane == 0 ? new Vector<T>(-T.One) : blocks[block * width + k];
                blocks[block * width + k] = Vector.WithElement(before, lane, vector[k]);
            }
        }

        /// <summary>Whether one of them is at least as large everywhere.</summary>
        public bool Covers(T[] vector)
        {
            for (var k = 0; k < width; k++)
                sought[k] = new Vector<T>(vector[k]);
            var filled = (count + Lanes - 1) / Lanes;
            // What covered the one before covers this one more often than not.
            if (last < filled && BlockCovers(last))
                return true;
            for (var block = 0; block < filled; block++)
                if (BlockCovers(block))
                {
                    last = block;
                    return true;
                }
            return false;
        }

        bool BlockCovers(int block)
        {
            var row = blocks.AsSpan(block * width, width);
            var covers = Vector.GreaterThanOrEqual(row[0], sought[0]);
            for (var k = 1; k < row.Length && covers != Vector<T>.Zero; k++)
                covers &= Vector.GreaterThanOrEqual(row[k], sought[k]);
            return covers != Vector<T>.Zero;
        }
    }
}
