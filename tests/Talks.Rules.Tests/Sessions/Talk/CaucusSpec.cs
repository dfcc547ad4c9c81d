using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class CaucusSpec
{
    static readonly Situation Open = Situation.Bargaining(SixSeats.Agenda);
    static readonly Actor Nor = Cast.Head("NOR");
    static readonly Actor Sou = Cast.Head("SOU");
    static readonly Actor Eas = Cast.Head("EAS");
    static readonly Situation Room = Open.And(Nor, new OpenCaucus(["SOU", "EAS"], "Quietly"));
    static readonly int Number = Room.All<CaucusOpened>().Single().Caucus;
    static readonly Situation Both = Room.And(Sou, new AnswerInvitation(Number, true));

    [Fact]
    public void Only_those_asked_learn_that_a_room_exists() =>
        Open.When(Nor, new OpenCaucus(["SOU", "EAS"], "Quietly")).SeenOnlyBy("NOR", "SOU", "EAS");

    [Fact]
    public void Who_comes_in_learns_who_sits_there()
    {
        Room.When(Sou, new AnswerInvitation(Number, true)).SeenOnlyBy("NOR", "SOU");
        var joined = Both.When(Eas, new AnswerInvitation(Number, true));
        joined.SeenOnlyBy("NOR", "SOU", "EAS");
        Assert.Equal(["EAS", "NOR", "SOU"], joined.Brings<CaucusJoined>().Members);
    }

    [Fact]
    public void Only_members_hear_what_is_said_and_not_those_still_outside() =>
        Both.When(Nor, new Say($"caucus/{Number}", "Between us")).SeenOnlyBy("NOR", "SOU");

    [Fact]
    public void A_channel_has_one_name() =>
        Assert.Equal(
            $"caucus/{Number}",
            Both.When(Nor, new Say($"caucus/000{Number}", "Between us")).Brings<Said>().Channel
        );

    [Fact]
    public void Whoever_is_not_in_a_room_gets_the_answer_for_a_room_that_does_not_exist()
    {
        var outside = Both.When(Cast.Head("SKY"), new Say($"caucus/{Number}", "Knock"))
            .ThenRefused(RefusalCode.UnknownCaucus);
        var nowhere = Both.When(Cast.Head("SKY"), new Say("caucus/1", "Knock")).ThenRefused(RefusalCode.UnknownCaucus);
        Assert.Equal(outside, nowhere);
        Assert.Equal(
            Both.When(Cast.Head("SKY"), new AnswerInvitation(Number, true)).ThenRefused(RefusalCode.UnknownCaucus),
            Both.When(Cast.Head("SKY"), new AnswerInvitation(1, true)).ThenRefused(RefusalCode.UnknownCaucus)
        );
        Both.When(Cast.Head("SKY"), new InviteToCaucus(Number, ["SKY"])).ThenRefused(RefusalCode.UnknownCaucus);
        Both.When(Cast.Head("SKY"), new LeaveCaucus(Number)).ThenRefused(RefusalCode.UnknownCaucus);
    }

    [Fact]
    public void Members_ask_more_parties_in_who_learn_who_sits_there()
    {
        var asked = Both.When(Sou, new InviteToCaucus(Number, ["SEA"]));
        asked.SeenOnlyBy("NOR", "SOU", "SEA");
        Assert.Equal(new[] { "NOR", "SOU" }, asked.Brings<CaucusInvited>().Members);
        Both.When(Eas, new InviteToCaucus(Number, ["SEA"])).ThenRefused(RefusalCode.UnknownCaucus);
        Both.When(Sou, new InviteToCaucus(Number, ["EAS"])).ThenRefused(RefusalCode.AlreadyThere);
        Both.When(Sou, new InviteToCaucus(Number, [])).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Invitations_name_parties_at_the_table_once_and_not_oneself()
    {
        Open.When(Nor, new OpenCaucus(["MOON"], "")).ThenRefused(RefusalCode.UnknownParty);
        Open.When(Nor, new OpenCaucus(["SOU", "SOU"], "")).ThenRefused(RefusalCode.Malformed);
        Open.When(Nor, new OpenCaucus(["NOR"], "")).ThenRefused(RefusalCode.AlreadyThere);
        Open.When(Nor, new OpenCaucus([], "")).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Who_declines_is_seen_by_nobody_else() =>
        Both.When(Eas, new AnswerInvitation(Number, false)).SeenOnlyBy("EAS");

    [Fact]
    public void A_room_closes_when_one_is_left_and_nobody_is_expected()
    {
        Both.When(Sou, new LeaveCaucus(Number)).Then(new CaucusLeft(Number, "SOU"));
        var declined = Both.And(Eas, new AnswerInvitation(Number, false));
        declined.When(Sou, new LeaveCaucus(Number)).Then(new CaucusLeft(Number, "SOU"), new CaucusClosed(Number));
    }

    [Fact]
    public void A_room_left_by_all_closes_for_those_still_asked_too()
    {
        var left = Room.When(Nor, new LeaveCaucus(Number));
        left.Then(new CaucusLeft(Number, "NOR"), new CaucusClosed(Number));
        Assert.Equal(["EAS", "SOU"], left.Ruling.Facts[^1].Audience.Parties);
        left.After.When(Sou, new AnswerInvitation(Number, true)).ThenRefused(RefusalCode.UnknownCaucus);
    }

    [Fact]
    public void Who_has_left_hears_no_more_and_must_be_asked_again()
    {
        var back = Both.And(Sou, new LeaveCaucus(Number));
        back.When(Nor, new Say($"caucus/{Number}", "Alone")).SeenOnlyBy("NOR");
        back.When(Sou, new AnswerInvitation(Number, true)).ThenRefused(RefusalCode.UnknownCaucus);
        back.And(Nor, new InviteToCaucus(Number, ["SOU"]))
            .When(Sou, new AnswerInvitation(Number, true))
            .Brings<CaucusJoined>();
    }

    [Fact]
    public void One_comes_in_once() =>
        Both.When(Sou, new AnswerInvitation(Number, true)).ThenRefused(RefusalCode.AlreadyThere);

    [Fact]
    public void The_limit_of_rooms_is_ones_own_so_it_tells_nothing_of_others()
    {
        var full = Enumerable
            .Range(0, Limits.RoomsPerParty)
            .Aggregate(Open, (s, _) => s.And(Nor, new OpenCaucus(["SOU"], "")));
        full.When(Nor, new OpenCaucus(["SOU"], "")).ThenRefused(RefusalCode.TooMany);
        full.When(Sou, new OpenCaucus(["EAS"], "")).Brings<CaucusOpened>();
        var busy = Enumerable
            .Range(0, Limits.RoomsPerParty)
            .Aggregate(full, (s, _) => s.And(Sou, new OpenCaucus(["EAS"], "")));
        busy.When(Sou, new AnswerInvitation(full.All<CaucusOpened>()[0].Caucus, true)).ThenRefused(RefusalCode.TooMany);
    }

    [Fact]
    public void Room_numbers_are_never_used_twice_and_do_not_count()
    {
        var numbers = Enumerable
            .Range(0, 300)
            .Aggregate(
                Open,
                (s, _) =>
                {
                    var opened = s.And(Nor, new OpenCaucus(["SOU"], ""));
                    return opened.And(Nor, new LeaveCaucus(opened.All<CaucusOpened>()[^1].Caucus));
                }
            )
            .All<CaucusOpened>()
            .Select(e => e.Caucus)
            .ToList();
        Assert.Equal(300, numbers.Distinct().Count());
        Assert.All(numbers, n => Assert.InRange(n, 1000, 9999));
        Assert.True(numbers.Zip(numbers.Skip(1), (a, b) => Math.Abs(b - a)).Distinct().Count() > 250);
    }
}
