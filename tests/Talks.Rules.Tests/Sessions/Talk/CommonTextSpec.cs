using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

/// <summary>Texts that rooms and working groups write together, and their ways to the plenary.</summary>
public class CommonTextSpec
{
    static readonly Agenda Agenda = SixSeats.Agenda with
    {
        Groups =
        [
            new("north", "Northern issues", "NOR", ["NOR", "SOU"], [SixSeats.Own("NOR"), "order"]),
            new("rest", "The rest", "SEA", [.. SixSeats.Parties], [SixSeats.Own("SEA")]),
        ],
    };
    static readonly Actor Nor = Cast.Head("NOR");
    static readonly Actor Sou = Cast.Head("SOU");
    static readonly Actor Sky = Cast.Head("SKY");
    static readonly Situation Open = Situation.Bargaining(Agenda).Sits(Cast.AdviserId("NOR"), "NOR");
    static readonly Situation Room = Open.And(Nor, new OpenCaucus(["SOU", "SKY"], ""));
    static readonly int Number = Room.All<CaucusOpened>().Single().Caucus;
    static readonly string Channel = $"caucus/{Number}";
    static readonly Package Ours = SixSeats.Little("NOR", "SOU");
    static readonly Situation Written = Room.And(Sou, new AnswerInvitation(Number, true))
        .And(Nor, new WriteText(Channel, 0, "Our text", Ours));

    [Fact]
    public void Members_write_on_what_they_have_read_and_nobody_writes_over_another()
    {
        Written.When(Sou, new WriteText(Channel, 1, "Our text", Package.Empty)).SeenOnlyBy("NOR", "SOU");
        Written.When(Sou, new WriteText(Channel, 0, "My text", Ours)).ThenRefused(RefusalCode.StaleDraft);
        Written.When(Sky, new WriteText(Channel, 1, "My text", Ours)).ThenRefused(RefusalCode.UnknownCaucus);
        Written.When(Nor, new WriteText("plenary", 0, "T", Ours)).ThenRefused(RefusalCode.UnknownChannel);
    }

    [Fact]
    public void Who_writes_agrees_and_a_change_undoes_what_others_agreed_to()
    {
        var agreed = Written.When(Sou, new AgreeText(Channel, 1)).Then(new TextAgreed(Channel, 1, "SOU", "SOU-head"));
        agreed.When(Sou, new AgreeText(Channel, 1)).ThenRefused(RefusalCode.AlreadyThere);
        agreed.When(Cast.Adviser("NOR"), new AgreeText(Channel, 1)).ThenRefused(RefusalCode.NotYours);
        var changed = agreed.And(Nor, new WriteText(Channel, 1, "Our text", Package.Empty));
        Assert.Equal(["NOR"], changed.Session.Caucuses.Open[Number].Text!.Agreed);
        changed.When(Sou, new AgreeText(Channel, 1)).ThenRefused(RefusalCode.StaleDraft);
    }

    [Fact]
    public void A_newcomer_finds_the_text_and_nobody_else_hears_of_it_again()
    {
        var joined = Written.When(Sky, new AnswerInvitation(Number, true));
        Assert.Equal("Our text", joined.Brings<TextShown>().Title);
        Assert.Equal(["SKY"], joined.Ruling.Facts[^1].Audience.Parties);
    }

    [Fact]
    public void A_member_carries_the_text_to_the_plenary_as_its_own_and_nothing_says_where_it_came_from()
    {
        var carried = Written.When(Sou, new CarryText(Number, 1, "For all"));
        var tabled = carried.After.All<ProposalTabled>().Single();
        Assert.Equal(("SOU", "Our text", "For all"), (tabled.Party, tabled.Title, tabled.Summary));
        Assert.DoesNotContain($"{Number}", Canonical.Text(carried.Ruling.Facts), StringComparison.Ordinal);
        Written.When(Sou, new CarryText(Number, 2, "")).ThenRefused(RefusalCode.StaleDraft);
        Written.When(Cast.Adviser("NOR"), new CarryText(Number, 1, "")).ThenRefused(RefusalCode.NotYours);
        Room.When(Nor, new CarryText(Number, 0, "")).ThenRefused(RefusalCode.UnknownDraft);
    }

    [Fact]
    public void A_working_group_is_heard_by_its_members_and_keeps_to_its_articles()
    {
        Open.When(Nor, new Say("group/north", "Shall we")).SeenOnlyBy("NOR", "SOU");
        Open.When(Sky, new Say("group/north", "And I")).ThenRefused(RefusalCode.NotYours);
        Open.When(Sky, new Say("group/south", "Hello")).ThenRefused(RefusalCode.UnknownGroup);
        Open.When(Sou, new WriteText("group/north", 0, "North", SixSeats.Little("NOR"))).SeenOnlyBy("NOR", "SOU");
        Open.When(Sou, new WriteText("group/north", 0, "North", SixSeats.Little("SOU")))
            .ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void Groups_report_and_their_reports_roll_up_into_one_text()
    {
        var north = Open.And(Sou, new WriteText("group/north", 0, "North", SixSeats.Little("NOR")))
            .And(Cast.Head("SEA"), new WriteText("group/rest", 0, "Rest", SixSeats.Little("SEA")));
        north.When(Sou, new ReportText("north", 1)).ThenRefused(RefusalCode.NotYours);
        var report = north.When(Nor, new ReportText("north", 1));
        report.SeenOnlyBy([.. SixSeats.Parties]);
        Assert.Equal(["SOU"], report.Brings<TextReported>().Agreed);
        report.After.When(Nor, new ReportText("north", 1)).ThenRefused(RefusalCode.AlreadyThere);
        var both = report.After.And(Cast.Head("SEA"), new ReportText("rest", 1));
        var one = both.And(Cast.Head("EAS"), new AssembleText("The joint text", "", [new("north", 1), new("rest", 1)]));
        Assert.Equal(
            Canonical.Text(SixSeats.Little("NOR", "SEA").Terms),
            Canonical.Text(one.All<ProposalTabled>().Single().Package.Terms)
        );
        var moved = both.And(Nor, new WriteText("group/north", 1, "North", Package.Empty))
            .And(Nor, new ReportText("north", 2));
        moved.When(Cast.Head("EAS"), new AssembleText("T", "", [new("north", 1)])).ThenRefused(RefusalCode.StaleDraft);
        Open.When(Nor, new AssembleText("T", "", [])).ThenRefused(RefusalCode.Malformed);
        Open.When(Nor, new AssembleText("T", "", [new("north", 1)])).ThenRefused(RefusalCode.StaleDraft);
    }
}
