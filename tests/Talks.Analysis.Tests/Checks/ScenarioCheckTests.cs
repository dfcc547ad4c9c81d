using System.Collections.Immutable;
using Talks.Analysis.Checks;
using Talks.Rules;
using Talks.Rules.Positions;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Analysis.Tests.Checks;

public class ScenarioCheckTests
{
    [Theory]
    [InlineData("tutorial-freeze")]
    [InlineData("river-basin")]
    [InlineData("four-party-peace")]
    public void The_scenarios_of_the_library_have_no_errors_and_survive_noise(string id)
    {
        var check = ScenarioCheck.Of(Library.Load(id), rehearsals: 3, noisySheets: 10);
        Assert.DoesNotContain(check.Findings, f => f.Gravity is Gravity.Error);
        Assert.DoesNotContain(check.Findings, f => f.Code is "referencePoints" or "referenceIllegal");
        Assert.InRange(check.ZoneSurvival!.Value, 0.9, 1);
        Assert.Equal(3, check.Rehearsal!.Runs);
        Assert.NotNull(check.Optima);
    }

    [Fact]
    public void A_party_whose_walk_away_value_is_out_of_reach_is_named_and_there_is_no_deal()
    {
        var findings = Findings(With(Valley.Delta, p => p with { Reservation = 500 }));
        Assert.Contains(findings, f => f is { Code: "noDeal", Gravity: Gravity.Error });
        Assert.Contains(
            findings,
            f => f.Code == "shutOut" && f.Text.Contains("Delta Republic", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_party_that_would_sign_for_nothing_is_named() =>
        Assert.Contains(
            Findings(With(Valley.Delta, p => p with { Reservation = 0 })),
            f => f.Code == "lowWalkAway" && f.Text.Contains("Delta Republic", StringComparison.Ordinal)
        );

    [Fact]
    public void An_option_nobody_would_choose_over_another_is_named()
    {
        // A large fund becomes worse than a small one for all three.
        var scenario = Each(p => p with { Points = p.Points.SetItem("money", [0, 5, 4]), Rules = [] });
        Assert.Contains(
            Findings(scenario),
            f => f.Code == "dominatedOption" && f.Text.StartsWith("'Money: A large fund'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_option_that_a_rule_can_redeem_is_not_called_dominated()
    {
        var scenario = Each(p => p with { Points = p.Points.SetItem("money", [0, 5, 4]) });
        Assert.DoesNotContain(
            Findings(scenario),
            f => f.Code == "dominatedOption" && f.Text.Contains("large", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_issue_without_stakes_is_named() =>
        Assert.Contains(
            Findings(Each(p => p with { Points = p.Points.SetItem("watch", [0, 0]) })),
            f => f.Code == "deadIssue" && f.Text.Contains("Watch", StringComparison.Ordinal)
        );

    [Fact]
    public void An_option_that_needs_somebody_absent_is_named()
    {
        var agenda = Valley.Agenda with
        {
            Issues = Valley.Agenda.Issues.Add(Issue("books", "Books", ("An audit", ["audit:1"]))),
        };
        var scenario = Each(p => p with { Points = p.Points.Add("books", [0, 5]) }) with { Agenda = agenda };
        var findings = Findings(scenario);
        Assert.Contains(
            findings,
            f => f.Code == "barredOption" && f.Text.Contains("An audit", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_reference_whose_points_are_wrong_is_named()
    {
        var wrong = new ReferencePackage(
            "Modest",
            Valley.Modest.Terms,
            ImmutableSortedDictionary<string, double>.Empty.Add(Valley.Hill, 99),
            []
        );
        var findings = Findings(Valley.Scenario with { References = [wrong] });
        Assert.Contains(findings, f => f.Code == "referencePoints" && f.Text.Contains("99", StringComparison.Ordinal));
    }

    static Scenario Each(Func<Position, Position> change) =>
        Valley.Scenario with
        {
            Positions = [.. Valley.Scenario.Positions.Select(change)],
        };

    static Scenario With(string party, Func<Position, Position> change) => Each(p => p.Party == party ? change(p) : p);

    static ImmutableArray<Finding> Findings(Scenario scenario) => ScenarioCheck.Of(scenario, 0, 0).Findings;
}
