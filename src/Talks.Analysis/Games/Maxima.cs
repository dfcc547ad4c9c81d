namespace Talks.Analysis.Games;

/// <summary>
/// The vectors that no other one dominates (at least as large everywhere, larger somewhere), each once. Sort-filter-skyline
/// (Chomicki, Godfrey, Gryz and Liang, ICDE 2003): from the largest sum down, nothing later can dominate anything earlier, so
/// each is held only against those kept (<see cref="Wall"/>).
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
        var kept = new Vectors(vectors.Width);
        if (vectors.Count == 0)
            return kept;
        var (least, greatest) = vectors.Ranges();
        var wall = new Wall(least, greatest);
        foreach (var n in BySum(vectors))
        {
            if (wall.Covers(vectors[n]))
                continue;
            if (kept.Count == most)
                return null;
            wall.Add(vectors[n]);
            kept.Add(vectors[n]);
        }
        return kept;
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
}
