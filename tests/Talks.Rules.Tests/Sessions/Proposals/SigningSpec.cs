using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

/// <summary>From adoption to the moment a text binds: initials, signatures, capitals.</summary>
public class SigningSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);

    static Situation Adopted(Instrument kind, params RatificationRule[] capitals) =>
        Situation
            .Bargaining(
                Valley.Agenda with
                {
                    Decision = new(DecisionKind.Named, 0, []),
                    Instruments = [kind],
                    Ratifications = [.. capitals],
                }
            )
            .And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .And(Delta, new CastVote(1, Ballot.Accept, "", []));

    static Instrument Kind(Consent consent, bool ratified = false) =>
        new("pact", "Pact", consent, ratified, true, null);

    static Situation Signed(params RatificationRule[] capitals) =>
        Adopted(Kind(Consent.Signature, ratified: true), capitals).And(Hill, new Sign(1)).And(Delta, new Sign(1));

    static bool Binds(Situation situation) => situation.Session.Docket.Find(1)!.Concluded;

    [Fact]
    public void An_adopted_text_that_is_to_be_signed_binds_with_the_last_signature()
    {
        var adopted = Adopted(Kind(Consent.Signature));
        Assert.True(adopted.All<ProposalAdopted>().Single().Provisional);
        Assert.False(Binds(adopted));
        var signed = adopted.And(Hill, new Sign(1));
        Assert.False(Binds(signed));
        signed
            .When(Delta, new Sign(1))
            .Then(
                new Signed(1, Valley.Delta, Cast.HeadId(Valley.Delta), false),
                new AgreementConcluded(1, [Valley.Hill, Valley.Delta])
            );
    }

    [Fact]
    public void A_text_that_is_to_be_initialled_is_signed_after_all_have_initialled_it()
    {
        var adopted = Adopted(Kind(Consent.Initials)).And(Hill, new Initial(1));
        adopted.When(Hill, new Sign(1)).ThenRefused(RefusalCode.NotAwaited);
        adopted.When(Hill, new Initial(1)).ThenRefused(RefusalCode.AlreadyThere);
        adopted
            .When(Delta, new Initial(1))
            .Then(
                new Initialled(1, Valley.Delta, Cast.HeadId(Valley.Delta)),
                new SignatureOpened(1, SignatureStage.Signature, [Valley.Hill, Valley.Delta])
            )
            .And(Hill, new Sign(1))
            .When(Delta, new Sign(1))
            .Brings<AgreementConcluded>();
    }

    [Fact]
    public void Only_whom_it_binds_signs_and_where_full_powers_are_asked_only_the_head()
    {
        var adopted = Adopted(Kind(Consent.Signature) with { HeadSigns = true })
            .Sits(Cast.AdviserId(Valley.Hill), Valley.Hill)
            .And(Hill, new NameDeputy(Cast.AdviserId(Valley.Hill), true));
        adopted.When(Isle, new Sign(1)).ThenRefused(RefusalCode.NotYours);
        adopted.When(Cast.Adviser(Valley.Hill), new Sign(1)).ThenRefused(RefusalCode.NotYours);
        adopted.When(Hill, new Sign(1)).Brings<Signed>();
    }

    [Fact]
    public void Who_declines_to_sign_lets_the_text_lapse_and_who_has_signed_cannot()
    {
        var adopted = Adopted(Kind(Consent.Signature)).And(Hill, new Sign(1));
        adopted.When(Hill, new DeclineSignature(1, "")).ThenRefused(RefusalCode.AlreadyThere);
        var lapsed = adopted.When(Delta, new DeclineSignature(1, "No")).After;
        Assert.Equal(ProposalStatus.Unratified, lapsed.Session.Docket.Find(1)!.Status);
        lapsed.When(Delta, new Sign(1)).ThenRefused(RefusalCode.NotAwaited);
    }

    [Fact]
    public void Signing_waits_while_the_session_is_paused() =>
        Adopted(Kind(Consent.Signature))
            .And(Cast.Control, new PauseSession())
            .When(Hill, new Sign(1))
            .ThenRefused(RefusalCode.Paused);

    [Fact]
    public void A_text_that_obliges_nobody_is_adopted_and_never_enters_into_force()
    {
        var note = new Instrument("note", "Note", Consent.Adoption, false, false, new(DecisionKind.Majority, 1, []));
        Situation
            .Bargaining(Valley.Agenda with { Instruments = [note] })
            .When(Hill, new TableProposal("T", "", Valley.Modest, null))
            .Brings<ProposalAdopted>()
            .Deconstruct(out _, out var bound, out var accepted, out var provisional);
        Assert.Empty(bound);
        Assert.Equal([Valley.Hill], accepted);
        Assert.False(provisional);
    }

    [Fact]
    public void A_yes_ad_referendum_waits_for_the_capital_which_control_plays_where_no_rule_says_otherwise()
    {
        var tabled = Situation
            .Bargaining(Valley.Agenda with { Decision = new(DecisionKind.Named, 0, []) })
            .And(Hill, new TableProposal("T", "", Valley.Modest, null));
        tabled
            .When(Delta, new CastVote(1, Ballot.Reject, "", [], AdReferendum: true))
            .ThenRefused(RefusalCode.Malformed);
        var adopted = tabled.And(Delta, new CastVote(1, Ballot.Accept, "", [], AdReferendum: true));
        Assert.Equal(
            new SubmittedToCapital(1, Valley.Delta, Ratifier.Control, null),
            adopted.All<SubmittedToCapital>().Single()
        );
        adopted.When(Delta, new Ratify(1, Valley.Delta, true, "")).ThenRefused(RefusalCode.NotYours);
        adopted.When(Cast.Control, new Ratify(1, Valley.Hill, true, "")).ThenRefused(RefusalCode.NotAwaited);
        adopted.When(Cast.Control, new Ratify(1, Valley.Delta, true, "")).Brings<AgreementConcluded>();
    }

    [Fact]
    public void A_capital_that_refuses_lets_the_agreement_lapse()
    {
        var signed = Signed(new RatificationRule(Valley.Hill, Ratifier.Control, 0, ""));
        Assert.False(Binds(signed));
        signed
            .When(Cast.Control, new Ratify(1, Valley.Hill, false, "Parliament"))
            .Then(new RatificationRefused(1, Valley.Hill, null, "Parliament"), new AgreementLapsed(1, Valley.Hill));
    }

    [Fact]
    public void Whoever_sits_in_the_capital_answers_and_control_only_for_an_empty_seat()
    {
        var signed = Signed(new RatificationRule(Valley.Hill, Ratifier.Seat, 0, ""));
        signed.When(Cast.Control, new Ratify(1, Valley.Hill, true, "")).Brings<AgreementConcluded>();
        var seated = signed.Sits("queen", Valley.Hill, Role.Capital);
        seated.When(Cast.Control, new Ratify(1, Valley.Hill, true, "")).ThenRefused(RefusalCode.NotYours);
        seated.When(Hill, new Ratify(1, Valley.Hill, true, "")).ThenRefused(RefusalCode.NotYours);
        seated.When(new Actor.Person("queen"), new Ratify(1, Valley.Hill, true, "")).Brings<AgreementConcluded>();
    }

    [Fact]
    public void A_capital_that_does_not_answer_in_its_time_has_refused_and_a_pause_does_not_count()
    {
        var signed = Signed(new RatificationRule(Valley.Hill, Ratifier.Control, 4, "")).Later(3);
        var paused = signed.And(Cast.Control, new PauseSession()).Later(60).And(Cast.Control, new ResumeSession());
        Assert.Empty(paused.Ticks().Ruling.Facts);
        Assert.Contains(paused.Later(1).Ticks().Ruling.Facts, f => f.Event is AgreementLapsed);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("issue('water') >= 1", true)]
    [InlineData("issue('watch') >= 1", false)]
    [InlineData("no formula", false)]
    public void Chance_answers_when_its_time_has_come_with_odds_that_read_the_text(string odds, bool ratifies)
    {
        var signed = Signed(new RatificationRule(Valley.Hill, Ratifier.Odds, 2, "", odds));
        signed.When(Cast.Control, new Ratify(1, Valley.Hill, true, "")).ThenRefused(RefusalCode.NotYours);
        Assert.Empty(signed.Later(1).Ticks().Ruling.Facts);
        Assert.Equal(ratifies, Binds(signed.Later(2).Ticks().After));
    }

    [Fact]
    public void A_mandate_is_answered_for_by_nobody_but_itself()
    {
        var signed = Signed(new RatificationRule(Valley.Hill, Ratifier.Mandate, 2, ""));
        Assert.Equal(Valley.Hill, signed.Session.Mandates.Single().Party);
        signed.When(Cast.Control, new Ratify(1, Valley.Hill, true, "")).ThenRefused(RefusalCode.NotYours);
        signed
            .When(new Actor.Capital(Valley.Delta), new Ratify(1, Valley.Hill, true, ""))
            .ThenRefused(RefusalCode.NotYours);
        signed.When(new Actor.Capital(Valley.Hill), new Ratify(1, Valley.Hill, true, "")).Brings<AgreementConcluded>();
    }

    [Fact]
    public void Who_sits_in_the_capital_neither_signs_nor_heads_the_delegation()
    {
        var seated = Situation.Bargaining(Valley.Agenda).Sits("queen", Valley.Hill, Role.Capital);
        var queen = new Actor.Person("queen");
        seated.When(queen, new TableProposal("T", "", Valley.Modest, null)).ThenRefused(RefusalCode.NotYours);
        seated.When(queen, new Say("plenary", "Hello")).ThenRefused(RefusalCode.NotYours);
        seated.When(Hill, new PassHead("queen")).ThenRefused(RefusalCode.NotYours);
        seated.When(Hill, new NameDeputy("queen", true)).ThenRefused(RefusalCode.NotYours);
        seated
            .When(new Actor.Person("king"), new TakeSeat("king", "King", Valley.Hill, Role.Capital))
            .ThenRefused(RefusalCode.RoleTaken);
        Assert.Null(seated.And(Hill, new LeaveSeat()).Session.Roster.HeadOf(Valley.Hill));
    }

    [Fact]
    public void A_self_paced_session_waits_for_its_capitals_and_ends_with_their_answer()
    {
        var agenda = Valley.Agenda with
        {
            Decision = new(DecisionKind.Named, 0, []),
            Instruments = [Kind(Consent.Adoption, ratified: true)],
            Ratifications = [new(Valley.Hill, Ratifier.Odds, 5, "", "1")],
            Rounds = [Valley.Agenda.Rounds[0]],
        };
        var adopted = Situation
            .Seated(agenda, Pace.Automatic)
            .Later(1)
            .And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .Later(28)
            .And(Delta, new CastVote(1, Ballot.Accept, "", []));
        var closed = adopted.Later(3).Ticks().After;
        Assert.False(closed.Session.Ended);
        Assert.False(closed.Session.Timetable.Open);
        Assert.True(closed.Later(5).Ticks().After.Session.Ended);
    }

    [Fact]
    public void Silence_begins_by_itself_where_the_rule_says_so()
    {
        var agenda = Valley.Agenda with { Decision = new(DecisionKind.Silence, 0, []) { SilenceMinutes = 4 } };
        var tabled = Situation.Bargaining(agenda).And(Hill, new TableProposal("T", "", Valley.Modest, null));
        Assert.Equal(4 * 60_000, tabled.Session.Docket.Find(1)!.SilenceUntil);
        var accepted = tabled.And(Delta, new CastVote(1, Ballot.Accept, "", []));
        Assert.Contains(accepted.Later(4).Ticks().Ruling.Facts, f => f.Event is ProposalAdopted);
    }
}
