using System.Collections.Immutable;
using Talks.Analysis.Learning;

namespace Talks.Analysis.Tests.Learning;

/// <summary>Opponent models against parties whose preferences are known.</summary>
public class OpponentModelTests
{
    static readonly int[] Sizes = [3, 4, 3];

    /// <summary>What is claimed to hold in eight cases of ten does so, on parties drawn from what was thought possible.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(12)]
    public void Ranges_hold_what_they_claim(int offers)
    {
        var (inside, all) = (0, 0);
        for (var n = 0; n < 60; n++)
        {
            var truth = Hypothesis.Drawn(Sizes, new Draws((ulong)n));
            var model = BayesianModel.Of(Sizes, Offers(truth, offers, (ulong)n), 7);
            for (var i = 0; i < Sizes.Length; i++, all++)
                if (truth.Weight(i) >= model.Weights[i].Low && truth.Weight(i) <= model.Weights[i].High)
                    inside++;
        }
        Assert.InRange((double)inside / all, 0.7, 0.9);
    }

    [Fact]
    public void Moves_narrow_the_ranges_and_order_outcomes_better_than_chance()
    {
        var (before, after, agreeing, pairs) = (0.0, 0.0, 0, 0);
        for (var n = 0; n < 30; n++)
        {
            var truth = Hypothesis.Drawn(Sizes, new Draws((ulong)n));
            before += BayesianModel.Of(Sizes, [], 7).Weights.Average(w => w.Width);
            var model = BayesianModel.Of(Sizes, Offers(truth, 12, (ulong)n), 7);
            after += model.Weights.Average(w => w.Width);
            foreach (var (a, b) in Outcomes().Zip(Outcomes().Skip(1)))
            {
                pairs++;
                if (truth.Utility(a) > truth.Utility(b) == model.Utility(a.AsSpan()) > model.Utility(b.AsSpan()))
                    agreeing++;
            }
        }
        Assert.True(after < 0.9 * before, $"{after} is not much below {before}.");
        Assert.InRange((double)agreeing / pairs, 0.7, 1);
    }

    [Fact]
    public void Votes_teach_as_well()
    {
        ImmutableArray<int> wanted = [2, 0, 0],
            refused = [0, 0, 0];
        var votes = Enumerable
            .Range(0, 6)
            .SelectMany(n => new[] { new Move(wanted, 0.5, Stance.Accepted), new Move(refused, 0.5, Stance.Rejected) });
        var model = BayesianModel.Of(Sizes, [.. votes], 7);
        Assert.True(model.Values[0][2].Low > model.Values[0][0].High - 0.5);
        Assert.True(model.Utility([2, 0, 0]) > model.Utility([0, 0, 0]) + 0.1);
        Assert.True(model.Weights[0].Middle > model.Weights[1].Middle);
    }

    [Fact]
    public void The_same_moves_and_seed_give_the_same_model()
    {
        var moves = Offers(Hypothesis.Drawn(Sizes, new Draws(3)), 5, 3);
        Assert.Equal(BayesianModel.Of(Sizes, moves, 9).Weights, BayesianModel.Of(Sizes, moves, 9).Weights);
    }

    [Fact]
    public void Frequency_weighs_what_is_kept_and_values_what_is_offered()
    {
        Move[] moves =
        [
            new([0, 1, 0], 0, Stance.Offered),
            new([0, 2, 1], 0.2, Stance.Offered),
            new([0, 3, 0], 0.4, Stance.Offered),
            new([0, 1, 2], 0.6, Stance.Offered),
            new([1, 1, 1], 0.7, Stance.Rejected),
        ];
        var model = FrequencyModel.Of(Sizes, moves);
        Assert.Equal(4, model.Moves);
        Assert.True(model.Weights[0].Middle > model.Weights[1].Middle);
        Assert.Equal(1, model.Values[0][0].Middle);
        Assert.True(model.Values[0][1].Middle < 0.3);
        Assert.All(model.Weights, w => Assert.True(w.Low <= w.Middle && w.Middle <= w.High));
    }

    [Fact]
    public void Without_an_offer_frequency_knows_nothing()
    {
        var model = FrequencyModel.Of(Sizes, []);
        Assert.All(model.Weights, w => Assert.Equal(1.0 / 3, w.Middle, 12));
        Assert.All(model.Values[1], v => Assert.Equal(model.Values[1][0], v));
        Assert.True(model.Weights[0].Width > 0.5);
    }

    /// <summary>Offers about the curve of a hypothesis, scattered as the model supposes.</summary>
    static List<Move> Offers(Hypothesis truth, int count, ulong seed)
    {
        var draws = Draws.For(seed, 1);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(n =>
                {
                    var time = (n + 0.5) / count;
                    var likely = Outcomes()
                        .Select(o =>
                            (
                                Outcome: o,
                                Weight: Math.Exp(
                                    -Math.Pow((truth.Utility(o) - truth.Target(time)) / BayesianModel.Scatter, 2) / 2
                                )
                            )
                        )
                        .ToList();
                    var drawn = draws.Share() * likely.Sum(l => l.Weight);
                    return new Move(likely.First(l => (drawn -= l.Weight) <= 0).Outcome, time, Stance.Offered);
                }),
        ];
    }

    static IEnumerable<ImmutableArray<int>> Outcomes() =>
        Invented.Texts(Sizes).Select(t => t.Select(v => (int)v).ToImmutableArray());
}
