namespace Talks.Analysis.Simulations;

/// <summary>Coefficients of play read off recorded sessions, of people or of bots, to put in the place of assumed ones.</summary>
public static class Estimate
{
    /// <summary>
    /// Softness of acceptance, in points: the s that makes the recorded votes most likely when a text worth m points above the
    /// walk-away value is accepted with chance 1 / (1 + exp(-m / s)). The parameter <c>s_acc</c> of the Korean world.
    /// </summary>
    /// <returns>0.1 to 100; null where every vote, or none, was an acceptance, which tells nothing of softness.</returns>
    public static double? Softness(IReadOnlyCollection<(double Margin, bool Accepted)> votes) =>
        votes.Count == 0 || votes.All(v => v.Accepted) || votes.All(v => !v.Accepted)
            ? null
            : Math.Exp(
                Lowest(
                    Math.Log(0.1),
                    Math.Log(100),
                    log => votes.Sum(v => Surprise((v.Accepted ? v.Margin : -v.Margin) / Math.Exp(log)))
                )
            );

    /// <summary>
    /// How a party concedes: the exponent e of Faratin, Sierra and Jennings (1998), by least squares, where it asks at time
    /// t for a share 1 - t^(1/e) of what lies between its walk-away value and its dream. Below 1 it holds out (Boulware), above
    /// 1 it concedes early.
    /// </summary>
    /// <param name="asks">Time, 0 to 1, and the share asked for in a text of its own, 0 to 1.</param>
    /// <returns>0.05 to 20; null for fewer than three texts.</returns>
    public static double? Concession(IReadOnlyCollection<(double Time, double Share)> asks) =>
        asks.Count < 3
            ? null
            : Math.Exp(
                Lowest(
                    Math.Log(0.05),
                    Math.Log(20),
                    log => asks.Sum(a => Square(a.Share - (1 - Math.Pow(Math.Clamp(a.Time, 0, 1), Math.Exp(-log)))))
                )
            );

    // ln(1 + e^-x) without overflow: the surprise, in nats, of an acceptance with odds e^x.
    static double Surprise(double x) => x > 0 ? Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x)) - x;

    static double Square(double x) => x * x;

    // A coarse look first, so that a second valley does not catch the search; then golden sections in the best stretch.
    static double Lowest(double low, double high, Func<double, double> cost)
    {
        const int Stretches = 40,
            Sections = 60;
        const double Golden = 0.6180339887498949;
        var step = (high - low) / Stretches;
        var best = Enumerable.Range(0, Stretches + 1).Select(i => low + i * step).MinBy(cost);
        (low, high) = (Math.Max(low, best - step), Math.Min(high, best + step));
        for (var i = 0; i < Sections; i++)
        {
            var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
            if (cost(left) < cost(right))
                high = right;
            else
                low = left;
        }
        return (low + high) / 2;
    }
}
