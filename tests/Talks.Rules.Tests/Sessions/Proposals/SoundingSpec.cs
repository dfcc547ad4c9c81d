using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>Straw polls, and what may be said along with a vote.</summary>
public class SoundingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Situation Tabled = Situation
        .Bargaining(Valley.Agenda)
        .And(Hill, new TableProposal("T", "", Valley.Modest, null));
    static readonly Indicate For = new(1, 1, Leaning.For, []);

    [Fact]
    public void A_leaning_is_told_to_the_parties_and_not_to_the_gallery()
    {
        var said = Tabled.When(Delta, For with { Leaning = Leaning.ForIf, Asks = [new("watch", 1)] });
        said.SeenOnlyBy("HIL", "DEL", "ISL");
        said.Then(new Indicated(1, 1, Valley.Delta, Cast.HeadId(Valley.Delta), Leaning.ForIf, [new("watch", 1)]));
    }

    [Fact]
    public void Everybody_leaning_for_it_adopts_nothing_and_a_leaning_may_change()
    {
        var poll = Tabled.And(Delta, For).And(Isle, For).And(Isle, For with { Leaning = Leaning.Against });
        Assert.Empty(poll.All<ProposalAdopted>());
        poll.When(Isle, new CastVote(1, Ballot.Accept, "", [])).Brings<VoteCast>();
    }

    [Fact]
    public void For_if_says_if_what()
    {
        Tabled.When(Delta, For with { Leaning = Leaning.ForIf }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, For with { Asks = [new("wine", 1)] }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, For with { Leaning = (Leaning)9 }).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Who_has_voted_does_not_lean_any_more()
    {
        Tabled.When(Hill, For).ThenRefused(RefusalCode.AlreadyVoted);
        Tabled.When(Cast.Control, For).ThenRefused(RefusalCode.NotYours);
        Tabled.When(Delta, For with { Version = 2 }).ThenRefused(RefusalCode.StaleProposal);
        Tabled.And(Hill, new WithdrawProposal(1)).When(Delta, For).ThenRefused(RefusalCode.ProposalClosed);
    }

    [Fact]
    public void A_yes_may_carry_a_reservation_and_a_reading_of_the_text()
    {
        var vote = new CastVote(1, Ballot.Accept, "", [], 1, " Save for the islands ", "Gauges count rain too");
        var cast = Tabled.When(Delta, vote).Brings<VoteCast>();
        Assert.Equal(("Save for the islands", "Gauges count rain too"), (cast.Reservation, cast.Interpretation));
        Tabled.When(Delta, vote with { Ballot = Ballot.Reject }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, vote with { Ballot = Ballot.Abstain, Reservation = "" }).Brings<VoteCast>();
        Tabled
            .When(Delta, vote with { Interpretation = new('x', Limits.ReasonLength + 1) })
            .ThenRefused(RefusalCode.Malformed);
    }
}
