using System.Collections.Immutable;

namespace Talks.Analysis.Learning;

/// <summary>
/// The frequency model of HardHeaded (van Krimpen, Looije and Hajizadeh, ANAC 2011): what a party keeps saying it cares about.
/// The weight of an issue grows when two successive offers agree on it; the value of an option with how often it was offered.
/// Ranges are Wilson's for the share of a count, so that few offers leave wide ones. Votes do not enter.
/// </summary>
public static class FrequencyModel
{
    /// <summary>Weight that an unchanged issue gains, shared by all issues.</summary>
    const double Gain = 0.2;

    /// <summary>Normal quantile of a range that holds eight in ten.</summary>
    const double Quantile = 1.2816;

    /// <param name="sizes">Number of values of each issue.</param>
    public static OpponentModel Of(IReadOnlyList<int> sizes, IReadOnlyList<Move> moves)
    {
        var offers = moves.Where(m => m.Stance is Stance.Offered).Select(m => m.Outcome).ToList();
        var weights = Enumerable.Repeat(1.0 / sizes.Count, sizes.Count).ToArray();
        var kept = new int[sizes.Count];
        foreach (var (before, after) in offers.Zip(offers.Skip(1)))
            Keep(weights, kept, before, after);
        return new(
            [.. weights.Select((w, i) => Weight(w, kept[i], Math.Max(0, offers.Count - 1)))],
            [.. sizes.Select((size, i) => Values(size, [.. offers.Select(o => o[i])]))],
            offers.Count
        );
    }

    static void Keep(double[] weights, int[] kept, ImmutableArray<int> before, ImmutableArray<int> after)
    {
        var unchanged = Enumerable.Range(0, weights.Length).Where(i => before[i] == after[i]).ToHashSet();
        var gain = Gain / weights.Length;
        var total = 1 + gain * unchanged.Count;
        for (var i = 0; i < weights.Length; i++)
        {
            var grows = unchanged.Contains(i) && weights[i] < 1 - weights.Length * gain / total;
            weights[i] = (weights[i] + (grows ? gain : 0)) / total;
            kept[i] += unchanged.Contains(i) ? 1 : 0;
        }
    }

    /// <summary>The range of the share of successive offers that keep the issue, scaled to the weight.</summary>
    static Likely Weight(double weight, int kept, int pairs)
    {
        var (low, middle, high) = Wilson(kept, pairs);
        return new(Math.Max(0, weight * low / middle), weight, Math.Min(1, weight * high / middle));
    }

    static ImmutableArray<Likely> Values(int size, IReadOnlyList<int> offered)
    {
        var counts = Enumerable.Range(0, size).Select(v => offered.Count(o => o == v)).ToList();
        var most = Wilson(counts.Max(), offered.Count).Middle;
        return
        [
            .. counts.Select(c =>
            {
                var (low, middle, high) = Wilson(c, offered.Count);
                return new Likely(low / most, middle / most, Math.Min(1 / most, high / most)) is var r
                    ? new Likely(Math.Min(1, r.Low), Math.Min(1, r.Middle), Math.Min(1, r.High))
                    : default;
            }),
        ];
    }

    /// <summary>Wilson's interval of a share (Journal of the American Statistical Association 22, 1927).</summary>
    static (double Low, double Middle, double High) Wilson(int count, int of)
    {
        var z = Quantile * Quantile;
        var middle = (count + z / 2) / (of + z);
        var share = of == 0 ? 0.5 : (double)count / of;
        var half = of == 0 ? 0.5 : Quantile / (of + z) * Math.Sqrt(of * share * (1 - share) + z / 4);
        return (Math.Max(0, middle - half), middle, Math.Min(1, middle + half));
    }
}
