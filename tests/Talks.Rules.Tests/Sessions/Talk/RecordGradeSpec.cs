using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class RecordGradeSpec
{
    static readonly Situation Open = Situation.Bargaining(SixSeats.Agenda).Sits(Cast.AdviserId("NOR"), "NOR");
    static readonly Actor Nor = Cast.Head("NOR");

    static (Situation Room, string Channel) In(CaucusVisibility visibility)
    {
        var room = Open.And(Nor, new OpenCaucus(["SOU"], "", visibility));
        var number = room.All<CaucusOpened>().Single().Caucus;
        return (room.And(Cast.Head("SOU"), new AnswerInvitation(number, true)), $"caucus/{number}");
    }

    [Fact]
    public void On_the_record_everybody_reads_the_words_and_whose_they_are()
    {
        var said = Open.When(Nor, new Say("plenary", "Yes", RecordGrade.OnRecord));
        said.Then(new Said("plenary", "NOR", "NOR-head", "Yes", RecordGrade.OnRecord));
        Assert.Equal(Audience.Public, said.Ruling.Facts[0].Audience);
        Open.When(Cast.Adviser("NOR"), new Say("plenary", "Yes", RecordGrade.OnRecord))
            .ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Without_attribution_everybody_reads_the_words_and_those_present_know_whose_they_are()
    {
        var said = Open.When(Nor, new Say("plenary", "Perhaps", RecordGrade.WithoutAttribution));
        said.Then(
            new Said("plenary", "NOR", "NOR-head", "Perhaps", RecordGrade.WithoutAttribution),
            new WordsReported("plenary", "Perhaps")
        );
        Assert.False(said.Ruling.Facts[0].Audience.Spectators);
        Assert.True(said.Ruling.Facts[1].Audience.Spectators);
    }

    [Fact]
    public void A_non_paper_is_nobodys_but_to_its_own_side_and_needs_no_floor()
    {
        var listed = Open.And(Cast.Control, new OpenSpeakersList(60)).And(Cast.Head("SOU"), new AskFloor());
        var memo = listed.When(Nor, new Say("plenary", "An idea", RecordGrade.NonPaper));
        var owned = memo.Brings<NonPaperOwned>();
        Assert.Equal("NOR", owned.Party);
        Assert.Equal(["NOR"], memo.Ruling.Facts[1].Audience.Parties);
        Assert.Equal(
            Canonical.Text<SessionEvent>(new NonPaperCirculated(owned.NonPaper, "plenary", "An idea")),
            Canonical.Text(memo.Ruling.Facts[0].Event)
        );
        Assert.Equal(SixSeats.Parties.Order(), memo.Ruling.Facts[0].Audience.Parties.Order());
    }

    [Theory]
    [InlineData(CaucusVisibility.Secret, RecordGrade.OnRecord, false)]
    [InlineData(CaucusVisibility.Secret, RecordGrade.WithoutAttribution, false)]
    [InlineData(CaucusVisibility.Known, RecordGrade.OnRecord, false)]
    [InlineData(CaucusVisibility.Known, RecordGrade.WithoutAttribution, true)]
    [InlineData(CaucusVisibility.Members, RecordGrade.OnRecord, true)]
    [InlineData(CaucusVisibility.Open, RecordGrade.WithoutAttribution, true)]
    [InlineData(CaucusVisibility.Secret, RecordGrade.NonPaper, true)]
    [InlineData(CaucusVisibility.Open, RecordGrade.Backchannel, false)]
    public void What_leaves_a_room_tells_no_more_of_it_than_its_visibility(
        CaucusVisibility visibility,
        RecordGrade grade,
        bool may
    )
    {
        var (room, channel) = In(visibility);
        var reply = room.When(Nor, new Say(channel, "Well", grade));
        if (may)
            Assert.Null(reply.Ruling.Refusal);
        else
            reply.ThenRefused(RefusalCode.TooPrivate);
    }

    [Fact]
    public void A_backchannel_runs_between_two_parties_under_one_name_and_has_no_record()
    {
        var said = Open.When(Nor, new Say("backchannel/EAS", "Between us"));
        said.SeenOnlyBy("EAS", "NOR");
        Assert.Equal(
            new Said("backchannel/EAS-NOR", "NOR", "NOR-head", "Between us", RecordGrade.Backchannel),
            said.Brings<Said>()
        );
        Assert.Equal(
            "backchannel/EAS-NOR",
            Open.When(Cast.Head("EAS"), new Say("backchannel/EAS-NOR", "Heard")).Brings<Said>().Channel
        );
        Open.When(Nor, new Say("backchannel/NOR", "Self")).ThenRefused(RefusalCode.UnknownChannel);
        Open.When(Nor, new Say("backchannel/EAS-SOU", "Not mine")).ThenRefused(RefusalCode.UnknownChannel);
        Open.When(Nor, new Say("backchannel/EAS", "Loud", RecordGrade.OnRecord)).ThenRefused(RefusalCode.TooPrivate);
        Open.When(Cast.Control, new Say("backchannel/EAS-NOR", "I hear you")).ThenRefused(RefusalCode.UnknownChannel);
    }

    [Fact]
    public void The_line_to_control_has_no_record() =>
        Open.When(Nor, new Say("control", "Help", RecordGrade.OnRecord)).ThenRefused(RefusalCode.TooPrivate);
}
