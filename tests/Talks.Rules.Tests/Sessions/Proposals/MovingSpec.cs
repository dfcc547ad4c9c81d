using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>Amendments that are voted on, and amendments to amendments.</summary>
public class MovingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Agenda TwoOfThree = Valley.Agenda with { Decision = new(DecisionKind.Majority, 2, []) };
    static readonly Package Watched = Drafting.FromTerms(
        Valley.Agenda,
        Pieces.Terms(("water", 1), ("money", 1), ("watch", 1))
    );
    static readonly Situation Moved = Situation
        .Bargaining(TwoOfThree)
        .And(Hill, new TableProposal("T", "", Valley.Modest, null))
        .And(Delta, new ProposeAmendment(1, 1, Valley.Grand, "The dam"));
    static readonly Situation Put = Moved
        .And(Hill, new AnswerAmendment(1, 1, false))
        .And(Delta, new PutAmendment(1, 1));
    static readonly ProposeAmendment Further = new(1, 1, Watched, "Less", Amends: 1);

    static Proposal Text(Situation situation) => situation.Session.Docket.Find(1)!;

    [Fact]
    public void A_declined_amendment_may_be_put_to_the_vote_by_its_mover_who_is_for_it()
    {
        Moved
            .And(Hill, new AnswerAmendment(1, 1, false))
            .When(Delta, new PutAmendment(1, 1))
            .Then(
                new AmendmentPut(1, 1, 1),
                new AmendmentVoteCast(1, 1, Valley.Delta, Cast.HeadId(Valley.Delta), Ballot.Accept)
            );
        Moved.When(Isle, new PutAmendment(1, 1)).ThenRefused(RefusalCode.NotYours);
        Put.When(Delta, new PutAmendment(1, 1)).ThenRefused(RefusalCode.AlreadyThere);
    }

    [Fact]
    public void When_it_carries_the_text_changes_and_nobody_is_taken_to_accept_it()
    {
        var carried = Put.When(Isle, new VoteOnAmendment(1, 1, Ballot.Accept));
        carried.Then(
            new AmendmentVoteCast(1, 1, Valley.Isle, Cast.HeadId(Valley.Isle), Ballot.Accept),
            new AmendmentCarried(1, 1),
            new ProposalAmended(1, 2, 1, Valley.Grand, [Valley.Hill, Valley.Delta, Valley.Isle])
        );
        Assert.Empty(Text(carried.After).Votes);
        carried.After.When(Hill, new WithdrawProposal(1)).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void A_veto_that_alone_stopped_it_is_named()
    {
        var put = Situation
            .Bargaining(TwoOfThree with { Decision = new(DecisionKind.Majority, 1, [Valley.Isle]) })
            .And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .And(Delta, new ProposeAmendment(1, 1, Valley.Grand, "The dam"))
            .And(Delta, new PutAmendment(1, 1))
            .And(Hill, new VoteOnAmendment(1, 1, Ballot.Accept));
        var lost = put.When(Isle, new VoteOnAmendment(1, 1, Ballot.Reject)).Brings<AmendmentLost>();
        Assert.Equal([Valley.Isle], lost.By);
        Assert.Empty(
            Put.And(Isle, new VoteOnAmendment(1, 1, Ballot.Reject))
                .When(Hill, new VoteOnAmendment(1, 1, Ballot.Reject))
                .Brings<AmendmentLost>()
                .By
        );
    }

    [Fact]
    public void When_it_is_voted_down_the_text_stays()
    {
        var lost = Put.And(Hill, new VoteOnAmendment(1, 1, Ballot.Reject))
            .And(Isle, new VoteOnAmendment(1, 1, Ballot.Reject));
        Assert.Equal(AmendmentStatus.Lost, Text(lost).FindAmendment(1)!.Status);
        Assert.Equal((1, 1), (Text(lost).Version, Text(lost).Votes.Length));
        lost.When(Delta, new PutAmendment(1, 1)).ThenRefused(RefusalCode.ProposalClosed);
    }

    [Fact]
    public void Each_party_votes_once_and_only_on_what_is_put()
    {
        Moved.When(Isle, new VoteOnAmendment(1, 1, Ballot.Accept)).ThenRefused(RefusalCode.UnknownAmendment);
        Put.When(Delta, new VoteOnAmendment(1, 1, Ballot.Accept)).ThenRefused(RefusalCode.AlreadyVoted);
        Put.When(Isle, new VoteOnAmendment(1, 1, Ballot.Accept, 2)).ThenRefused(RefusalCode.StaleProposal);
        Put.When(Hill, new AnswerAmendment(1, 1, false)).ThenRefused(RefusalCode.ProposalClosed);
    }

    [Fact]
    public void Its_author_may_still_take_it_while_the_table_votes() =>
        Assert.Equal(2, Text(Put.And(Hill, new AnswerAmendment(1, 1, true))).Version);

    [Fact]
    public void A_mover_takes_its_amendment_back()
    {
        var back = Put.And(Delta, new WithdrawAmendment(1, 1));
        Assert.Equal(AmendmentStatus.Withdrawn, Text(back).FindAmendment(1)!.Status);
        Put.When(Hill, new WithdrawAmendment(1, 1)).ThenRefused(RefusalCode.NotYours);
        back.When(Isle, new VoteOnAmendment(1, 1, Ballot.Accept)).ThenRefused(RefusalCode.ProposalClosed);
    }

    [Fact]
    public void An_amendment_to_an_amendment_is_for_its_mover_to_take()
    {
        var proposed = Moved.And(Isle, Further);
        var event2 = proposed.All<AmendmentProposed>()[^1];
        Assert.Equal((1, 1), (event2.Amends, event2.AmendsRevision));
        Assert.Equal(Canonical.Text(Difference.Between(Valley.Grand, Watched)), Canonical.Text(event2.Changes));
        proposed.When(Hill, new AnswerAmendment(1, 2, true)).ThenRefused(RefusalCode.NotYours);
        var taken = proposed.And(Delta, new AnswerAmendment(1, 2, true));
        var amendment = Text(taken).FindAmendment(1)!;
        Assert.Equal((2, AmendmentStatus.Open), (amendment.Revision, amendment.Status));
        Assert.Equal(Canonical.Text(Watched), Canonical.Text(amendment.Package));
        Assert.Equal(1, Text(taken).Version);
        taken.When(Hill, new AnswerAmendment(1, 1, true)).ThenRefused(RefusalCode.StaleProposal);
        var amended = taken.And(Hill, new AnswerAmendment(1, 1, true, Revision: 2));
        Assert.Equal(Canonical.Text(Watched), Canonical.Text(Text(amended).Package));
    }

    [Fact]
    public void What_an_amendment_will_say_is_voted_on_before_the_amendment()
    {
        var both = Put.And(Isle, Further).And(Isle, new PutAmendment(1, 2));
        both.When(Isle, new VoteOnAmendment(1, 1, Ballot.Accept)).ThenRefused(RefusalCode.StaleProposal);
        var carried = both.And(Hill, new VoteOnAmendment(1, 2, Ballot.Accept));
        Assert.Equal(2, Text(carried).FindAmendment(1)!.Revision);
        Assert.False(Text(carried).AmendedByVote);
        carried.When(Isle, Further with { Package = Valley.Grand }).ThenRefused(RefusalCode.StaleProposal);
    }

    [Fact]
    public void Amendments_to_a_former_revision_have_fallen_and_there_is_no_third_degree()
    {
        var two = Moved.And(Isle, Further).And(Hill, Further with { Package = Valley.BankOnly });
        var taken = two.And(Delta, new AnswerAmendment(1, 2, true));
        taken.When(Delta, new AnswerAmendment(1, 3, true)).ThenRefused(RefusalCode.StaleProposal);
        two.When(Isle, Further with { Amends = 2 }).ThenRefused(RefusalCode.Malformed);
        Moved.When(Isle, Further with { Amends = 9 }).ThenRefused(RefusalCode.UnknownAmendment);
    }

    [Fact]
    public void What_was_kept_is_what_was_lived()
    {
        var lived = Put.And(Isle, Further)
            .And(Isle, new PutAmendment(1, 2))
            .And(Hill, new VoteOnAmendment(1, 2, Ballot.Accept));
        Assert.Equal(Canonical.Text(lived.Session), Canonical.Text(lived.Restarted().Session));
    }
}
