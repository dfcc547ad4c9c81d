using Talks.Rules.Agendas;
using Talks.Rules.Positions;

namespace Talks.Scenarios.Tests;

/// <summary>The README's example means what the page says.</summary>
public class BaySpec
{
    static readonly ScenarioReading Reading = Bay.Read();

    [Fact]
    public void It_loads_without_a_problem() => Assert.Empty(Reading.Problems);

    [Fact]
    public void Its_agenda_is_public_and_in_the_order_written()
    {
        var agenda = Reading.Scenario!.Agenda;
        Assert.Equal("fishing-bay", agenda.Id);
        Assert.Equal(["NORTH", "SOUTH"], agenda.Parties.Select(p => p.Id));
        Assert.Equal(new Party("SOUTH", "Southport", "umber", "Mayor"), agenda.Parties[1]);
        Assert.Equal([new Outsider("COAST", "Coast guard", true)], agenda.Outsiders);
        Assert.Equal(["quota", "pier"], agenda.Issues.Select(i => i.Id));
        Assert.Equal(
            ["Not included", "Ten boats each", "Five boats each"],
            agenda.Issues[0].Options.Select(o => o.Label)
        );
        Assert.Equal([new Phase(1, "This season", 6), new Phase(2, "After", null)], agenda.Phases);
        Assert.Equal([new Requirement("quota", 2, "pier", 1)], agenda.Requirements);
        Assert.Equal(DecisionKind.Unanimity, agenda.Decision.Kind);
        Assert.Equal(
            [new RoundPlan(1, "First offers", "bargaining", 8), new RoundPlan(2, "Last offers", "decision", 6)],
            agenda.Rounds
        );
        Assert.Equal("NORTH", agenda.Chair);
        Assert.StartsWith("# Who fishes where", agenda.Brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_measures_have_levels_from_one_up()
    {
        var limit = Reading.Scenario!.Agenda.FindMeasure("boat-limit")!;
        Assert.Equal([1, 2], limit.Levels.Select(l => l.Level));
        Assert.Equal((3, 0.9), (limit.Levels[1].Months, limit.Levels[1].Reversibility));
        Assert.Equal(["NORTH", "SOUTH", "COAST"], limit.Performers);
        Assert.Equal(PerformerRule.All, limit.PerformerRule);
    }

    [Fact]
    public void Each_position_holds_its_own_secrets_and_no_others()
    {
        var (north, south) = (Reading.Scenario!.PositionOf("NORTH"), Reading.Scenario.PositionOf("SOUTH"));
        Assert.Equal([0, -2, -6], north.Points["quota"]);
        Assert.Equal((4, 5), (north.Reservation, south.Reservation));
        Assert.Contains("winter storms", north.Brief, StringComparison.Ordinal);
        Assert.DoesNotContain("winter storms", south.Brief, StringComparison.Ordinal);
        Assert.Empty(north.Rules);
        var rule = Assert.Single(south.Rules);
        Assert.Equal(2, rule.Points);
        Assert.Equal(
            [new Condition("quota", Comparison.AtLeast, 1), new Condition("pier", Comparison.AtLeast, 1)],
            rule.When
        );
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var reading = Bay.Read(
            (Bay.Main, "\uFEFF" + Bay.Files[Bay.Main].Replace("\n", "\r\n", StringComparison.Ordinal))
        );
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Leaving_an_issue_out_can_have_a_price()
    {
        var priced = Bay.Changed(
            Bay.Main,
            "    title: Northport's new pier\n",
            "    title: Northport's new pier\n    notIncluded: {label: No pier, points: {NORTH: -1, SOUTH: 0}}\n"
        );
        var reading = Bay.Read((Bay.Main, priced));
        Assert.Empty(reading.Problems);
        Assert.Equal("No pier", reading.Scenario!.Agenda.FindIssue("pier")!.Options[0].Label);
        Assert.Equal([-1, 8], reading.Scenario.PositionOf("NORTH").Points["pier"]);
    }
}
