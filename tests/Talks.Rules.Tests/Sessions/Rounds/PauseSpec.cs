using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Rounds;

public class PauseSpec
{
    static readonly Situation Open = Situation.Bargaining(Valley.Agenda);
    static readonly Actor Hill = Cast.Head(Valley.Hill);

    [Fact]
    public void A_pause_shifts_the_deadline_by_its_length()
    {
        var due = Open.Session.DueAt!.Value;
        var paused = Open.Later(10).And(Cast.Control, new PauseSession());
        Assert.Null(paused.Session.DueAt);
        paused.Later(1_000).Ticks().Then();
        var resumed = paused.Later(7).And(Cast.Control, new ResumeSession());
        Assert.Equal(due + 7 * 60_000, resumed.Session.DueAt);
    }

    [Fact]
    public void Also_across_a_restart()
    {
        var paused = Open.Later(10).And(Cast.Control, new PauseSession()).Restarted().Later(600);
        Assert.Null(paused.Session.DueAt);
        var resumed = paused.And(Cast.Control, new ResumeSession()).Restarted();
        resumed.Later(19).Ticks().Then();
        resumed.Later(20).Ticks().Then(new RoundClosed(1, ByDeadline: true));
    }

    [Fact]
    public void Talk_and_bargaining_stand_still()
    {
        var paused = Open.And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .And(Cast.Control, new PauseSession());
        Assert.All<(Actor, SessionCommand)>(
            [
                (Hill, new TableProposal("T", "", Valley.Modest, null)),
                (Hill, new WithdrawProposal(1)),
                (Cast.Head(Valley.Delta), new CastVote(1, Ballot.Accept, "", [])),
                (Hill, new MakeStatement("Now.")),
                (Hill, new Say("plenary", "Now.")),
                (Hill, new OpenCaucus([Valley.Delta], "")),
                (Cast.Control, new OpenRound(null)),
                (Cast.Control, new PauseSession()),
            ],
            act => paused.When(act.Item1, act.Item2).ThenRefused(RefusalCode.Paused)
        );
    }

    [Fact]
    public void The_line_to_control_stays_open_and_control_may_speak()
    {
        var paused = Open.And(Cast.Control, new PauseSession());
        paused.When(Hill, new Say("control", "How long?")).SeenOnlyBy(Valley.Hill);
        paused.When(Cast.Control, new Say("plenary", "Ten minutes.")).Brings<Said>();
    }

    [Fact]
    public void Nothing_is_resumed_that_runs() =>
        Open.When(Cast.Control, new ResumeSession()).ThenRefused(RefusalCode.NotPaused);

    [Fact]
    public void A_deadline_moved_in_a_pause_counts_from_the_stopped_clock()
    {
        var paused = Open.Later(10).And(Cast.Control, new PauseSession()).Later(300);
        paused.When(Cast.Control, new ExtendRound(-100_000)).Then(new RoundExtended(1, 10 * 60_000));
        var resumed = paused.And(Cast.Control, new ExtendRound(-100_000)).And(Cast.Control, new ResumeSession());
        resumed.Ticks().Then(new RoundClosed(1, ByDeadline: true));
    }

    [Fact]
    public void A_round_can_be_closed_in_a_pause() =>
        Open.And(Cast.Control, new PauseSession()).When(Cast.Control, new CloseRound()).Then(new RoundClosed(1, false));
}
