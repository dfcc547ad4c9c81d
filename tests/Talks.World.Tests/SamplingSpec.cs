using System.Collections.Immutable;
using Talks.Analysis.Experiments;
using Talks.Rules.World;

namespace Talks.World.Tests;

public class SamplingSpec
{
    static readonly ImmutableArray<Parameter> Three =
    [
        new("a", -Math.PI, 0, Math.PI, false, ""),
        new("b", -Math.PI, 0, Math.PI, false, ""),
        new("c", -Math.PI, 0, Math.PI, false, ""),
    ];

    [Fact]
    public void Every_part_of_every_range_is_used_once()
    {
        var points = LatinHypercube.Of(Three, 50, seed: 3);
        for (var p = 0; p < Three.Length; p++)
            Assert.Equal(
                Enumerable.Range(0, 50),
                points.Select(x => (int)((x[p] + Math.PI) / (2 * Math.PI) * 50)).Order()
            );
        Assert.NotEqual(points.Select(x => x[0]), points.Select(x => x[1]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(1, 4)]
    public void Quantiles_lie_between_neighbours(double share, double value) =>
        Assert.Equal(value, Statistics.Quantile([4, 1, 3, 2], share));

    [Fact]
    public void Rank_correlation_asks_for_order_only()
    {
        Assert.Equal(1, Statistics.RankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000]), 12);
        Assert.Equal(-1, Statistics.RankCorrelation([1, 2, 3, 4], [9, 7, 5, -40]), 12);
        Assert.Equal(0, Statistics.RankCorrelation([1, 2, 3], [5, 5, 5]));
        // Ties share their rank: ranks 0.5, 0.5, 2, 3 against 0..3.
        Assert.Equal(0.9487, Statistics.RankCorrelation([1, 1, 2, 3], [1, 2, 3, 4]), 4);
    }

    // Ishigami and Homma's function with a = 7, b = 0.1, whose indices are known: Sobol and Levitan (1999).
    [Fact]
    public void Sobol_indices_of_a_known_function_come_out()
    {
        const int Size = 4096;
        var points = Sobol.Points(Three, [0, 1, 2], Size, seed: 1);
        var results = points
            .Select(x => Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]))
            .ToArray();
        var indices = Sobol.Indices(Three, [0, 1, 2], Size, results);
        double[] first = [0.3139, 0.4424, 0],
            total = [0.5576, 0.4424, 0.2437];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(first[i], indices[i].First, 0.05);
            Assert.Equal(total[i], indices[i].Total, 0.05);
        }
    }
}
