using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class AmendingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Situation Tabled = Situation
        .Bargaining(Valley.Agenda)
        .And(Hill, new TableProposal("T", "", Valley.Modest, null));
    static readonly ProposeAmendment ToGrand = new(1, 1, Valley.Grand, "The dam");
    static readonly Situation Proposed = Tabled.And(Delta, ToGrand);
    static readonly AnswerAmendment Take = new(1, 1, true);
    static readonly Situation Amended = Proposed.And(Hill, Take);

    static CastVote Yes(int version) => new(1, Ballot.Accept, "", [], version);

    [Fact]
    public void An_amendment_says_what_it_changes_and_whom_it_would_bind() =>
        Tabled
            .When(Delta, ToGrand)
            .Then(
                new AmendmentProposed(
                    1,
                    1,
                    1,
                    Valley.Delta,
                    Cast.HeadId(Valley.Delta),
                    Valley.Grand,
                    Difference.Between(Valley.Modest, Valley.Grand),
                    [Valley.Hill, Valley.Delta, Valley.Isle],
                    "The dam"
                )
            );

    [Fact]
    public void Whoever_tabled_the_text_takes_it_and_thereby_accepts_the_new_version()
    {
        Proposed
            .When(Hill, Take)
            .Then(
                new ProposalAmended(1, 2, 1, Valley.Grand, [Valley.Hill, Valley.Delta, Valley.Isle]),
                new VoteCast(1, Valley.Hill, Cast.HeadId(Valley.Hill), Ballot.Accept, "", [], 2)
            );
        Assert.Equal(Canonical.Text(Valley.Grand), Canonical.Text(Amended.Session.Docket.Find(1)!.Package));
    }

    [Fact]
    public void Votes_on_the_version_before_fall_and_bind_nobody_to_the_new_one()
    {
        var amended = Tabled.And(Isle, Yes(1)).And(Delta, ToGrand).And(Hill, Take);
        Assert.Equal([Valley.Hill], amended.Session.Docket.Find(1)!.Votes.Select(v => v.Party));
        var two = amended.And(Delta, Yes(2));
        Assert.Empty(two.All<ProposalAdopted>());
        Assert.Equal([Valley.Hill, Valley.Delta, Valley.Isle], two.When(Isle, Yes(2)).Brings<ProposalAdopted>().Bound);
    }

    [Fact]
    public void A_vote_on_a_version_that_is_no_more_is_refused_also_when_it_names_none()
    {
        Amended.When(Isle, Yes(1)).ThenRefused(RefusalCode.StaleProposal);
        Amended.When(Isle, new CastVote(1, Ballot.Reject, "", [])).ThenRefused(RefusalCode.StaleProposal);
        Amended.When(Isle, Yes(3)).ThenRefused(RefusalCode.StaleProposal);
    }

    [Fact]
    public void A_text_that_was_lost_may_be_saved_by_an_amendment()
    {
        var lost = Tabled.And(Delta, new CastVote(1, Ballot.Reject, "Too little", []));
        var saved = lost.And(Delta, ToGrand).And(Hill, Take).And(Delta, Yes(2));
        saved.When(Isle, Yes(2)).Brings<ProposalAdopted>();
    }

    [Fact]
    public void Its_author_amends_a_text_without_asking() =>
        Tabled
            .When(Hill, ToGrand)
            .Then(
                new AmendmentProposed(
                    1,
                    1,
                    1,
                    Valley.Hill,
                    Cast.HeadId(Valley.Hill),
                    Valley.Grand,
                    Difference.Between(Valley.Modest, Valley.Grand),
                    [Valley.Hill, Valley.Delta, Valley.Isle],
                    "The dam"
                ),
                new ProposalAmended(1, 2, 1, Valley.Grand, [Valley.Hill, Valley.Delta, Valley.Isle]),
                new VoteCast(1, Valley.Hill, Cast.HeadId(Valley.Hill), Ballot.Accept, "", [], 2)
            );

    [Fact]
    public void Two_amendments_to_one_version_do_not_undo_each_other_unseen()
    {
        var two = Proposed.And(Isle, ToGrand with { Package = Valley.BankOnly }).And(Hill, Take);
        two.When(Hill, Take with { Amendment = 2 }).ThenRefused(RefusalCode.StaleProposal);
        two.When(Isle, ToGrand with { Package = Valley.BankOnly }).ThenRefused(RefusalCode.StaleProposal);
        two.When(Isle, ToGrand with { Package = Valley.BankOnly, Version = 2 }).Brings<AmendmentProposed>();
    }

    [Fact]
    public void A_declined_amendment_stays_declined()
    {
        var declined = Proposed.When(Hill, Take with { Accept = false }).Then(new AmendmentDeclined(1, 1));
        declined.When(Hill, Take).ThenRefused(RefusalCode.ProposalClosed);
        Assert.Equal(1, declined.Session.Docket.Find(1)!.Version);
    }

    [Fact]
    public void Only_the_author_answers_and_only_what_was_proposed()
    {
        Proposed.When(Delta, Take).ThenRefused(RefusalCode.NotYours);
        Proposed.When(Cast.Control, Take).ThenRefused(RefusalCode.NotYours);
        Proposed.When(Hill, Take with { Amendment = 2 }).ThenRefused(RefusalCode.UnknownAmendment);
        Proposed.When(Hill, Take with { Proposal = 9 }).ThenRefused(RefusalCode.UnknownProposal);
    }

    [Fact]
    public void An_amendment_is_a_lawful_change_of_an_open_text()
    {
        Tabled.When(Delta, ToGrand with { Package = Valley.Modest }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, ToGrand with { Package = Package.Empty }).ThenRefused(RefusalCode.IllegalPackage);
        Tabled.When(Delta, ToGrand with { Package = null! }).ThenRefused(RefusalCode.Malformed);
        Tabled.And(Hill, new WithdrawProposal(1)).When(Delta, ToGrand).ThenRefused(RefusalCode.ProposalClosed);
        var late = Proposed.Later(31).When(Hill, Take);
        Assert.Equal(RefusalCode.ProposalClosed, late.Ruling.Refusal!.Code);
    }

    [Fact]
    public void A_text_can_be_amended_so_often_and_no_more()
    {
        var worn = Enumerable
            .Range(1, Limits.AmendmentsPerProposal)
            .Aggregate(
                Tabled,
                (s, v) => s.And(Hill, ToGrand with { Version = v, Package = v % 2 == 1 ? Valley.Grand : Valley.Modest })
            );
        worn.When(Hill, ToGrand with { Version = Limits.AmendmentsPerProposal + 1 }).ThenRefused(RefusalCode.TooMany);
    }
}
