using System.Collections.Immutable;

namespace Talks.Analysis.Learning;

/// <summary>
/// What a party's moves leave possible of its preferences, after Hindriks and Tykhonov (AAMAS 2008): a party is thought to
/// concede along a time-dependent curve, so an offer is likely under a hypothesis that makes it worth about what the curve asks,
/// and a vote under one that puts the text on the right side of the curve. Unlike theirs the curve itself is unknown too, and values need
/// follow no shape; the posterior is walked by a seeded Metropolis chain rather than listed. An offer is weighed against what else
/// could have been offered: without that, hypotheses under which many outcomes suit the curve are believed too much.
/// </summary>
public static class BayesianModel
{
    const int Steps = 24_000;
    const int BurnIn = 6_000;
    const int Thinning = 12;

    /// <summary>How far, in utility from 0 to 1, offers scatter about the curve.</summary>
    public const double Scatter = 0.1;

    /// <summary>Difference of utility that shifts the odds of a vote by e.</summary>
    public const double Softness = 0.05;

    /// <summary>Outcomes that stand for all that could have been offered; all of them in a space as small.</summary>
    const int Alternatives = 64;

    /// <summary>Share of the steps that move the curve of concession.</summary>
    const double CurveShare = 0.15;

    /// <param name="sizes">Number of values of each issue.</param>
    public static OpponentModel Of(IReadOnlyList<int> sizes, IReadOnlyList<Move> moves, ulong seed)
    {
        var draws = new Draws(seed);
        var now = Hypothesis.Drawn(sizes, draws);
        var others = Outcomes(sizes, draws);
        var (prior, likelihood) = (now.LogPrior(), LogLikelihood(now, moves, others));
        var weights = sizes.Select(_ => new List<double>()).ToList();
        var values = sizes.Select(s => Enumerable.Range(0, s).Select(_ => new List<double>()).ToList()).ToList();
        for (var step = 0; step < Steps; step++)
        {
            var next = draws.Share() < CurveShare ? now.WithOtherCurve(draws) : now.WithOtherTaste(draws);
            var (nextPrior, nextLikelihood) = (next.LogPrior(), LogLikelihood(next, moves, others));
            if (Math.Log(1 - draws.Share()) < nextPrior + nextLikelihood - prior - likelihood)
                (now, prior, likelihood) = (next, nextPrior, nextLikelihood);
            if (step < BurnIn || step % Thinning != 0)
                continue;
            for (var i = 0; i < sizes.Count; i++)
            {
                weights[i].Add(now.Weight(i));
                for (var v = 0; v < sizes[i]; v++)
                    values[i][v].Add(now.Value(i, v));
            }
        }
        return new(
            [.. weights.Select(Likely.Of)],
            [.. values.Select(i => i.Select(Likely.Of).ToImmutableArray())],
            moves.Count
        );
    }

    static double LogLikelihood(
        Hypothesis hypothesis,
        IReadOnlyList<Move> moves,
        ImmutableArray<ImmutableArray<int>> others
    )
    {
        var utilities = new double[others.Length];
        for (var o = 0; o < utilities.Length; o++)
            utilities[o] = hypothesis.Utility(others[o]);
        var sum = 0.0;
        foreach (var move in moves)
        {
            var target = hypothesis.Target(move.At);
            var above = hypothesis.Utility(move.Outcome) - target;
            sum += move.Stance switch
            {
                Stance.Offered => -above * above / (2 * Scatter * Scatter) - Math.Log(Near(utilities, target)),
                Stance.Accepted => -Math.Log(1 + Math.Exp(Math.Min(500, -above / Softness))),
                _ => -Math.Log(1 + Math.Exp(Math.Min(500, above / Softness))),
            };
        }
        return sum;
    }

    /// <summary>How much of what could be offered lies about the curve.</summary>
    static double Near(double[] utilities, double target)
    {
        var near = 1e-12;
        foreach (var utility in utilities)
            near += Math.Exp(-(utility - target) * (utility - target) / (2 * Scatter * Scatter));
        return near;
    }

    static ImmutableArray<ImmutableArray<int>> Outcomes(IReadOnlyList<int> sizes, Draws draws)
    {
        var all = sizes.Aggregate(1.0, (n, s) => n * s);
        var count = (int)Math.Min(all, Alternatives);
        return
        [
            .. Enumerable.Range(0, count).Select(n => all <= Alternatives ? Numbered(sizes, n) : Drawn(sizes, draws)),
        ];
    }

    static ImmutableArray<int> Numbered(IReadOnlyList<int> sizes, int n)
    {
        var outcome = new int[sizes.Count];
        for (var i = 0; i < outcome.Length; i++)
            (n, outcome[i]) = Math.DivRem(n, sizes[i]);
        return [.. outcome];
    }

    static ImmutableArray<int> Drawn(IReadOnlyList<int> sizes, Draws draws) => [.. sizes.Select(draws.Below)];
}
