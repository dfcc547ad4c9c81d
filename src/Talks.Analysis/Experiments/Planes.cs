using System.Collections.Immutable;

namespace Talks.Analysis.Experiments;

/// <summary>A statement over two parameters at once, the others at the middle.</summary>
/// <param name="Xs">Values of the parameter across.</param>
/// <param name="Ratios">[y][x]: metric of the policy divided by that of the other; 0 where the other's is 0.</param>
/// <param name="Holds">[y][x]: whether the statement holds there.</param>
public sealed record Plane(
    PlaneAsked Asked,
    ImmutableArray<double> Xs,
    ImmutableArray<double> Ys,
    ImmutableArray<ImmutableArray<double>> Ratios,
    ImmutableArray<ImmutableArray<bool>> Holds
)
{
    /// <summary>Works out every point; a few policies only, so it is quick beside the draws.</summary>
    public static Plane Of(Laboratory laboratory, PlaneAsked asked, int seeds, ulong seed)
    {
        var experiment = laboratory.Experiment;
        var parameters = experiment.Drawn(laboratory.World.Definition);
        int x = Index(asked.X),
            y = Index(asked.Y);
        var (xs, ys) = (Steps(x), Steps(y));
        var middle = parameters.Select(p => p.Mid).ToArray();
        var points = ys.SelectMany(_ => xs, (down, across) => At(middle, across, down)).ToArray();
        var statement = experiment.Statements.Single(s => s.Id == asked.Statement);
        var sample = new Sample(laboratory, points, seeds, seed);
        // The same chances at every point: the plane should show the parameters, not luck.
        Course[] courses = [Played(statement.Policy), Played(statement.Against)];
        var means = points.Select((_, i) => sample.Work(i, courses, chancesOf: 0)).ToArray();
        int of = Metric(statement.Metric),
            per = statement.Per is { } divisor ? Metric(divisor) : -1;
        return new(
            asked,
            xs,
            ys,
            Rows(i => means[i][1][of] == 0 ? 0 : means[i][0][of] / means[i][1][of]),
            Rows(i =>
                Findings.Holds(statement, Findings.Rate(means[i][0], of, per), Findings.Rate(means[i][1], of, per))
            )
        );

        Course Played(string id) => new(laboratory, experiment.Policies.Single(p => p.Id == id));

        int Metric(string id) => experiment.Metrics.Index().Single(m => m.Item.Id == id).Index;

        int Index(string id) => parameters.Index().Single(p => p.Item.Id == id).Index;

        ImmutableArray<double> Steps(int p) =>
            [
                .. Enumerable
                    .Range(0, asked.Steps)
                    .Select(i => parameters[p].Low + (parameters[p].High - parameters[p].Low) * i / (asked.Steps - 1)),
            ];

        double[] At(double[] from, double across, double down)
        {
            var point = (double[])from.Clone();
            (point[x], point[y]) = (across, down);
            return point;
        }

        ImmutableArray<ImmutableArray<T>> Rows<T>(Func<int, T> value) =>
            [
                .. Enumerable
                    .Range(0, ys.Length)
                    .Select(row =>
                        Enumerable.Range(0, xs.Length).Select(i => value(row * xs.Length + i)).ToImmutableArray()
                    ),
            ];
    }
}

/// <param name="Statement">Id of the statement.</param>
/// <param name="X">Parameter across.</param>
/// <param name="Y">Parameter down.</param>
/// <param name="Steps">Values of each, 2 to 20.</param>
public sealed record PlaneAsked(string Statement, string X, string Y, int Steps = 7);
