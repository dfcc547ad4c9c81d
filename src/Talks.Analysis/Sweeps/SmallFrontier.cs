using Talks.Analysis.Games;

namespace Talks.Analysis.Sweeps;

/// <summary>The Pareto frontier of a scenario, where its space is small enough to look at every text.</summary>
public static class SmallFrontier
{
    /// <summary>Texts up to which every one is looked at.</summary>
    public const long MostTexts = 5_000_000;

    const int Batch = 1 << 18;

    /// <summary>Number of distinct undominated vectors of surplus; null when the space is too large.</summary>
    public static int? Count(WholePoints points, long texts)
    {
        if (texts > MostTexts)
            return null;
        var sweep = new Sweep(points);
        var best = new List<long[]>();
        var batch = new List<long[]>();
        sweep.Run(
            (_, sums) =>
            {
                for (var c = 0; c < sweep.Block.Count; c++)
                    batch.Add([.. sums.Select((s, p) => s + sweep.Block.Units(p, c))]);
                if (batch.Count < Batch)
                    return;
                best = Maxima.Of(best.Concat(batch));
                batch.Clear();
            }
        );
        return Maxima.Of(best.Concat(batch)).Count;
    }
}
