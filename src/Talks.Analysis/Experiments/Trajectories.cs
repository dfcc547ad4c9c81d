using System.Collections.Immutable;

namespace Talks.Analysis.Experiments;

/// <param name="Variables">Variables of the world to draw over the rounds.</param>
/// <param name="Policies">Policies to draw them for.</param>
public sealed record TrajectoriesAsked(ImmutableArray<string> Variables, ImmutableArray<string> Policies);

/// <summary>A variable over the rounds of one policy: middle and band of runs, each run with a draw and a seed of its own.</summary>
/// <param name="P10">One for each round, from the first.</param>
public sealed record Trajectory(
    string Variable,
    string Policy,
    ImmutableArray<double> P10,
    ImmutableArray<double> Median,
    ImmutableArray<double> P90
)
{
    /// <summary>Runs behind one band.</summary>
    const int Runs = 200;

    public static ImmutableArray<Trajectory> Of(
        Laboratory laboratory,
        TrajectoriesAsked asked,
        Profile profile,
        ulong seed
    )
    {
        var sample = new Sample(laboratory, profile, Runs, seeds: 1, seed);
        var world = laboratory.World.Definition;
        var places = asked.Variables.Select(v => world.State.Index().Single(s => s.Item.Id == v).Index).ToArray();
        return [.. asked.Policies.SelectMany(p => OfPolicy(sample.Courses(p).Single(), p))];

        IEnumerable<Trajectory> OfPolicy(Course course, string policy)
        {
            var values = places
                .Select(_ => Enumerable.Range(0, laboratory.Experiment.Rounds).Select(_ => new double[Runs]).ToArray())
                .ToArray();
            for (var run = 0; run < Runs; run++)
                sample.Trace(
                    run,
                    course,
                    (round, state) =>
                    {
                        for (var v = 0; v < places.Length; v++)
                            values[v][round - 1][run] = state[places[v]];
                    }
                );
            return asked.Variables.Select(
                (id, v) => new Trajectory(id, policy, Line(values[v], 0.1), Line(values[v], 0.5), Line(values[v], 0.9))
            );
        }
    }

    static ImmutableArray<double> Line(double[][] rounds, double share) =>
        [.. rounds.Select(r => Statistics.Quantile(r, share))];
}
