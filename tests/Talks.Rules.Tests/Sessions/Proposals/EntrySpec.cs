using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>Whose consent brings a text into force, until when it is waited for, and who may come to it later.</summary>
public class EntrySpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);

    static EntryIntoForce Quorum(bool accession = false) =>
        new(EntryRule.Quorum, 1, []) { SigningMinutes = 5, Accession = accession };

    static EntryIntoForce NamedHill { get; } = new(EntryRule.Named, 0, [Valley.Hill]) { Accession = true };

    static Situation Adopted(EntryIntoForce entry, Consent consent = Consent.Signature, params string[] ratifying) =>
        Situation
            .Bargaining(
                Valley.Agenda with
                {
                    Decision = new(DecisionKind.Named, 0, []),
                    Instruments = [new("pact", "Pact", consent, true, true, null) { Entry = entry }],
                    Ratifications = [.. ratifying.Select(p => new RatificationRule(p, Ratifier.Control, 0, ""))],
                }
            )
            .And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .And(Delta, new CastVote(1, Ballot.Accept, "", []));

    static Proposal Text(Situation situation) => situation.Session.Docket.Find(1)!;

    [Fact]
    public void A_quorum_is_enough_and_binds_those_alone_that_make_it()
    {
        var signed = Adopted(Quorum()).And(Hill, new Sign(1));

        Assert.Equal([Valley.Hill], signed.All<AgreementConcluded>().Single().Bound);
        Assert.Equal([Valley.Hill], Text(signed).Bound);
        signed
            .When(Delta, new Sign(1))
            .Then(new Signed(1, Valley.Delta, Cast.HeadId(Valley.Delta), false), new PartyJoined(1, Valley.Delta));
    }

    [Fact]
    public void One_that_declines_stays_out_alone_where_the_others_are_enough()
    {
        var declined = Adopted(Quorum()).And(Delta, new DeclineSignature(1, "Not this."));
        Assert.Empty(declined.All<AgreementLapsed>());

        Assert.Single(declined.And(Hill, new Sign(1)).All<AgreementConcluded>());
        Assert.Single(declined.And(Hill, new DeclineSignature(1, "")).All<AgreementLapsed>());
        declined.When(Delta, new Sign(1)).ThenRefused(RefusalCode.NotAwaited);
    }

    [Fact]
    public void Where_all_must_consent_one_refusal_still_ends_it() =>
        Assert.Single(Adopted(EntryIntoForce.Usual).And(Delta, new DeclineSignature(1, "")).All<AgreementLapsed>());

    [Fact]
    public void The_named_decide_and_no_number_stands_in_for_them()
    {
        var without = Adopted(NamedHill).And(Delta, new Sign(1));
        Assert.Empty(without.All<AgreementConcluded>());
        Assert.Equal(
            [Valley.Hill, Valley.Delta],
            without.And(Hill, new Sign(1)).All<AgreementConcluded>().Single().Bound
        );
        Assert.Single(without.And(Hill, new DeclineSignature(1, "")).All<AgreementLapsed>());
    }

    [Fact]
    public void Who_is_silent_when_the_book_closes_stays_out()
    {
        var adopted = Adopted(Quorum(accession: true));
        var opened = adopted.All<SignatureOpened>().Single();
        Assert.Equal(adopted.Session.Clock.InstantOf(opened.Until!.Value), adopted.Session.DueAt);

        var closed = adopted.And(Hill, new Sign(1)).Later(5).And(Cast.Control, new Tick());

        Assert.Equal([Valley.Delta], closed.All<SignatureClosed>().Single().Missing);
        closed.When(Delta, new Sign(1)).ThenRefused(RefusalCode.NotAwaited);
        closed
            .When(Delta, new Accede(1))
            .Then(new Acceded(1, Valley.Delta, Cast.HeadId(Valley.Delta), false), new PartyJoined(1, Valley.Delta));
    }

    [Fact]
    public void Silence_of_all_lets_it_lapse()
    {
        var closed = Adopted(Quorum()).Later(5).And(Cast.Control, new Tick());
        Assert.Single(closed.All<AgreementLapsed>());
        Assert.Equal(ProposalStatus.Unratified, Text(closed).Status);
    }

    [Fact]
    public void A_text_that_is_initialled_goes_on_without_those_that_did_not_initial_it()
    {
        var closed = Adopted(Quorum(), Consent.Initials)
            .And(Hill, new Initial(1))
            .Later(5)
            .And(Cast.Control, new Tick());
        Assert.Equal(
            [SignatureStage.Initials, SignatureStage.Signature],
            closed.All<SignatureOpened>().Select(e => e.Stage)
        );
        Assert.Equal([Valley.Hill], closed.All<SignatureOpened>().Last().Signatories);
        closed.When(Hill, new Sign(1)).Brings<AgreementConcluded>();
    }

    [Fact]
    public void Accession_needs_a_text_in_force_one_s_own_part_in_it_and_a_kind_that_is_open()
    {
        Adopted(NamedHill).When(Delta, new Accede(1)).ThenRefused(RefusalCode.NotAwaited);
        var inForce = Adopted(NamedHill).And(Delta, new DeclineSignature(1, "")).And(Hill, new Sign(1));
        inForce.When(Hill, new Accede(1)).ThenRefused(RefusalCode.AlreadyThere);
        inForce.When(Isle, new Accede(1)).ThenRefused(RefusalCode.NotYours);
        inForce.When(Delta, new Accede(9)).ThenRefused(RefusalCode.UnknownProposal);
        inForce.When(Delta, new Accede(1)).Brings<PartyJoined>();
        Adopted(NamedHill with { Accession = false })
            .And(Delta, new DeclineSignature(1, ""))
            .And(Hill, new Sign(1))
            .When(Delta, new Accede(1))
            .ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void A_latecomer_s_capital_ratifies_before_it_is_bound_and_its_refusal_harms_nobody_else()
    {
        var acceded = Adopted(NamedHill, Consent.Signature, Valley.Delta)
            .And(Delta, new DeclineSignature(1, ""))
            .And(Hill, new Sign(1))
            .And(Delta, new Accede(1));
        Assert.Equal([Valley.Hill], Text(acceded).Bound);
        acceded.When(Cast.Control, new Ratify(1, Valley.Delta, true, "")).Brings<PartyJoined>();
        var refused = acceded.And(Cast.Control, new Ratify(1, Valley.Delta, false, ""));
        Assert.True(Text(refused).Concluded);
        Assert.Equal([Valley.Hill], Text(refused).Bound);
    }

    [Fact]
    public void A_capital_that_sets_no_time_has_that_of_the_kind_of_document()
    {
        var entry = EntryIntoForce.Usual with { RatifyingMinutes = 2 };
        var sought = Adopted(entry, Consent.Adoption, Valley.Delta);
        Assert.NotNull(sought.All<SubmittedToCapital>().Single().Until);
        var late = sought.Later(2).And(Cast.Control, new Tick());
        Assert.Single(late.All<RatificationRefused>());
        Assert.Single(late.All<AgreementLapsed>());
    }

    [Fact]
    public void Where_votes_bind_those_without_a_capital_to_ask_can_bring_it_into_force_at_once() =>
        Assert.Equal(
            [Valley.Hill],
            Adopted(Quorum(), Consent.Adoption, Valley.Delta).All<AgreementConcluded>().Single().Bound
        );

    [Fact]
    public void A_text_that_one_veto_alone_has_lost_is_vetoed_and_one_that_others_refused_too_is_not()
    {
        var open = Situation
            .Bargaining(Valley.Agenda with { Decision = new(DecisionKind.Majority, 2, [Valley.Isle]) })
            .And(Hill, new TableProposal("T", "", Valley.Modest, null));
        var vetoed = open.And(Delta, new CastVote(1, Ballot.Accept, "", []))
            .And(Isle, new CastVote(1, Ballot.Reject, "", []));
        var failed = vetoed.All<ProposalFailed>().Single();
        Assert.Equal(FailureReason.Vetoed, failed.Reason);
        Assert.Equal([Valley.Isle], failed.By);

        var refused = open.And(Delta, new CastVote(1, Ballot.Reject, "", []))
            .And(Isle, new CastVote(1, Ballot.Reject, "", []));
        Assert.Equal(FailureReason.Rejected, refused.All<ProposalFailed>().Single().Reason);
    }
}
