namespace Talks.Analysis.Games;

/// <summary>Vectors of one width, end to end in one array: millions of them without an object each.</summary>
public sealed class Vectors(int width)
{
    long[] cells = new long[width * 64];

    public int Width => width;
    public int Count { get; private set; }

    public ReadOnlySpan<long> this[int index] => cells.AsSpan(index * width, width);

    public void Add(ReadOnlySpan<long> vector) => vector.CopyTo(Next());

    public void AddRange(Vectors others)
    {
        for (var n = 0; n < others.Count; n++)
            Add(others[n]);
    }

    /// <summary>A new vector at the end, to be filled by the caller.</summary>
    public Span<long> Next()
    {
        if ((Count + 1) * width > cells.Length)
            Array.Resize(ref cells, checked(cells.Length * 2));
        return cells.AsSpan(Count++ * width, width);
    }

    public void Clear() => Count = 0;

    /// <summary>By coordinate, the least and the greatest; of vectors, one at least.</summary>
    public (long[] Least, long[] Greatest) Ranges()
    {
        var (least, greatest) = (this[0].ToArray(), this[0].ToArray());
        for (var n = 1; n < Count; n++)
        {
            var vector = this[n];
            for (var k = 0; k < width; k++)
            {
                least[k] = Math.Min(least[k], vector[k]);
                greatest[k] = Math.Max(greatest[k], vector[k]);
            }
        }
        return (least, greatest);
    }

    /// <summary>Every sum of one vector from each.</summary>
    public Vectors Plus(Vectors others)
    {
        var sums = new Vectors(width);
        for (var a = 0; a < Count; a++)
        for (var b = 0; b < others.Count; b++)
        {
            var sum = sums.Next();
            var left = this[a];
            var right = others[b];
            for (var k = 0; k < sum.Length; k++)
                sum[k] = left[k] + right[k];
        }
        return sums;
    }

    /// <summary>As many arrays, in descending order of coordinates.</summary>
    public List<long[]> Told()
    {
        var told = new List<long[]>(Count);
        for (var n = 0; n < Count; n++)
            told.Add(this[n].ToArray());
        told.Sort(Descending);
        return told;
    }

    /// <summary>Order by the first coordinate in which they differ, the larger first.</summary>
    static int Descending(long[] a, long[] b) => b.AsSpan().SequenceCompareTo(a);
}
