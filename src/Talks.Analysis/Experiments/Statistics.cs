namespace Talks.Analysis.Experiments;

/// <summary>The few figures by which a list of numbers is told.</summary>
public static class Statistics
{
    /// <summary>Value below which a share lies, straight between neighbours (Hyndman and Fan's type 7); 0 for an empty list.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        if (sorted.Length == 0)
            return 0;
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>Spearman's rank correlation, -1 to 1; 0 where either list does not vary.</summary>
    public static double RankCorrelation(IReadOnlyList<double> a, IReadOnlyList<double> b) =>
        Correlation(Ranks(a), Ranks(b));

    static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(),
            meanB = b.Average(),
            together = 0,
            spreadA = 0,
            spreadB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            together += (a[i] - meanA) * (b[i] - meanB);
            spreadA += (a[i] - meanA) * (a[i] - meanA);
            spreadB += (b[i] - meanB) * (b[i] - meanB);
        }
        return spreadA == 0 || spreadB == 0 ? 0 : together / Math.Sqrt(spreadA * spreadB);
    }

    // Equal values share the mean of their ranks.
    static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var first = 0; first < order.Length; )
        {
            var next = first;
            while (next < order.Length && values[order[next]] == values[order[first]])
                next++;
            for (var i = first; i < next; i++)
                ranks[order[i]] = (first + next - 1) / 2.0;
            first = next;
        }
        return ranks;
    }
}
