using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class UndertakingSpec
{
    static readonly Situation Talking = Situation.Bargaining(Valley.Agenda);
    static readonly LodgeUndertaking Lodged = new(Valley.Agency, true, "It will audit the fund.");
    static readonly TableProposal Audit = new(
        "T",
        "",
        new() { Commitments = [new("audit", 1, [Valley.Hill, Valley.Agency], 1)] },
        null
    );

    [Fact]
    public void What_needs_somebody_absent_is_tabled_only_when_that_has_undertaken_it()
    {
        var hill = Cast.Head(Valley.Hill);
        var refusal = Talking.When(hill, Audit).ThenRefused(RefusalCode.IllegalPackage);
        Assert.Contains("undertaking", refusal.Text);
        var lodged = Talking.And(Cast.Control, Lodged);
        lodged.And(hill, Audit);
        lodged
            .And(Cast.Control, Lodged with { Given = false, Text = "" })
            .When(hill, Audit)
            .ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void Control_lodges_it_for_actors_without_a_seat_in_public()
    {
        Talking.When(Cast.Control, Lodged).Then(new UndertakingLodged(Valley.Agency, true, "It will audit the fund."));
        Talking.When(Cast.Head(Valley.Hill), Lodged).ThenRefused(RefusalCode.NotYours);
        Talking.When(Cast.Control, Lodged with { Outsider = Valley.Hill }).ThenRefused(RefusalCode.UnknownParty);
        Talking.When(Cast.Control, Lodged with { Outsider = Valley.Bank }).ThenRefused(RefusalCode.AlreadyThere);
        Talking.When(Cast.Control, Lodged with { Text = " " }).ThenRefused(RefusalCode.Malformed);
    }
}
