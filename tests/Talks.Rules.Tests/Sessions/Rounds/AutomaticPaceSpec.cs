using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Rounds;

/// <summary>Sessions that keep their own time: demos, and tables without an instructor.</summary>
public class AutomaticPaceSpec
{
    static readonly Situation Seated = Situation.Seated(Valley.Agenda, Pace.Automatic);
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(Limits.IntervalBetweenRounds);

    [Fact]
    public void Rounds_open_and_close_by_themselves_and_the_last_one_ends_the_session()
    {
        var play = Seated.Later(600).Ticks();
        play.Then(
            new RoundOpened(1, "Opening", "bargaining", 5_000 + 30 * 60_000),
            new RoundClosed(1, true),
            new RoundOpened(2, "Closing", "bargaining", 10_000 + 50 * 60_000),
            new RoundClosed(2, true),
            new SessionEnded("The last round closed without an agreement.")
        );
        Assert.Equal([5_000, 1_805_000, 1_810_000, 3_010_000, 3_010_000], play.Ruling.Facts.Select(f => f.Clock));
        Assert.Equal(play.Ruling.Facts.Select(f => f.Clock + Situation.Morning), play.Ruling.Facts.Select(f => f.At));
    }

    [Fact]
    public void A_server_that_looks_often_writes_the_same_facts_as_one_that_looks_once()
    {
        var often = Enumerable.Range(0, 120).Aggregate(Seated, (s, _) => s.Later(1).Ticks().After);
        var once = Seated.Later(120).Ticks().After;
        Assert.Equal(Canonical.Lines(once.Facts), Canonical.Lines(often.Facts));
    }

    [Fact]
    public void An_agreement_ends_it_with_its_round()
    {
        var open = Seated.Later(Interval).Ticks().After;
        var agreed = Valley
            .Agenda.Parties.Skip(1)
            .Aggregate(
                open.And(Cast.Head(Valley.Hill), new TableProposal("T", "", Valley.Modest, null)),
                (s, p) => s.And(Cast.Head(p.Id), new CastVote(1, Ballot.Accept, "", []))
            );
        agreed.Later(30).Ticks().Then(new RoundClosed(1, true), new SessionEnded("The parties reached an agreement."));
    }

    [Fact]
    public void Control_ends_it_once_also_in_the_last_round()
    {
        var last = Seated.Later(TimeSpan.FromMinutes(31)).Ticks().After;
        Assert.Equal(2, last.Session.Timetable.Round);
        last.When(Cast.Control, new EndSession("Lunch.")).Then(new RoundClosed(2, false), new SessionEnded("Lunch."));
    }

    [Fact]
    public void The_interval_between_rounds_waits_out_a_pause()
    {
        var paused = Seated.Later(TimeSpan.FromSeconds(2)).And(Cast.Control, new PauseSession()).Later(60);
        paused.Ticks().Then();
        var resumed = paused.And(Cast.Control, new ResumeSession());
        resumed.Later(TimeSpan.FromSeconds(2.9)).Ticks().Then();
        Assert.IsType<RoundOpened>(resumed.Later(TimeSpan.FromSeconds(3)).Ticks().Brings<RoundOpened>());
    }

    [Fact]
    public void Control_may_open_a_round_before_its_time() =>
        Seated.When(Cast.Control, new OpenRound(1)).Then(new RoundOpened(1, "Opening", "bargaining", 60_000));
}
