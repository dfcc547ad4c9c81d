namespace Talks.Analysis.Bots;

/// <summary>Minus the logarithm of the chance that somebody with these log-odds says yes: ln(1 + e^-x), 0 for the certain.</summary>
static class Doubt
{
    /// <summary>Log-odds beyond which nothing is told apart.</summary>
    const double Reach = 30;

    const int StepsPerUnit = 16;

    /// <summary>
    /// More than a chord of the curve lies above it anywhere: the curve is convex and its second derivative at most 1/4, so
    /// that is at most 1/16^2 / 8 / 4 = 0.000122.
    /// </summary>
    const double Gap = 0.00013;

    static readonly double[] steps =
    [
        .. Enumerable.Range(0, (int)(2 * Reach * StepsPerUnit) + 1).Select(n => Of((double)n / StepsPerUnit - Reach)),
    ];

    public static double Of(double logOdds) => Math.Log(1 + Math.Exp(-Math.Clamp(logOdds, -Reach, Reach)));

    /// <summary>A bound from below, at most <see cref="Gap"/> lower, at a tenth of the price.</summary>
    public static double AtLeast(double logOdds)
    {
        var at = (Math.Clamp(logOdds, -Reach, Reach) + Reach) * StepsPerUnit;
        var step = Math.Min((int)at, steps.Length - 2);
        return steps[step] + (at - step) * (steps[step + 1] - steps[step]) - Gap;
    }
}
