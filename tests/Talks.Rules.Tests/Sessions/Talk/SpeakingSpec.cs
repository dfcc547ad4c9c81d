using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

public class SpeakingSpec
{
    static readonly Situation Seated = Situation.Seated(Valley.Agenda).Sits(Cast.AdviserId(Valley.Hill), Valley.Hill);
    static readonly Actor Hill = Cast.Head(Valley.Hill);

    [Fact]
    public void The_plenary_is_everybody_at_the_table_and_not_the_gallery() =>
        Seated.When(Cast.Adviser(Valley.Hill), new Say("plenary", "Good morning")).SeenOnlyBy("HIL", "DEL", "ISL");

    [Fact]
    public void The_line_to_control_is_named_after_the_party()
    {
        var said = Seated.When(Hill, new Say("control", "A question"));
        said.SeenOnlyBy(Valley.Hill);
        Assert.Equal("control/HIL", said.Brings<Said>().Channel);
        Seated.When(Cast.Control, new Say("control/HIL", "An answer")).SeenOnlyBy(Valley.Hill);
        Seated.When(Cast.Control, new Say("control/BNK", "An answer")).ThenRefused(RefusalCode.UnknownParty);
    }

    [Theory]
    [InlineData("control/DEL")]
    [InlineData("caucus/")]
    [InlineData("caucus/-1")]
    [InlineData("caucus/99999999999")]
    [InlineData("Plenary")]
    [InlineData("delegation")]
    [InlineData("")]
    public void Other_channels_do_not_exist(string channel) =>
        Seated.When(Hill, new Say(channel, "Hello")).ThenRefused(RefusalCode.UnknownChannel);

    [Fact]
    public void Control_speaks_into_a_room_that_is_open()
    {
        var room = Seated.And(Hill, new OpenCaucus([Valley.Delta], ""));
        var number = room.All<CaucusOpened>().Single().Caucus;
        room.When(Cast.Control, new Say($"caucus/{number}", "Ten minutes")).SeenOnlyBy(Valley.Hill);
        room.When(Cast.Control, new Say("caucus/1", "Ten minutes")).ThenRefused(RefusalCode.UnknownChannel);
    }

    [Fact]
    public void A_public_statement_is_for_everybody_and_by_those_who_sign()
    {
        var made = Seated.When(Hill, new MakeStatement("We want peace."));
        made.Then(new StatementMade(Valley.Hill, Cast.HeadId(Valley.Hill), "We want peace."));
        Assert.Equal(Audience.Public, made.Ruling.Facts[0].Audience);
        Seated.When(Cast.Adviser(Valley.Hill), new MakeStatement("Me too.")).ThenRefused(RefusalCode.NotYours);
        Seated.When(Cast.Control, new MakeStatement("Order.")).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Messages_are_neither_empty_nor_endless()
    {
        Seated.When(Hill, new Say("plenary", " ")).ThenRefused(RefusalCode.Malformed);
        Seated.When(Hill, new Say("plenary", new('x', Limits.TextLength + 1))).ThenRefused(RefusalCode.Malformed);
        Seated.When(Hill, new Say("plenary", new('x', Limits.TextLength))).Brings<Said>();
        Seated.When(Hill, new Say("plenary", "Line\n\tline")).Brings<Said>();
        Seated.When(Hill, new Say("plenary", "\0")).ThenRefused(RefusalCode.Malformed);
    }
}
