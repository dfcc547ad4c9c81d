namespace Talks.Analysis.Games;

/// <summary>
/// The vectors that no other one dominates (at least as large everywhere, larger somewhere), by divide and conquer after
/// Kung, Luccio and Preparata (Journal of the ACM 22, 1975).
/// </summary>
public static class Maxima
{
    /// <summary>Pairs below which comparing each with each is quicker than dividing further.</summary>
    const int Few = 1024;

    /// <summary>The maxima, each once, in descending order of coordinates.</summary>
    public static List<long[]> Of(IEnumerable<long[]> vectors)
    {
        var sorted = vectors.ToList();
        sorted.Sort(Descending);
        var distinct = new List<long[]>(sorted.Count);
        foreach (var vector in sorted)
            if (distinct.Count == 0 || Descending(distinct[^1], vector) != 0)
                distinct.Add(vector);
        return distinct.Count == 0 ? distinct : Of(distinct, 0, distinct.Count);
    }

    /// <summary>Order by the first coordinate in which they differ, the larger first.</summary>
    public static int Descending(long[] a, long[] b)
    {
        for (var k = 0; k < a.Length; k++)
            if (a[k] != b[k])
                return b[k].CompareTo(a[k]);
        return 0;
    }

    static List<long[]> Of(List<long[]> sorted, int from, int to)
    {
        if (to - from == 1)
            return [sorted[from]];
        var middle = (from + to) / 2;
        var high = Of(sorted, from, middle);
        var low = Of(sorted, middle, to);
        // In descending order nothing later dominates anything earlier, and the first coordinate needs no more looking at.
        high.AddRange(Undominated(low, high, 1));
        return high;
    }

    /// <summary>Those of <paramref name="low"/> with none in <paramref name="high"/> as large from coordinate <paramref name="k"/> on.</summary>
    static List<long[]> Undominated(List<long[]> low, List<long[]> high, int k)
    {
        if (low.Count == 0 || high.Count == 0)
            return low;
        var last = low[0].Length - 1;
        if (k > last)
            return [];
        if (k == last)
        {
            var best = high.Max(h => h[k]);
            return low.FindAll(l => l[k] > best);
        }
        if ((long)low.Count * high.Count <= Few)
            return low.FindAll(l => !high.Exists(h => Covers(h, l, k)));
        if (k == last - 1)
            return UndominatedInPlane(low, high, k);

        var (lowest, pivot) = Pivot(low, high, k);
        if (lowest == pivot)
            return Undominated(low, high, k + 1);
        var (lowAbove, lowBelow) = (low.FindAll(l => l[k] >= pivot), low.FindAll(l => l[k] < pivot));
        var (highAbove, highBelow) = (high.FindAll(h => h[k] >= pivot), high.FindAll(h => h[k] < pivot));
        var kept = Undominated(lowAbove, highAbove, k);
        kept.AddRange(Undominated(Undominated(lowBelow, highBelow, k), highAbove, k + 1));
        return kept;
    }

    /// <summary>The least value of a coordinate, and one that halves the vectors; equal only when all are.</summary>
    static (long Lowest, long Pivot) Pivot(List<long[]> low, List<long[]> high, int k)
    {
        var values = new long[low.Count + high.Count];
        for (var i = 0; i < low.Count; i++)
            values[i] = low[i][k];
        for (var i = 0; i < high.Count; i++)
            values[low.Count + i] = high[i][k];
        Array.Sort(values);
        var at = values.Length / 2;
        while (at < values.Length - 1 && values[at] == values[0])
            at++;
        return (values[0], values[at]);
    }

    /// <summary>Two coordinates left: a sweep from the largest of one, keeping the largest of the other seen so far.</summary>
    static List<long[]> UndominatedInPlane(List<long[]> low, List<long[]> high, int k)
    {
        var stairs = high.OrderByDescending(h => h[k]).ToList();
        var kept = new List<long[]>();
        var (next, best) = (0, long.MinValue);
        foreach (var vector in low.OrderByDescending(l => l[k]))
        {
            for (; next < stairs.Count && stairs[next][k] >= vector[k]; next++)
                best = Math.Max(best, stairs[next][k + 1]);
            if (vector[k + 1] > best)
                kept.Add(vector);
        }
        return kept;
    }

    static bool Covers(long[] high, long[] low, int k)
    {
        for (; k < low.Length; k++)
            if (high[k] < low[k])
                return false;
        return true;
    }
}
