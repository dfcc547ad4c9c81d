using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class SilenceSpec
{
    const long Minute = 60_000;
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);

    /// <summary>A text that binds Hill and Delta, not the Isles, under unanimity.</summary>
    static readonly Situation Tabled = Situation
        .Bargaining(Valley.Agenda)
        .And(Hill, new TableProposal("T", "", Valley.Modest, null));
    static readonly PutUnderSilence Silence = new(1, 1, 10);
    static readonly Situation Silent = Tabled.And(Hill, Silence);
    static readonly CastVote Yes = new(1, Ballot.Accept, "", []);
    static readonly CastVote No = Yes with { Ballot = Ballot.Reject };

    [Fact]
    public void Silence_of_those_not_bound_is_consent_and_adopts_what_the_bound_have_accepted()
    {
        var kept = Silent.And(Delta, Yes).Later(10).Ticks();
        kept.Then(
            new SilenceKept(1, [Valley.Isle]),
            new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta, Valley.Isle])
        );
        Assert.All(kept.Ruling.Facts, f => Assert.Equal(10 * Minute, f.Clock));
    }

    [Fact]
    public void Nobody_is_bound_by_its_own_silence()
    {
        var kept = Silent.Later(10).Ticks().Then(new SilenceKept(1, [Valley.Isle]));
        kept.When(Isle, No).ThenRefused(RefusalCode.AlreadyVoted);
        kept.When(Delta, Yes).Brings<ProposalAdopted>();
        kept.When(Cast.Control, new CloseRound())
            .Then(new ProposalFailed(1, FailureReason.Lapsed), new RoundClosed(1, false));
    }

    [Fact]
    public void One_voice_against_breaks_it()
    {
        var broken = Silent.When(Isle, No);
        broken.Then(
            new VoteCast(1, Valley.Isle, Cast.HeadId(Valley.Isle), Ballot.Reject, "", []),
            new SilenceBroken(1, Valley.Isle)
        );
        broken.After.Later(10).Ticks().Then();
        broken.After.When(Hill, Silence).ThenRefused(RefusalCode.ProposalClosed);
    }

    [Fact]
    public void An_abstention_leaves_the_silence_and_counts_as_said()
    {
        var kept = Silent.And(Isle, Yes with { Ballot = Ballot.Abstain }).Later(10).Ticks();
        kept.Then(new SilenceKept(1, []));
    }

    [Fact]
    public void A_new_version_ends_the_silence_over_the_old_one()
    {
        var amended = Silent.And(Hill, new ProposeAmendment(1, 1, Valley.Grand, ""));
        amended.Later(10).Ticks().Then();
        amended.When(Hill, Silence).ThenRefused(RefusalCode.StaleProposal);
        amended.When(Hill, Silence with { Version = 2 }).Brings<SilenceBegun>();
    }

    [Fact]
    public void Its_author_control_and_the_chair_put_a_text_under_silence()
    {
        Tabled.When(Hill, Silence).Then(new SilenceBegun(1, 1, 10 * Minute));
        Tabled.When(Cast.Control, Silence).Brings<SilenceBegun>();
        Tabled.When(Delta, Silence).ThenRefused(RefusalCode.NotYours);
        var chaired = Situation
            .Bargaining(Valley.Agenda with { Chair = Valley.Delta })
            .And(Hill, new TableProposal("T", "", Valley.Modest, null));
        chaired.When(Delta, Silence).Brings<SilenceBegun>();
        chaired.When(Isle, Silence).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Silence_fits_into_the_round_and_is_not_doubled()
    {
        Tabled.When(Hill, Silence with { Minutes = 31 }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Hill, Silence with { Minutes = 0 }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Hill, Silence with { Minutes = int.MinValue }).ThenRefused(RefusalCode.Malformed);
        Silent.When(Hill, Silence).ThenRefused(RefusalCode.AlreadyThere);
        Tabled.When(Hill, Silence with { Proposal = 2 }).ThenRefused(RefusalCode.UnknownProposal);
    }

    [Fact]
    public void Silence_that_ends_with_the_round_still_counts() =>
        Tabled
            .And(Hill, Silence with { Minutes = 30 })
            .And(Delta, Yes)
            .Later(30)
            .Ticks()
            .Then(
                new SilenceKept(1, [Valley.Isle]),
                new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta, Valley.Isle]),
                new RoundClosed(1, true)
            );

    [Fact]
    public void A_pause_holds_it_off()
    {
        var paused = Silent.Later(5).And(Cast.Control, new PauseSession()).Later(60).Restarted();
        var resumed = paused.And(Cast.Control, new ResumeSession());
        resumed.Later(4).Ticks().Then();
        resumed.Later(5).Ticks().Then(new SilenceKept(1, [Valley.Isle]));
    }

    [Fact]
    public void A_veto_holder_that_keeps_silent_vetoes_nothing()
    {
        var agenda = Valley.Agenda with { Decision = new(DecisionKind.Majority, 2, [Valley.Isle]) };
        var tabled = Situation.Bargaining(agenda).And(Hill, new TableProposal("T", "", Valley.Modest, null));
        var waiting = tabled.And(Hill, Silence).And(Delta, Yes);
        Assert.Empty(waiting.All<ProposalAdopted>());
        waiting.Later(10).Ticks().Brings<ProposalAdopted>();
    }
}
