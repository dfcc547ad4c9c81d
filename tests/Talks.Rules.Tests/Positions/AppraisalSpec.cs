using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Rules.Tests.Positions;

public class AppraisalSpec
{
    static Appraisal Of(string party, Package package) => Appraisal.Of(Valley.Scenario.PositionOf(party), package);

    [Fact]
    public void A_package_is_worth_the_sum_of_its_options_against_the_walk_away_value()
    {
        var modest = Of(Valley.Hill, Valley.Modest);
        Assert.Equal(15, modest.Total);
        Assert.Equal(-5, modest.Surplus);
        Assert.Equal(
            [10, 5, 0],
            new[] { "money", "water", "watch" }.Select(i => modest.Issues.Single(w => w.Issue == i).Points)
        );
        Assert.Equal(30, modest.Issues.Single(w => w.Issue == "water").Best);
    }

    [Fact]
    public void What_is_left_out_has_its_price_too() => Assert.Equal(5, Of(Valley.Isle, Package.Empty).Total);

    [Fact]
    public void Options_together_can_be_worth_more_than_each()
    {
        var grand = Of(Valley.Hill, Valley.Grand);
        Assert.Equal(30 + 25 - 5 + 10, grand.Total);
        Assert.Equal("paidDam", Assert.Single(grand.Rules).Id);
        Assert.Empty(Of(Valley.Hill, Valley.Modest).Rules);
    }

    [Theory]
    [InlineData(Comparison.AtLeast, 1, false, true, true)]
    [InlineData(Comparison.AtMost, 1, true, true, false)]
    [InlineData(Comparison.Exactly, 1, false, true, false)]
    public void A_condition_compares_levels(Comparison comparison, int level, bool at0, bool at1, bool at2)
    {
        var condition = new Condition("water", comparison, level);
        Assert.Equal([at0, at1, at2], Enumerable.Range(0, 3).Select(condition.Holds));
    }

    [Theory]
    [InlineData(-7, 0)]
    [InlineData(99, 30)]
    public void A_draft_with_an_option_that_does_not_exist_is_appraised_at_the_nearest(int level, double points) =>
        Assert.Equal(
            points,
            Of(Valley.Hill, new() { Terms = Terms(("water", level)) }).Issues.Single(i => i.Issue == "water").Points
        );
}
