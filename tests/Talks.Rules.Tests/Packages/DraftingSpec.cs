using Talks.Rules.Packages;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Rules.Tests.Packages;

public class DraftingSpec
{
    [Fact]
    public void Terms_bring_their_measures_at_the_highest_level_called_for()
    {
        var levels = Valley.Grand.Commitments.ToDictionary(c => c.Measure, c => c.Level);
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["gauges"] = 2,
                ["dam"] = 1,
                ["fund"] = 2,
                ["bond"] = 1,
                ["patrol"] = 1,
            },
            levels
        );
    }

    [Theory]
    [InlineData("gauges", "HIL DEL")] // all of them
    [InlineData("fund", "HIL DEL")] // any: those at the table
    [InlineData("bond", "ISL BNK")] // all of them, one outside
    [InlineData("patrol", "DEL ISL")] // those at the table
    public void Default_performers_follow_the_rule_of_the_measure(string measure, string performers) =>
        Assert.Equal(performers.Split(' '), Valley.Grand.Commitments.Single(c => c.Measure == measure).Performers);

    [Theory]
    [InlineData("gauges", 1, 1)] // 2 months
    [InlineData("gauges", 2, 2)] // 8 months
    [InlineData("dam", 3, 3)] // 60 months: the last phase has no end
    public void A_measure_falls_in_the_phase_its_months_fit(string measure, int level, int phase) =>
        Assert.Equal(phase, Drafting.Plain(Valley.Agenda, Valley.Agenda.FindMeasure(measure)!, level).Phase);

    [Fact]
    public void A_package_binds_the_performers_at_the_table_and_nobody_else()
    {
        Assert.Equal([Valley.Hill, Valley.Delta], Drafting.BoundBy(Valley.Agenda, Valley.Modest));
        Assert.Equal([Valley.Hill, Valley.Delta, Valley.Isle], Drafting.BoundBy(Valley.Agenda, Valley.Grand));
        Assert.Empty(Drafting.BoundBy(Valley.Agenda, Valley.BankOnly));
    }

    [Fact]
    public void Terms_that_do_not_exist_bring_no_measure()
    {
        var package = Drafting.FromTerms(Valley.Agenda, Terms(("wine", 1), ("water", 9), ("watch", 0)));
        Assert.Empty(package.Commitments);
        Assert.DoesNotContain("watch", package.Terms.Keys);
    }
}
