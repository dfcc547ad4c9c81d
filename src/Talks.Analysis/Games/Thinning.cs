namespace Talks.Analysis.Games;

/// <summary>
/// Keeps sets of maxima below a limit. Where there are more, one vector is kept for each cell of a grid, the grid as coarse
/// as needed: every vector left out is at most <see cref="Slack"/> better, for each party, than one that is kept.
/// </summary>
/// <param name="ranges">By party, greatest less least; the first grid is a 256th of it.</param>
/// <param name="most">Vectors kept, at most.</param>
sealed class Thinning(IReadOnlyList<long> ranges, int most)
{
    const int FirstGrid = 256;

    readonly long[] cell = new long[ranges.Count];
    readonly long[] corner = new long[ranges.Count];
    bool coarse;

    /// <summary>By party, in the units of the vectors; 0 while nothing was left out.</summary>
    public long[] Slack { get; } = new long[ranges.Count];

    /// <summary>Begins a step of sums: what is left out in it adds to what was before.</summary>
    public void Step() => coarse = false;

    /// <summary>The maxima of these, thinned where there are too many. Within a step, those kept before come first.</summary>
    public Vectors Of(Vectors vectors)
    {
        if (coarse)
            vectors = OnePerCell(vectors);
        while (true)
        {
            if (Maxima.Of(vectors, most) is { } maxima)
                return maxima;
            Coarsen(vectors);
            vectors = OnePerCell(vectors);
        }
    }

    /// <summary>
    /// Takes up cells as wide as in the step before, or twice as wide. The grid begins where the vectors do, so that in the end
    /// one cell holds them all.
    /// </summary>
    void Coarsen(Vectors vectors)
    {
        Array.Fill(corner, long.MaxValue);
        for (var n = 0; n < vectors.Count; n++)
        for (var p = 0; p < corner.Length; p++)
            corner[p] = Math.Min(corner[p], vectors[n][p]);
        for (var p = 0; p < cell.Length; p++)
        {
            cell[p] =
                cell[p] == 0 ? Math.Max(1, ranges[p] / FirstGrid)
                : coarse ? cell[p] * 2
                : cell[p];
            Slack[p] += cell[p];
        }
        coarse = true;
    }

    Vectors OnePerCell(Vectors vectors)
    {
        var kept = new Vectors(vectors.Width);
        var seen = new HashSet<UInt128>();
        for (var n = 0; n < vectors.Count; n++)
        {
            var vector = vectors[n];
            UInt128 key = 0;
            for (var k = 0; k < vector.Length; k++)
                key = unchecked(key * Multiplier + (UInt128)(Int128)Floor(vector[k] - corner[k], cell[k]));
            if (seen.Add(key))
                kept.Add(vector);
        }
        return kept;
    }

    /// <summary>Keys are hashes of 128 bits: that two cells of one set share one does not happen.</summary>
    static UInt128 Multiplier { get; } = new(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

    static long Floor(long value, long step) => (value >= 0 ? value : value - step + 1) / step;
}
