using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Seats;

public class AutopilotSpec
{
    static readonly Situation Open = Situation
        .Convened(Valley.Agenda)
        .Sits("hanna", Valley.Hill)
        .And(Cast.Control, new OpenRound(null));
    static readonly AllowAutopilot ForDelta = new(Valley.Delta, true, Temperament.Linear);
    static readonly Situation Played = Open.And(Cast.Control, ForDelta);
    static readonly MakeStatement Statement = new("Noted.");

    [Fact]
    public void Only_control_lets_a_bot_play()
    {
        Open.When(new Actor.Person("hanna"), ForDelta).ThenRefused(RefusalCode.NotYours);
        Open.When(Cast.Control, ForDelta with { Party = Valley.Bank }).ThenRefused(RefusalCode.UnknownParty);
        Open.When(Cast.Control, ForDelta with { Temperament = (Temperament)99 }).ThenRefused(RefusalCode.Malformed);
        Open.When(Cast.Control, ForDelta).Then(new AutopilotAllowed(Valley.Delta, true, Temperament.Linear));
    }

    [Fact]
    public void Control_may_give_it_a_name_that_goes_with_it()
    {
        var named = Open.When(Cast.Control, ForDelta with { Name = " Ibis " })
            .Then(new AutopilotAllowed(Valley.Delta, true, Temperament.Linear, "Ibis"));
        Assert.Equal("Ibis", named.Session.Roster.BotNames[Valley.Delta]);
        Assert.Empty(named.When(Cast.Control, ForDelta).After.Session.Roster.BotNames);
        Assert.Empty(named.When(Cast.Control, ForDelta with { Allowed = false }).After.Session.Roster.BotNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void A_name_that_is_none_is_refused(string name) =>
        Open.When(Cast.Control, ForDelta with { Name = name }).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void The_bot_acts_for_the_party_and_under_nobodys_name() =>
        Played
            .When(Cast.Bot(Valley.Delta), Statement)
            .Then(new StatementMade(Valley.Delta, Person: null, Statement.Text));

    [Fact]
    public void Nobody_lets_the_bot_in_by_being_absent() =>
        Open.When(Cast.Bot(Valley.Isle), Statement).ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void A_human_takes_over_and_returns_the_seat()
    {
        var taken = Played.Sits("dora", Valley.Delta);
        taken.When(Cast.Bot(Valley.Delta), Statement).ThenRefused(RefusalCode.NotYours);
        taken.When(new Actor.Person("dora"), Statement).Brings<StatementMade>();
        var returned = taken.And(new Actor.Person("dora"), new LeaveSeat());
        returned.When(Cast.Bot(Valley.Delta), Statement).Brings<StatementMade>();
    }

    [Fact]
    public void An_adviser_beside_the_bot_does_not_silence_it()
    {
        var advised = Played.Sits("dora", Valley.Delta, Role.Adviser);
        advised.When(Cast.Bot(Valley.Delta), Statement).Brings<StatementMade>();
        advised.When(new Actor.Person("dora"), Statement).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Control_can_take_the_bot_off_again() =>
        Played
            .And(Cast.Control, ForDelta with { Allowed = false })
            .When(Cast.Bot(Valley.Delta), Statement)
            .ThenRefused(RefusalCode.NotYours);

    [Fact]
    public void A_bot_stands_still_in_a_pause() =>
        Played
            .And(Cast.Control, new PauseSession())
            .When(Cast.Bot(Valley.Delta), Statement)
            .ThenRefused(RefusalCode.Paused);
}
