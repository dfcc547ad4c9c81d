using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class SponsoringSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);

    static readonly Situation Tabled = Situation
        .Bargaining(Valley.Agenda with { Decision = DecisionRule.Unanimity with { Sponsors = 2 } })
        .And(Hill, new TableProposal("T", "", Valley.Modest, null));

    [Fact]
    public void A_text_is_voted_on_once_it_has_the_sponsors_the_rule_asks_for()
    {
        Tabled.When(Isle, new CastVote(1, Ballot.Accept, "", [])).ThenRefused(RefusalCode.LacksSponsors);
        Tabled
            .When(Delta, new Sponsor(1, 1))
            .Then(new Sponsored(1, 1, Valley.Delta, Cast.HeadId(Valley.Delta)))
            .When(Isle, new CastVote(1, Ballot.Accept, "", []))
            .Brings<VoteCast>();
    }

    [Fact]
    public void Sponsoring_is_no_vote() =>
        Tabled.And(Delta, new Sponsor(1, 1)).When(Delta, new CastVote(1, Ballot.Reject, "", [])).Brings<VoteCast>();

    [Fact]
    public void A_text_without_sponsors_lapses_with_the_round() =>
        Assert.Contains(
            new ProposalFailed(1, FailureReason.Lapsed),
            Tabled.And(Cast.Control, new CloseRound()).All<ProposalFailed>()
        );

    [Fact]
    public void A_sponsorship_can_be_taken_back_while_the_text_is_open_and_only_by_the_sponsor()
    {
        var sponsored = Tabled.And(Delta, new Sponsor(1, 1));
        sponsored.When(Delta, new Sponsor(1, 1)).ThenRefused(RefusalCode.AlreadyThere);
        sponsored.When(Isle, new WithdrawSponsorship(1)).ThenRefused(RefusalCode.NotYours);
        sponsored.When(Hill, new WithdrawSponsorship(1)).ThenRefused(RefusalCode.NotYours);
        sponsored
            .When(Delta, new WithdrawSponsorship(1))
            .Then(new SponsorshipWithdrawn(1, Valley.Delta, Cast.HeadId(Valley.Delta)));
    }

    [Fact]
    public void Nobody_sponsors_words_it_has_not_read()
    {
        var amended = Tabled
            .And(Delta, new Sponsor(1, 1))
            .And(Hill, new ProposeAmendment(1, 1, Valley.Grand, "Better"));
        Assert.Empty(amended.Session.Docket.Find(1)!.Sponsors);
        amended.When(Delta, new Sponsor(1, 1)).ThenRefused(RefusalCode.StaleProposal);
        amended.When(Delta, new Sponsor(1, 2)).Brings<Sponsored>();
    }

    [Fact]
    public void Advisers_do_not_sponsor() =>
        Tabled
            .Sits(Cast.AdviserId(Valley.Isle), Valley.Isle)
            .When(Cast.Adviser(Valley.Isle), new Sponsor(1, 1))
            .ThenRefused(RefusalCode.NotYours);
}
