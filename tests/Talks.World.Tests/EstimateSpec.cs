using Talks.Analysis.Simulations;
using Talks.Rules.World.Chance;

namespace Talks.World.Tests;

public class EstimateSpec
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(14)]
    public void Softness_comes_back_from_votes_cast_with_it(double softness)
    {
        var votes = Enumerable
            .Range(0, 6000)
            .Select(i =>
            {
                var margin = 60 * Streams.Uniform(1, "margin", 0, i) - 30;
                return (margin, Streams.Uniform(1, "vote", 0, i) < 1 / (1 + Math.Exp(-margin / softness)));
            })
            .ToArray();
        Assert.Equal(softness, Estimate.Softness(votes)!.Value, softness * 0.1);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(3)]
    public void Concession_comes_back_from_asks_made_by_it(double exponent)
    {
        var asks = Enumerable
            .Range(1, 12)
            .Select(i =>
                (i / 13.0, 1 - Math.Pow(i / 13.0, 1 / exponent) + 0.02 * (Streams.Uniform(1, "ask", 0, i) - 0.5))
            )
            .ToArray();
        Assert.Equal(exponent, Estimate.Concession(asks)!.Value, exponent * 0.1);
    }

    [Fact]
    public void What_tells_nothing_estimates_nothing()
    {
        Assert.Null(Estimate.Softness([(3, true), (-2, true)]));
        Assert.Null(Estimate.Concession([(0.1, 0.9), (0.5, 0.5)]));
    }
}
