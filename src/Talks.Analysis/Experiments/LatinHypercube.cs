using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Chance;

namespace Talks.Analysis.Experiments;

/// <summary>
/// Draws that fill the ranges evenly: each parameter's range is cut into as many equal parts as there are draws, and each
/// part is used once. McKay, Beckman and Conover, Technometrics 21 (1979) 239-245.
/// </summary>
public static class LatinHypercube
{
    /// <summary>One array of values for each draw, in the order of the parameters.</summary>
    public static double[][] Of(ImmutableArray<Parameter> parameters, int draws, ulong seed)
    {
        var points = Enumerable.Range(0, draws).Select(_ => new double[parameters.Length]).ToArray();
        for (var p = 0; p < parameters.Length; p++)
        {
            var (low, high) = (parameters[p].Low, parameters[p].High);
            var order = Permutation(draws, seed, "order " + parameters[p].Id);
            var place = Streams.Named("place " + parameters[p].Id);
            for (var d = 0; d < draws; d++)
                points[d][p] = low + (high - low) * (order[d] + Streams.Uniform(seed, place, 0, d)) / draws;
        }
        return points;
    }

    static int[] Permutation(int count, ulong seed, string purpose)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var stream = Streams.Named(purpose);
        for (var last = count - 1; last > 0; last--)
        {
            var other = (int)(Streams.Uniform(seed, stream, 0, last) * (last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }
}
