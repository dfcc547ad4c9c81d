using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>A suspension ends after its months by nobody's decision; a renewable one goes on where its performer says so.</summary>
public class LastingSpec
{
    const string Relief = "textile-relief";

    static Situation For(int months, bool renewable) =>
        Signed(
            Relief,
            new() { Suspension = new(months, renewable) },
            new Dictionary<string, int>
            {
                ["yongbyon-freeze"] = 2,
                ["relief"] = 1,
                ["testing"] = 2,
            }
        );

    static Obligation[] Steps(Situation situation) =>
        [.. situation.Session.Ledger.Text!.Steps.Where(s => s.Commitment == Relief)];

    [Fact]
    public void It_stands_again_when_its_months_are_over_and_is_no_breach()
    {
        var signed = For(months: 12, renewable: false);
        var step = Steps(signed)[0];
        Assert.Equal((2, null), (step.Lasts, step.Ends));
        var delivered = Rounds(signed, step.DueRound);
        Assert.Equal(ObligationStatus.Delivered, Steps(delivered)[0].Status);
        Assert.Equal(step.DueRound + 1, Steps(delivered)[0].Ends);
        Assert.True(Steps(delivered.NextRound())[0].InEffect);

        var over = delivered.NextRound().NextRound();
        Assert.All(Steps(over), s => Assert.Equal((ObligationStatus.Expired, false), (s.Status, s.InEffect)));
        Assert.DoesNotContain(over.Session.Ledger.Text!.Steps, s => s.Status is ObligationStatus.Suspended);
        var again = over.And(Cast.Head(step.Performer), new ChoosePerformance(step.Id, Performance.Deliver))
            .NextRound();
        Assert.Equal(ObligationStatus.Expired, Steps(again).Single(s => s.Id == step.Id).Status);
    }

    [Fact]
    public void A_renewable_one_goes_on_for_as_long_again_each_time_its_performer_says_so()
    {
        var signed = For(months: 6, renewable: true);
        var step = Steps(signed)[0];
        var renewed = Rounds(signed, step.DueRound)
            .And(Cast.Head(step.Performer), new ChoosePerformance(step.Id, Performance.Deliver))
            .NextRound();

        Assert.Equal((ObligationStatus.Delivered, step.DueRound + 1), (Of(renewed).Status, Of(renewed).Ends));
        Assert.False(renewed.Session.Ledger.Choices.ContainsKey(step.Id));
        var over = renewed.NextRound();
        Assert.Equal(ObligationStatus.Expired, Of(over).Status);
        var anew = over.And(Cast.Head(step.Performer), new ChoosePerformance(step.Id, Performance.Deliver)).NextRound();
        Assert.True(Of(anew).InEffect);

        Obligation Of(Situation situation) => Steps(situation).Single(s => s.Id == step.Id);
    }

    [Fact]
    public void What_the_catalogue_calls_a_suspension_ends_as_well_and_nothing_else_does()
    {
        var steps = Signed().Session.Ledger.Text!.Steps;
        Assert.Equal([2], steps.Where(s => s.Commitment == Relief).Select(s => s.Lasts ?? 0).Distinct());
        Assert.Null(steps.Single(s => s.Id == Freeze).Lasts);
    }

    static Situation Rounds(Situation situation, int rounds) =>
        Enumerable.Range(0, rounds).Aggregate(situation, (s, _) => s.NextRound());
}
