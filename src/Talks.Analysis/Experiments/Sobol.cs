using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Chance;

namespace Talks.Analysis.Experiments;

/// <summary>
/// How much of the spread of a result each parameter explains, alone (first) and with all it takes part in (total).
/// Saltelli et al., Computer Physics Communications 181 (2010) 259-270, estimators (b) and (f); n(d+2) runs.
/// </summary>
public static class Sobol
{
    /// <summary>The points to work out: two samples, then one for each studied parameter with its column from the second.</summary>
    /// <param name="studied">Indices of parameters; the others stay at the middle.</param>
    /// <param name="size">Points in one sample; a power of two is usual.</param>
    public static double[][] Points(
        ImmutableArray<Parameter> parameters,
        IReadOnlyList<int> studied,
        int size,
        ulong seed
    )
    {
        var middle = parameters.Select(p => p.Mid).ToArray();
        var points = new List<double[]>();
        foreach (var sample in new[] { "a", "b" })
        {
            var drawn = LatinHypercube.Of(
                [.. studied.Select(p => parameters[p])],
                size,
                Streams.Derive(seed, "sobol " + sample, 0)
            );
            points.AddRange(drawn.Select(d => Placed(middle, studied, d)));
        }
        for (var i = 0; i < studied.Count; i++)
        for (var n = 0; n < size; n++)
        {
            var mixed = (double[])points[n].Clone();
            mixed[studied[i]] = points[size + n][studied[i]];
            points.Add(mixed);
        }
        return [.. points];
    }

    /// <param name="results">One for each of <see cref="Points"/>.</param>
    /// <returns>Indices near 0 to 1; small samples can stray a little outside. All 0 where the result never varies.</returns>
    public static ImmutableArray<Sensitivity> Indices(
        ImmutableArray<Parameter> parameters,
        IReadOnlyList<int> studied,
        int size,
        IReadOnlyList<double> results
    )
    {
        var mean = results.Take(2 * size).Average();
        var spread = results.Take(2 * size).Average(r => (r - mean) * (r - mean));
        return
        [
            .. studied.Select(
                (p, i) =>
                {
                    double first = 0,
                        total = 0;
                    for (var n = 0; n < size; n++)
                    {
                        double a = results[n],
                            b = results[size + n],
                            mixed = results[(2 + i) * size + n];
                        // Centred: the estimator of the first index is otherwise swamped by a large mean.
                        first += (b - mean) * (mixed - a);
                        total += (a - mixed) * (a - mixed) / 2;
                    }
                    return spread == 0
                        ? new Sensitivity(parameters[p].Id, 0, 0)
                        : new Sensitivity(parameters[p].Id, first / size / spread, total / size / spread);
                }
            ),
        ];
    }

    static double[] Placed(double[] middle, IReadOnlyList<int> studied, double[] drawn)
    {
        var point = (double[])middle.Clone();
        for (var i = 0; i < studied.Count; i++)
            point[studied[i]] = drawn[i];
        return point;
    }
}

public sealed record Sensitivity(string Parameter, double First, double Total);
