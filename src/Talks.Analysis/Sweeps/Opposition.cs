namespace Talks.Analysis.Sweeps;

/// <summary>How far what two parties want is opposed.</summary>
public static class Opposition
{
    /// <summary>
    /// Correlation of what options are worth to two parties, over all combinations of options, interaction rules and
    /// requirements left aside: -1 where what one gains the other loses, 1 where they want the same, 0 also where a party is
    /// indifferent.
    /// </summary>
    public static double Correlation(WholePoints points, int first, int second)
    {
        var (together, own, others) = (0.0, 0.0, 0.0);
        for (var i = 0; i < points.Space.Issues; i++)
        {
            var options = Enumerable.Range(points.Space.Offset(i), points.Space.Sizes[i]).ToList();
            var (a, b) = (Centred(points, first, options), Centred(points, second, options));
            together += Mean(a, b);
            own += Mean(a, a);
            others += Mean(b, b);
        }
        return own == 0 || others == 0 ? 0 : Math.Clamp(together / Math.Sqrt(own * others), -1, 1);
    }

    static double[] Centred(WholePoints points, int party, List<int> options)
    {
        var mean = options.Average(o => (double)points.Units(party, o));
        return [.. options.Select(o => points.Units(party, o) - mean)];
    }

    static double Mean(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum() / a.Length;
}
