using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class FloorSpec
{
    static readonly Situation Bargaining = Situation.Bargaining(SixSeats.Agenda);
    static readonly Situation Open = Bargaining.And(Cast.Control, new OpenSpeakersList(60));
    static readonly Actor Nor = Cast.Head("NOR");
    static readonly Actor Sou = Cast.Head("SOU");
    static readonly Actor Chair = Cast.Head("EAS");
    static readonly Say Hello = new("plenary", "Mr Chairman");
    static readonly Situation Speaking = Open.And(Nor, new AskFloor()).And(Sou, new AskFloor());

    [Fact]
    public void The_first_to_ask_has_the_floor_and_the_next_waits()
    {
        Open.When(Nor, new AskFloor()).Then(new FloorAsked("NOR", "NOR-head"), new FloorGiven("NOR", 60_000));
        Open.And(Nor, new AskFloor()).When(Sou, new AskFloor()).Then(new FloorAsked("SOU", "SOU-head"));
    }

    [Fact]
    public void Only_who_has_the_floor_speaks_in_plenary_and_control()
    {
        Speaking.When(Nor, Hello).Brings<Said>();
        Speaking.When(Sou, Hello).ThenRefused(RefusalCode.NoFloor);
        Speaking.When(Cast.Control, Hello).Brings<Said>();
        Open.When(Nor, Hello).ThenRefused(RefusalCode.NoFloor);
        Bargaining.When(Sou, Hello).Brings<Said>();
    }

    [Fact]
    public void The_clock_takes_the_floor_and_the_next_has_it_from_that_moment()
    {
        var late = Speaking.Later(TimeSpan.FromSeconds(150)).Ticks();
        late.Then(
            new FloorYielded("NOR", ByClock: true),
            new FloorGiven("SOU", 120_000),
            new FloorYielded("SOU", ByClock: true)
        );
        Assert.Equal([60_000, 60_000, 120_000], late.Ruling.Facts.Select(f => f.Clock));
    }

    [Fact]
    public void A_pause_stops_the_speakers_clock() =>
        Speaking
            .Later(TimeSpan.FromSeconds(50))
            .And(Cast.Control, new PauseSession())
            .Later(60)
            .And(Cast.Control, new ResumeSession())
            .Later(TimeSpan.FromSeconds(9))
            .Ticks()
            .Then();

    [Fact]
    public void A_speaker_yields_and_who_waits_may_step_back()
    {
        Speaking.When(Nor, new YieldFloor()).Then(new FloorYielded("NOR", false), new FloorGiven("SOU", 60_000));
        var back = Speaking.When(Sou, new YieldFloor()).Then(new FloorYielded("SOU", false));
        back.When(Nor, new YieldFloor()).Then(new FloorYielded("NOR", false));
        Speaking.When(Chair, new YieldFloor()).ThenRefused(RefusalCode.NoFloor);
    }

    [Fact]
    public void One_asks_once()
    {
        Speaking.When(Nor, new AskFloor()).ThenRefused(RefusalCode.AlreadyThere);
        Speaking.When(Sou, new AskFloor()).ThenRefused(RefusalCode.AlreadyThere);
        Bargaining.When(Nor, new AskFloor()).ThenRefused(RefusalCode.NoFloor);
    }

    [Fact]
    public void The_chair_gives_the_floor_out_of_turn()
    {
        Speaking.When(Chair, new GiveFloor("SKY")).Then(new FloorYielded("NOR", false), new FloorGiven("SKY", 60_000));
        Speaking.When(Cast.Control, new GiveFloor("NOR")).Then(new FloorGiven("NOR", 60_000));
        Speaking.When(Sou, new GiveFloor("SOU")).ThenRefused(RefusalCode.NotYours);
        Speaking.When(Chair, new GiveFloor("MOON")).ThenRefused(RefusalCode.UnknownParty);
        Bargaining.When(Chair, new GiveFloor("NOR")).ThenRefused(RefusalCode.NoFloor);
    }

    [Fact]
    public void The_presidency_opens_and_closes_the_list()
    {
        Bargaining.When(Chair, new OpenSpeakersList(0)).SeenOnlyBy([.. SixSeats.Parties]);
        Bargaining.When(Nor, new OpenSpeakersList(0)).ThenRefused(RefusalCode.NotYours);
        Bargaining.When(Chair, new OpenSpeakersList(-1)).ThenRefused(RefusalCode.Malformed);
        Bargaining.When(Chair, new OpenSpeakersList(Limits.FloorSeconds + 1)).ThenRefused(RefusalCode.Malformed);
        Bargaining.When(Chair, new CloseSpeakersList()).ThenRefused(RefusalCode.NoFloor);
        var closed = Speaking.When(Chair, new CloseSpeakersList()).Then(new SpeakersListClosed());
        closed.Later(TimeSpan.FromSeconds(90)).Ticks().Then();
        closed.When(Sou, Hello).Brings<Said>();
    }

    [Fact]
    public void Without_a_limit_nobody_is_cut_off()
    {
        var unlimited = Bargaining.And(Chair, new OpenSpeakersList(0)).And(Nor, new AskFloor());
        unlimited.Later(TimeSpan.FromSeconds(500)).Ticks().Then();
        Assert.Equal("NOR", unlimited.Session.Speakers.Speaking);
    }
}
