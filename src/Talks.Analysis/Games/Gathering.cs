namespace Talks.Analysis.Games;

/// <summary>
/// The maxima of vectors that come one by one, by the million: what those gathered so far cover is passed over at once, and the
/// others are sorted out a batch at a time.
/// </summary>
sealed class Gathering(Thinning thinning, int width)
{
    /// <summary>Vectors sorted out together, at least.</summary>
    const int Batch = 1 << 15;

    Vectors vectors = new(width);
    Wall? wall;
    int sorted;

    public void Add(ReadOnlySpan<long> vector)
    {
        if (wall is not null && wall.Covers(vector))
            return;
        vectors.Add(vector);
        if (vectors.Count - sorted >= Math.Max(Batch, sorted))
            Sort();
    }

    /// <summary>All that were undominated, thinned where there were too many.</summary>
    public Vectors Maxima()
    {
        Sort();
        return vectors;
    }

    void Sort()
    {
        vectors = thinning.Of(vectors);
        sorted = vectors.Count;
        wall = sorted == 0 ? null : Wall.Of(vectors);
    }
}
