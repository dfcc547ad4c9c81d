using System.Collections.Immutable;

namespace Talks.Analysis.Learning;

/// <summary>
/// One way a party could value things and concede. Before anything is seen, logarithms of weights are normal, values uniform
/// between the worst and the best of an issue, the logarithm of the curve's exponent normal, its end uniform.
/// </summary>
public sealed class Hypothesis
{
    const double ExponentSpread = 0.7;
    const double HighestEnd = 0.9;

    readonly double[] logWeights;
    readonly double[][] tastes;
    readonly double logExponent;
    readonly double end;
    readonly double[] weights;
    readonly double[] lows;
    readonly double[] ranges;

    Hypothesis(double[] logWeights, double[][] tastes, double logExponent, double end)
    {
        (this.logWeights, this.tastes, this.logExponent, this.end) = (logWeights, tastes, logExponent, end);
        var total = logWeights.Sum(Math.Exp);
        weights = [.. logWeights.Select(w => Math.Exp(w) / total)];
        lows = [.. tastes.Select(t => t.Min())];
        ranges = [.. tastes.Select((t, i) => t.Max() - lows[i])];
    }

    public static Hypothesis Drawn(IReadOnlyList<int> sizes, Draws draws) =>
        new(
            [.. sizes.Select(_ => Normal(draws))],
            [.. sizes.Select(s => Enumerable.Range(0, s).Select(_ => draws.Share()).ToArray())],
            ExponentSpread * Normal(draws),
            HighestEnd * draws.Share()
        );

    /// <summary>Share of the issue in the whole, 0 to 1.</summary>
    public double Weight(int issue) => weights[issue];

    /// <summary>0 for the worst value of the issue, 1 for the best.</summary>
    public double Value(int issue, int value) =>
        ranges[issue] > 0 ? (tastes[issue][value] - lows[issue]) / ranges[issue] : 1;

    public double Utility(ImmutableArray<int> outcome)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * Value(i, outcome[i]);
        return sum;
    }

    /// <summary>The utility it asks for at a time from 0 to 1.</summary>
    public double Target(double time) => end + (1 - end) * (1 - Math.Pow(time, Math.Exp(-logExponent)));

    public double LogPrior() =>
        end is < 0 or > HighestEnd || tastes.Any(t => t.Any(v => v is < 0 or > 1))
            ? double.NegativeInfinity
            : -logWeights.Sum(w => w * w) / 2 - Math.Pow(logExponent / ExponentSpread, 2) / 2;

    /// <summary>The same tastes with another curve nearby.</summary>
    public Hypothesis WithOtherCurve(Draws draws) =>
        new(logWeights, tastes, logExponent + 0.4 * Normal(draws), end + 0.15 * Normal(draws));

    /// <summary>The same with another weight or the value of another option.</summary>
    public Hypothesis WithOtherTaste(Draws draws)
    {
        var issue = draws.Below(tastes.Length);
        if (draws.Below(2) == 0)
        {
            var other = (double[])logWeights.Clone();
            other[issue] += 0.8 * Normal(draws);
            return new(other, tastes, logExponent, end);
        }
        var changed = (double[][])tastes.Clone();
        changed[issue] = (double[])tastes[issue].Clone();
        changed[issue][draws.Below(changed[issue].Length)] = draws.Share();
        return new(logWeights, changed, logExponent, end);
    }

    /// <summary>Box and Muller (Annals of Mathematical Statistics 29, 1958).</summary>
    static double Normal(Draws draws) =>
        Math.Sqrt(-2 * Math.Log(1 - draws.Share())) * Math.Cos(2 * Math.PI * draws.Share());
}
