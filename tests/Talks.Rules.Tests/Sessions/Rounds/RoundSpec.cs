using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Rounds;

public class RoundSpec
{
    const long Minute = 60_000;
    static readonly Situation Seated = Situation.Seated(Valley.Agenda);
    static readonly Situation Open = Seated.Later(1).And(Cast.Control, new OpenRound(null));
    static readonly Actor Hill = Cast.Head(Valley.Hill);

    [Fact]
    public void Control_opens_the_scenarios_next_round_with_its_length() =>
        Seated
            .Later(1)
            .When(Cast.Control, new OpenRound(null))
            .Then(new RoundOpened(1, "Opening", "bargaining", 31 * Minute));

    [Fact]
    public void Control_may_choose_the_length() =>
        Seated.When(Cast.Control, new OpenRound(5)).Then(new RoundOpened(1, "Opening", "bargaining", 5 * Minute));

    [Fact]
    public void A_session_may_have_its_own_length_for_all_rounds() =>
        Situation
            .Convened(Valley.Agenda, minutes: 2)
            .When(Cast.Control, new OpenRound(null))
            .Then(new RoundOpened(1, "Opening", "bargaining", 2 * Minute));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(int.MinValue)]
    [InlineData(Limits.MinutesPerRound + 1)]
    [InlineData(int.MaxValue)]
    public void A_round_lasts_a_minute_to_a_week(int minutes) =>
        Seated.When(Cast.Control, new OpenRound(minutes)).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void Only_control_keeps_the_time() =>
        Assert.All<SessionCommand>(
            [
                new OpenRound(null),
                new ExtendRound(60),
                new CloseRound(),
                new PauseSession(),
                new ResumeSession(),
                new EndSession(""),
                new SetEmbargo(Embargo.Delay, 60),
            ],
            command =>
            {
                Open.When(Hill, command).ThenRefused(RefusalCode.NotYours);
                Open.When(Cast.Bot(Valley.Isle), command).ThenRefused(RefusalCode.NotYours);
            }
        );

    [Fact]
    public void One_round_at_a_time_and_no_more_than_the_scenario_has()
    {
        Open.When(Cast.Control, new OpenRound(null)).ThenRefused(RefusalCode.RoundOpen);
        var second = Open.And(Cast.Control, new CloseRound()).And(Cast.Control, new OpenRound(null));
        Assert.Equal(2, second.Session.Timetable.Round);
        second
            .And(Cast.Control, new CloseRound())
            .When(Cast.Control, new OpenRound(null))
            .ThenRefused(RefusalCode.NoMoreRounds);
    }

    [Fact]
    public void Without_a_round_there_is_no_deadline_to_move_and_nothing_to_close()
    {
        Seated.When(Cast.Control, new ExtendRound(60)).ThenRefused(RefusalCode.NoRound);
        Seated.When(Cast.Control, new CloseRound()).ThenRefused(RefusalCode.NoRound);
    }

    [Fact]
    public void A_deadline_moves_later_or_sooner_but_not_into_the_past()
    {
        Open.When(Cast.Control, new ExtendRound(60)).Then(new RoundExtended(1, 32 * Minute));
        Open.When(Cast.Control, new ExtendRound(-60)).Then(new RoundExtended(1, 30 * Minute));
        Open.Later(3)
            .When(Cast.Control, new ExtendRound(-Limits.ExtensionSeconds))
            .Then(new RoundExtended(1, 4 * Minute));
        Open.When(Cast.Control, new ExtendRound(0)).ThenRefused(RefusalCode.Malformed);
        Open.When(Cast.Control, new ExtendRound(int.MinValue)).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void A_round_closes_at_its_deadline_with_nobody_there()
    {
        Open.Later(29).Ticks().Then();
        Open.Later(30).Ticks().Then(new RoundClosed(1, ByDeadline: true));
    }

    [Fact]
    public void A_late_server_closes_the_round_at_its_own_moment_before_it_hears_the_command()
    {
        var late = Open.Later(45).When(Hill, new TableProposal("Late", "", Valley.Modest, null));
        Assert.Equal(RefusalCode.NoRound, late.Ruling.Refusal!.Code);
        var closed = Assert.Single(late.Ruling.Facts);
        Assert.Equal(new RoundClosed(1, true), closed.Event);
        Assert.Equal(31 * Minute, closed.Clock);
        Assert.Equal(Situation.Morning + 31 * Minute, closed.At);
    }

    [Fact]
    public void An_act_at_the_very_deadline_is_too_late() =>
        Assert.Equal(
            RefusalCode.NoRound,
            Open.Later(30).When(Hill, new TableProposal("Late", "", Valley.Modest, null)).Ruling.Refusal!.Code
        );

    [Fact]
    public void Open_proposals_lapse_with_the_round_before_it_closes() =>
        Open.And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .When(Cast.Control, new CloseRound())
            .Then(new ProposalFailed(1, FailureReason.Lapsed), new RoundClosed(1, ByDeadline: false));

    [Fact]
    public void An_ended_session_hears_nothing_more()
    {
        var ended = Open.When(Cast.Control, new EndSession("Enough."))
            .Then(new RoundClosed(1, false), new SessionEnded("Enough."));
        ended.When(Cast.Control, new OpenRound(null)).ThenRefused(RefusalCode.Ended);
        ended.When(Hill, new Say("plenary", "But")).ThenRefused(RefusalCode.Ended);
        ended.Later(600).Ticks().Then();
        ended.And(Cast.Control, new SetEmbargo(Embargo.None, 0)).And(Hill, new LeaveSeat());
    }
}
