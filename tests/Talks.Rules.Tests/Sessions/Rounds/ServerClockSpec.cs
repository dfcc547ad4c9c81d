using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Rounds;

/// <summary>The clock of a machine may jump; the record of a session never runs backwards.</summary>
public class ServerClockSpec
{
    static readonly Situation Open = Situation.Bargaining(Valley.Agenda);
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Say Hello = new("plenary", "Hello");

    [Fact]
    public void A_clock_that_jumps_back_counts_as_standing_still()
    {
        var spoken = Open.Later(10).And(Hill, Hello);
        var back = spoken.Later(-600).When(Hill, Hello);
        var fact = Assert.Single(back.Ruling.Facts);
        Assert.Equal(spoken.Facts[^1].At, fact.At);
        Assert.Equal(spoken.Facts[^1].Clock, fact.Clock);
    }

    [Fact]
    public void No_deadline_fires_by_a_jump_back_and_it_fires_once_the_clock_has_caught_up()
    {
        var back = Open.Later(10).And(Hill, Hello).Later(-600);
        back.Ticks().Then();
        back.Later(600 + 20).Ticks().Then(new RoundClosed(1, true));
    }

    [Fact]
    public void A_pause_over_a_jump_back_has_no_length()
    {
        var paused = Open.Later(10).And(Cast.Control, new PauseSession());
        var resumed = paused.Later(-60).And(Cast.Control, new ResumeSession());
        Assert.Equal(Open.Session.DueAt, resumed.Session.DueAt);
    }

    [Fact]
    public void A_jump_ahead_lets_each_deadline_take_effect_at_its_own_moment()
    {
        var years = Situation.Seated(Valley.Agenda, Pace.Automatic).Later(TimeSpan.FromDays(3_650)).Ticks();
        Assert.Equal(5, years.Ruling.Facts.Length);
        Assert.Equal(Situation.Morning + 3_010_000, years.Ruling.Facts[^1].At);
    }
}
