using Talks.Analysis.Spaces;

namespace Talks.Analysis.Bots;

/// <summary>
/// Looks for a text worth at least a target to its own side that the others are likely to sign, by seeded annealing over
/// the options: the space has billions of texts and is never enumerated. Every text it returns is legal.
/// </summary>
sealed class Search(Space space, Sheet own, int seat)
{
    const int Steps = 2500;

    /// <summary>Log-odds that a point short of the target counts for while the search is still under way.</summary>
    const double Shortfall = 1.5;

    readonly ulong[] chosen = new ulong[space.Words];
    double[][] weights = [];
    double[] bases = [];
    double[] importance = [];
    double target;
    double floor;

    /// <summary>The legal text worth most to its own side, as far as the search finds it.</summary>
    public byte[] Dream(Draws draws)
    {
        (weights, bases, importance) = ([], [], []);
        (target, floor) = (own.Ceiling, double.NegativeInfinity);
        var start = new byte[space.Issues];
        return Run([start], draws) ?? start;
    }

    /// <param name="weights">Log-odds by seat and option.</param>
    /// <param name="bases">Log-odds by seat before options.</param>
    /// <param name="importance">By seat, how much its acceptance matters: 0 for one whose vote does not decide.</param>
    /// <returns>A legal text worth at least <paramref name="target"/> to its own side, or null if the search met none.</returns>
    public byte[]? Best(
        double[][] weights,
        double[] bases,
        double[] importance,
        double target,
        IEnumerable<byte[]> starts,
        Draws draws
    )
    {
        (this.weights, this.bases, this.importance) = (weights, bases, importance);
        (this.target, floor) = (target, target);
        return Run(starts, draws);
    }

    byte[]? Run(IEnumerable<byte[]> starts, Draws draws)
    {
        byte[]? best = null;
        var bestMerit = double.NegativeInfinity;
        foreach (var start in starts)
            if (space.Allows(start))
                Anneal((byte[])start.Clone(), draws, ref best, ref bestMerit);
        return best;
    }

    void Anneal(byte[] text, Draws draws, ref byte[]? best, ref double bestMerit)
    {
        var sums = new double[bases.Length];
        var trial = new double[bases.Length];
        for (var s = 0; s < sums.Length; s++)
        {
            sums[s] = bases[s];
            for (var i = 0; i < text.Length; i++)
                sums[s] += weights[s][space.Offset(i) + text[i]];
        }
        space.Choose(text, chosen);
        var worth = own.Worth(text);
        var merit = Merit(sums, worth);
        Keep(text, worth, merit, ref best, ref bestMerit);
        for (var step = 0; step < Steps; step++)
        {
            var heat = 1.0 * (1 - (double)step / Steps);
            var first = draws.Below(space.Issues);
            var second = draws.Below(2) == 0 ? draws.Below(space.Issues) : first;
            var (was, wasSecond) = (text[first], text[second]);
            Put(text, first, draws.Below(space.Sizes[first]));
            if (second != first)
                Put(text, second, draws.Below(space.Sizes[second]));
            var fits =
                space.Fits(chosen, space.Offset(first) + text[first])
                && space.Fits(chosen, space.Offset(second) + text[second]);
            if (fits)
            {
                var newWorth = own.Worth(text);
                for (var s = 0; s < sums.Length; s++)
                {
                    var w = weights[s];
                    trial[s] = sums[s] + w[space.Offset(first) + text[first]] - w[space.Offset(first) + was];
                    if (second != first)
                        trial[s] += w[space.Offset(second) + text[second]] - w[space.Offset(second) + wasSecond];
                }
                if (Takes(trial, newWorth, merit, heat, draws) is { } newMerit)
                {
                    (sums, trial) = (trial, sums);
                    (worth, merit) = (newWorth, newMerit);
                    Keep(text, worth, merit, ref best, ref bestMerit);
                    continue;
                }
            }
            if (second != first)
                Put(text, second, wasSecond);
            Put(text, first, was);
        }
    }

    /// <summary>Always what is no worse, what is worse the more rarely the worse it is; its merit, or null if it is not taken.</summary>
    double? Takes(double[] sums, double worth, double merit, double heat, Draws draws)
    {
        // Most steps are refused, and for those it is enough to know what they are worth at most.
        var most = MostMerit(sums, worth);
        double? drawn = most < merit ? draws.Share() : null;
        if (drawn >= Math.Exp((most - merit) / heat))
            return null;
        var offered = Merit(sums, worth);
        return offered >= merit || (drawn ?? draws.Share()) < Math.Exp((offered - merit) / heat) ? offered : null;
    }

    void Put(byte[] text, int issue, int level)
    {
        Space.Flip(chosen, space.Offset(issue) + text[issue]);
        text[issue] = (byte)level;
        Space.Flip(chosen, space.Offset(issue) + level);
    }

    void Keep(byte[] text, double worth, double merit, ref byte[]? best, ref double bestMerit)
    {
        if (worth < floor || merit <= bestMerit)
            return;
        bestMerit = merit;
        best = (byte[])text.Clone();
    }

    /// <summary>Log of the chance that all who matter accept, less what the text falls short of the target.</summary>
    double Merit(double[] sums, double worth)
    {
        var merit = MeritOfWorth(worth);
        for (var s = 0; s < sums.Length; s++)
            if (s != seat && importance[s] > 0)
                merit -= importance[s] * Doubt.Of(sums[s]);
        return merit;
    }

    /// <summary>No less than <see cref="Merit"/>, and hardly more.</summary>
    double MostMerit(double[] sums, double worth)
    {
        var merit = MeritOfWorth(worth);
        for (var s = 0; s < sums.Length; s++)
            if (s != seat && importance[s] > 0)
                merit -= importance[s] * Doubt.AtLeast(sums[s]);
        return merit;
    }

    double MeritOfWorth(double worth) => worth < target ? Shortfall * (worth - target) : 0.02 * (worth - target);
}
