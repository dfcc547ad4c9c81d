using Talks.Analysis.Experiments;

namespace Talks.World.Tests;

/// <summary>
/// The twelve statements against the figures of the prototype they were first asked of (400 draws of 24 seeds). Fewer draws
/// here, so the bounds allow for chance: a share near a half has a standard error of 0.06 with 60 draws.
/// </summary>
public sealed class StatementSpec(StatementSpec.Run run) : IClassFixture<StatementSpec.Run>
{
    public sealed class Run
    {
        internal IReadOnlyDictionary<string, Findings> Findings { get; } =
            Experiments
                .Prepare(Experiments.Request(60, 24))
                .Work(CancellationToken.None)
                .All.ToDictionary(f => f.Profile.Id);
    }

    [Theory]
    [InlineData("H1a", 0.70, 1.00, 0.01)]
    [InlineData("H1b", 0.92, 1.00, 0.54)]
    [InlineData("H1c", 1.00, 1.00, 1.00)]
    [InlineData("H2a", 1.00, 1.00, 1.00)]
    [InlineData("H2b", 1.00, 1.00, 1.00)]
    [InlineData("H3", 0.75, 0.00, 0.00)]
    [InlineData("H4", 0.74, 0.54, 0.41)]
    [InlineData("H5a", 0.05, 0.00, 0.00)]
    [InlineData("H5c", 0.51, 0.28, 0.39)]
    [InlineData("H5d", 0.98, 0.97, 0.96)]
    [InlineData("H5b", 1.00, 1.00, 1.00)]
    [InlineData("H6", 0.88, 0.00, 0.00)]
    public void Shares_are_near_the_prototypes(string id, double byDefault, double withoutEffects, double sceptic)
    {
        Assert.Equal(byDefault, Share("default", id), 0.15);
        Assert.Equal(withoutEffects, Share("null", id), 0.15);
        Assert.Equal(sceptic, Share("sceptic", id), 0.18);
    }

    [Theory]
    [InlineData("H1a", 0.46)]
    [InlineData("H1b", -1.665)]
    [InlineData("H1c", 8.541)]
    [InlineData("H4", -8.087)]
    [InlineData("H6", -2.083)]
    public void Differences_are_of_the_prototypes_size(string id, double median)
    {
        var outcome = Outcome("default", id);
        Assert.InRange(
            outcome.Median,
            median - Math.Max(0.4, 0.2 * Math.Abs(median)),
            median + Math.Max(0.4, 0.2 * Math.Abs(median))
        );
        Assert.True(outcome.P10 <= outcome.Median && outcome.Median <= outcome.P90);
    }

    [Theory]
    [InlineData("H1a", "k_react")]
    [InlineData("H1b", "k_squeeze")]
    [InlineData("H2a", "s_acc")]
    [InlineData("H3", "h_imb")]
    [InlineData("H5b", "delay")]
    public void The_strongest_driver_is_the_prototypes(string id, string parameter) =>
        Assert.Equal(parameter, Outcome("default", id).Drivers[0].Parameter);

    [Theory]
    [InlineData("H2a", Origin.BuiltIn, null)]
    [InlineData("H3", Origin.Assumed, "h_imb")]
    [InlineData("H1a", Origin.Assumed, "k_react")]
    [InlineData("H4", Origin.Found, null)]
    public void It_is_told_where_a_result_comes_from(string id, Origin origin, string? coefficient)
    {
        var verdict = Verdict.Of(Outcome("default", id), Outcome("null", id), Share("sceptic", id));
        Assert.Equal(new Verdict(origin, coefficient), verdict);
    }

    double Share(string profile, string id) => Outcome(profile, id).Share;

    Outcome Outcome(string profile, string id) => run.Findings[profile].Outcomes.Single(o => o.Statement.Id == id);
}
