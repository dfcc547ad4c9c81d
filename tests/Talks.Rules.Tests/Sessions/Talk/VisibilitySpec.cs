using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class VisibilitySpec
{
    static readonly Situation Open = Situation.Bargaining(SixSeats.Agenda);
    static readonly Actor Nor = Cast.Head("NOR");
    static readonly Actor Sou = Cast.Head("SOU");
    static readonly Actor Sky = Cast.Head("SKY");

    static (Situation Room, int Number) Opened(CaucusVisibility visibility, int? minutes = null)
    {
        var room = Open.And(Nor, new OpenCaucus(["SOU"], "Quietly", visibility, minutes));
        return (room, room.All<CaucusOpened>().Single().Caucus);
    }

    [Fact]
    public void A_secret_room_is_noticed_by_nobody() =>
        Assert.Empty(Opened(CaucusVisibility.Secret).Room.All<CaucusNoticed>());

    [Fact]
    public void Of_a_room_known_to_exist_everybody_learns_that_and_no_more()
    {
        var (room, number) = Opened(CaucusVisibility.Known, 20);
        var notice = room.Facts[^1];
        Assert.Equal(Audience.Public, notice.Audience);
        Assert.Equal(
            Canonical.Text<SessionEvent>(new CaucusNoticed(number, CaucusVisibility.Known, [], "", null)),
            Canonical.Text(notice.Event)
        );
        room.When(Sou, new AnswerInvitation(number, true)).SeenOnlyBy("NOR", "SOU");
    }

    [Fact]
    public void Comings_and_goings_are_told_where_members_are_known()
    {
        var (room, number) = Opened(CaucusVisibility.Members);
        var both = room.When(Sou, new AnswerInvitation(number, true));
        Assert.Equal(["NOR", "SOU"], both.Brings<CaucusNoticed>().Members);
        var left = both.After.When(Nor, new LeaveCaucus(number));
        Assert.Equal(Audience.Public, left.Ruling.Facts[^1].Audience);
        left.Brings<CaucusClosed>();
    }

    [Fact]
    public void Through_an_open_door_any_party_walks_in_and_the_room_waits_for_it()
    {
        var hall = Open.And(Nor, new OpenCaucus([], "Energy", CaucusVisibility.Open));
        var number = hall.All<CaucusOpened>().Single().Caucus;
        Assert.Equal("Energy", hall.All<CaucusNoticed>().Single().Purpose);
        var walked = hall.When(Sky, new KnockAtCaucus(number));
        Assert.Equal(["NOR", "SKY"], walked.Brings<CaucusNoticed>().Members);
        walked.After.When(Sky, new LeaveCaucus(number)).Brings<CaucusNoticed>();
        Open.When(Nor, new OpenCaucus([], "Energy", CaucusVisibility.Members)).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Who_knocks_is_let_in_and_told_where_it_is()
    {
        var (room, number) = Opened(CaucusVisibility.Known);
        var knocked = room.When(Sky, new KnockAtCaucus(number)).SeenOnlyBy("NOR", "SKY");
        knocked.When(Sky, new KnockAtCaucus(number)).ThenRefused(RefusalCode.AlreadyThere);
        knocked.When(Nor, new InviteToCaucus(number, ["SKY"])).ThenRefused(RefusalCode.AlreadyThere);
        var joined = knocked.When(Nor, new AnswerKnock(number, "SKY", true)).SeenOnlyBy("NOR", "SKY");
        Assert.Equal("Quietly", joined.All<CaucusJoined>().Single().Purpose);
        joined.When(Nor, new AnswerKnock(number, "SKY", true)).ThenRefused(RefusalCode.NobodyKnocks);
    }

    [Fact]
    public void Who_knocks_may_be_turned_away_or_go_and_knock_again()
    {
        var (room, number) = Opened(CaucusVisibility.Members);
        var knocked = room.And(Sky, new KnockAtCaucus(number));
        var away = knocked.When(Nor, new AnswerKnock(number, "SKY", false)).SeenOnlyBy("NOR", "SKY");
        away.When(Sky, new KnockAtCaucus(number)).Brings<CaucusKnocked>();
        knocked.When(Sky, new LeaveCaucus(number)).Then(new KnockDeclined(number, "SKY"));
    }

    [Fact]
    public void At_a_secret_room_one_knocks_as_at_one_that_does_not_exist()
    {
        var (room, number) = Opened(CaucusVisibility.Secret);
        Assert.Equal(
            room.When(Sky, new KnockAtCaucus(1)).ThenRefused(RefusalCode.UnknownCaucus),
            room.When(Sky, new KnockAtCaucus(number)).ThenRefused(RefusalCode.UnknownCaucus)
        );
        room.When(Sou, new KnockAtCaucus(number)).Brings<CaucusJoined>();
    }

    [Fact]
    public void A_time_box_closes_the_room_at_its_moment_and_a_pause_moves_it()
    {
        var (room, number) = Opened(CaucusVisibility.Secret, 5);
        var paused = room.Later(4)
            .And(Cast.Control, new PauseSession())
            .Later(60)
            .And(Cast.Control, new ResumeSession());
        Assert.Empty(paused.Ticks().Ruling.Facts);
        var closed = paused.Later(3).Ticks();
        closed.Then(new CaucusClosed(number, ByClock: true));
        Assert.Equal(5 * 60_000, closed.Ruling.Facts[0].Clock);
        Assert.Equal(["NOR", "SOU"], closed.Ruling.Facts[0].Audience.Parties);
    }

    [Fact]
    public void Members_give_a_room_more_time()
    {
        var (room, number) = Opened(CaucusVisibility.Open, 5);
        var extended = room.Later(4).When(Nor, new ExtendCaucus(number, 10));
        Assert.Equal(14 * 60_000, extended.Brings<CaucusNoticed>().Until);
        Assert.Empty(extended.After.Later(5).Ticks().Ruling.Facts);
        room.When(Sky, new ExtendCaucus(number, 10)).ThenRefused(RefusalCode.UnknownCaucus);
        room.When(Nor, new ExtendCaucus(number, 0)).ThenRefused(RefusalCode.Malformed);
        Open.When(Nor, new OpenCaucus(["SOU"], "", Minutes: 0)).ThenRefused(RefusalCode.Malformed);
    }
}
