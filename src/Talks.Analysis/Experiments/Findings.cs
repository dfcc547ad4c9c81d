using System.Collections.Immutable;

namespace Talks.Analysis.Experiments;

/// <summary>Results of one profile: mean of each metric, [draw][policy][metric], beside the parameters of the draws.</summary>
public sealed record Findings(
    Profile Profile,
    IReadOnlyList<double[]> Points,
    IReadOnlyList<double[][]> Means,
    ImmutableArray<Outcome> Outcomes
)
{
    /// <summary>How many parameters are named as drivers of a statement.</summary>
    const int Drivers = 4;

    public static Findings Of(
        Laboratory laboratory,
        Profile profile,
        IReadOnlyList<double[]> points,
        IReadOnlyList<double[][]> means
    )
    {
        var experiment = laboratory.Experiment;
        var parameters = experiment.Drawn(laboratory.World.Definition);
        var metric = experiment.Metrics.Index().ToDictionary(m => m.Item.Id, m => m.Index);
        var policy = experiment.Policies.Index().ToDictionary(p => p.Item.Id, p => p.Index);
        return new(profile, points, means, [.. experiment.Statements.Select(Judge)]);

        Outcome Judge(Statement statement)
        {
            var of = metric[statement.Metric];
            var per = statement.Per is { } divisor ? metric[divisor] : -1;
            var differences = means.Select(m => Side(m, statement.Policy) - Side(m, statement.Against)).ToArray();
            var holds = means
                .Select(m => Holds(statement, Rate(m, statement.Policy), Rate(m, statement.Against)))
                .ToArray();
            return new(
                statement,
                holds.Average(h => h ? 1.0 : 0.0),
                Statistics.Quantile(differences, 0.5),
                Statistics.Quantile(differences, 0.1),
                Statistics.Quantile(differences, 0.9),
                [
                    .. parameters
                        .Select(
                            (p, i) =>
                                new Driver(p.Id, Statistics.RankCorrelation(differences, [.. points.Select(x => x[i])]))
                        )
                        .Where(d => d.Correlation != 0)
                        .OrderByDescending(d => Math.Abs(d.Correlation))
                        .Take(Drivers),
                ],
                [.. differences],
                [.. holds]
            );

            double Side(double[][] draw, string id) => draw[policy[id]][of];
            double? Rate(double[][] draw, string id) => Findings.Rate(draw[policy[id]], of, per);
        }
    }

    /// <param name="per">Index of the metric to divide by; -1 for none.</param>
    internal static double? Rate(double[] metrics, int of, int per) =>
        per < 0 ? metrics[of]
        : metrics[per] == 0 ? null
        : metrics[of] / metrics[per];

    internal static bool Holds(Statement statement, double? mine, double? other) =>
        mine is { } a
        && other * statement.Factor is { } b
        && statement.Relation switch
        {
            Relation.Less => a < b,
            Relation.AtMost => a <= b,
            Relation.Greater => a > b,
            _ => a >= b,
        };
}

/// <param name="Share">Part of the draws, 0 to 1, in which the statement holds.</param>
/// <param name="Median">Of the difference: the policy's metric less the other's, in the metric's unit.</param>
/// <param name="P10">A tenth of the differences lie below.</param>
/// <param name="Differences">Draw by draw.</param>
public sealed record Outcome(
    Statement Statement,
    double Share,
    double Median,
    double P10,
    double P90,
    ImmutableArray<Driver> Drivers,
    ImmutableArray<double> Differences,
    ImmutableArray<bool> Holds
);

/// <param name="Correlation">Spearman's, of the parameter with the difference.</param>
public sealed record Driver(string Parameter, double Correlation);
