using Talks.Rules.Packages;
using Talks.TestKit;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Rules.Tests.Packages;

public class DifferenceSpec
{
    [Fact]
    public void A_package_does_not_differ_from_itself_however_its_parts_are_ordered()
    {
        var shuffled = Valley.Grand with
        {
            Commitments =
            [
                .. Valley.Grand.Commitments.Reverse().Select(c => c with { Performers = [.. c.Performers.Reverse()] }),
            ],
        };
        Assert.True(Difference.Between(Valley.Grand, shuffled).IsNone);
    }

    [Fact]
    public void Issues_and_measures_that_come_go_or_move_are_told()
    {
        var to = Drafting.FromTerms(Valley.Agenda, Terms(("water", 1), ("watch", 1)));
        var difference = Difference.Between(Valley.Modest, to);
        Assert.Equal([new("money", 1, 0), new("watch", 0, 1)], difference.Terms);
        Assert.Equal(["fund", "patrol"], difference.Commitments.Select(c => c.Measure));
        Assert.Null(difference.Commitments[0].To);
        Assert.Null(difference.Commitments[1].From);
    }

    [Theory]
    [InlineData("level")]
    [InlineData("phase")]
    [InlineData("performers")]
    public void A_commitment_differs_by_level_phase_or_performers(string what)
    {
        var fund = Valley.Modest.Commitments.Single(c => c.Measure == "fund");
        var changed = what switch
        {
            "level" => fund with { Level = 2 },
            "phase" => fund with { Phase = 3 },
            _ => fund with { Performers = [Valley.Bank] },
        };
        var to = Valley.Modest with { Commitments = Valley.Modest.Commitments.Replace(fund, changed) };
        var change = Assert.Single(Difference.Between(Valley.Modest, to).Commitments);
        Assert.Equal(Canonical.Text(new CommitmentChange("fund", fund, changed)), Canonical.Text(change));
    }

    [Fact]
    public void The_way_back_is_the_same_with_its_ends_exchanged()
    {
        var there = Difference.Between(Valley.Modest, Valley.Grand);
        var back = Difference.Between(Valley.Grand, Valley.Modest);
        Assert.Equal(there.Terms.Select(t => (t.Issue, t.To, t.From)), back.Terms.Select(t => (t.Issue, t.From, t.To)));
        Assert.Equal(
            there.Commitments.Select(c => (c.Measure, c.To)),
            back.Commitments.Select(c => (c.Measure, c.From))
        );
    }
}
