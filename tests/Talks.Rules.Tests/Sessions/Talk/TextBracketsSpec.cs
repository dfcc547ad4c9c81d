using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Talk;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Talk;

/// <summary>Brackets in the texts of rooms and working groups, and what becomes of them on the way to the plenary.</summary>
public class TextBracketsSpec
{
    static readonly Agenda Agenda = Valley.Agenda with
    {
        Groups =
        [
            new("river", "The river", Valley.Hill, [Valley.Hill, Valley.Delta], ["water"]),
            new("means", "Means", Valley.Isle, [Valley.Isle, Valley.Delta], ["money"]),
        ],
    };
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Situation Open = Situation.Bargaining(Agenda).Sits(Cast.AdviserId(Valley.Delta), Valley.Delta);

    static int Number(Situation situation) => situation.All<CaucusOpened>().Single().Caucus;

    /// <summary>Hill and Delta in a room, with a text by Hill.</summary>
    static Situation Room(CaucusVisibility visibility)
    {
        var opened = Open.And(Hill, new OpenCaucus([Valley.Delta], "", visibility));
        return opened
            .And(Delta, new AnswerInvitation(Number(opened), true))
            .And(Hill, new WriteText($"caucus/{Number(opened)}", 0, "Ours", Valley.Modest));
    }

    static readonly Situation Secret = Room(CaucusVisibility.Secret);
    static readonly string Channel = $"caucus/{Number(Secret)}";
    static readonly BracketText OnFund = new(Channel, 1, null, "fund", "Too much");
    static readonly BracketText OnWater = new(Channel, 1, "water", null, "", 0);

    static SharedText Text(Situation situation) => situation.Session.Caucuses.Open[Number(situation)].Text!;

    [Fact]
    public void A_member_brackets_what_it_does_not_agree_to_and_only_the_room_hears()
    {
        var bracket = new Bracket(Valley.Delta, null, "fund", "Too much");
        var placed = Secret.When(Delta, OnFund).Then(new TextBracketed(Channel, 1, Cast.HeadId(Valley.Delta), bracket));
        Secret.When(Delta, OnFund).SeenOnlyBy(Valley.Hill, Valley.Delta);
        Assert.Equal([bracket], Text(placed).Brackets);
        placed
            .When(Delta, new UnbracketText(Channel, null, "fund"))
            .Then(new TextUnbracketed(Channel, Valley.Delta, null, "fund"))
            .When(Delta, new UnbracketText(Channel, null, "fund"))
            .ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Nobody_brackets_what_it_cannot_read_or_the_text_does_not_hold()
    {
        Secret.When(Isle, OnFund).ThenRefused(RefusalCode.UnknownCaucus);
        Secret.When(Isle, new UnbracketText(Channel, null, "fund")).ThenRefused(RefusalCode.UnknownCaucus);
        Secret.When(Cast.Adviser(Valley.Delta), OnFund).ThenRefused(RefusalCode.NotYours);
        Secret.When(Delta, OnFund with { Revision = 2 }).ThenRefused(RefusalCode.StaleDraft);
        Secret.When(Delta, OnFund with { Commitment = "dam" }).ThenRefused(RefusalCode.Malformed);
        Secret.When(Delta, OnFund with { Channel = "plenary" }).ThenRefused(RefusalCode.UnknownChannel);
        Open.When(Delta, OnFund with { Channel = "group/river" }).ThenRefused(RefusalCode.UnknownDraft);
        var instead = new Commitment("fund", 7, [Valley.Bank], 1);
        Secret.When(Delta, OnFund with { Instead = instead }).ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void Brackets_undo_ones_agreement_and_agreement_lifts_ones_brackets()
    {
        var undone = Secret.And(Delta, new AgreeText(Channel, 1)).And(Delta, OnFund).And(Hill, OnWater);
        Assert.Empty(Text(undone).Agreed);
        var agreed = undone
            .When(Delta, new AgreeText(Channel, 1))
            .Then(
                new TextAgreed(Channel, 1, Valley.Delta, Cast.HeadId(Valley.Delta)),
                new TextUnbracketed(Channel, Valley.Delta, null, "fund")
            );
        Assert.Equal([Valley.Delta], Text(agreed).Agreed);
        Assert.Equal([Valley.Hill], Text(agreed).Brackets.Select(b => b.Party));
    }

    [Fact]
    public void Brackets_stay_with_words_that_stay_and_who_leaves_its_own_in_the_text_does_not_agree_to_it()
    {
        var changed = Secret
            .And(Delta, OnFund)
            .And(Hill, OnWater)
            .And(Delta, new WriteText(Channel, 1, "Ours", Less("fund")));
        Assert.Equal([Valley.Hill], Text(changed).Brackets.Select(b => b.Party));
        Assert.Equal([Valley.Delta], Text(changed).Agreed);
        Assert.Empty(Text(changed.And(Hill, new WriteText(Channel, 2, "Yours", Less("fund")))).Agreed);
    }

    [Fact]
    public void Who_comes_finds_the_brackets_and_who_goes_takes_its_own_along()
    {
        var bracketed = Secret.And(Delta, OnFund).And(Hill, new InviteToCaucus(Number(Secret), [Valley.Isle]));
        var joined = bracketed.When(Isle, new AnswerInvitation(Number(Secret), true));
        Assert.Equal("fund", Assert.Single(joined.Brings<TextShown>().Brackets).Commitment);
        Assert.Empty(Text(joined.After.And(Delta, new LeaveCaucus(Number(Secret)))).Brackets);
    }

    [Theory]
    [InlineData(CaucusVisibility.Secret, false)]
    [InlineData(CaucusVisibility.Known, false)]
    [InlineData(CaucusVisibility.Members, true)]
    [InlineData(CaucusVisibility.Open, true)]
    public void Brackets_come_along_to_the_plenary_where_everybody_knows_who_is_in_the_room(
        CaucusVisibility visibility,
        bool come
    )
    {
        var room = Room(visibility);
        var channel = $"caucus/{Number(room)}";
        var carried = room.And(Delta, OnFund with { Channel = channel })
            .And(Hill, OnWater with { Channel = channel })
            .When(Hill, new CarryText(Number(room), 1, ""));
        var brackets = carried.After.Session.Docket.Find(1)!.Brackets;
        // Who carries it accepts it, and has lifted its own.
        Assert.Equal(come ? [Valley.Delta] : [], brackets.Select(b => b.Party));
        Assert.All(
            carried.Ruling.Facts.Where(f => f.Event is BracketPlaced),
            f => Assert.Null(((BracketPlaced)f.Event).Person)
        );
        Assert.DoesNotContain($"{Number(room)}", Canonical.Text(carried.Ruling.Facts), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_group_reports_in_brackets_stands_in_brackets_in_the_text_put_together()
    {
        var river = Terms("water", 1);
        var means = Terms("money", 1);
        var written = Open.And(Hill, new WriteText("group/river", 0, "River", river))
            .And(Isle, new WriteText("group/means", 0, "Means", means))
            .And(Delta, new BracketText("group/river", 1, "water", null, "Not so"))
            .And(Isle, new BracketText("group/means", 1, "money", null, "Later"));
        var report = written.When(Hill, new ReportText("river", 1));
        Assert.Equal(["Not so"], report.Brings<TextReported>().Brackets.Select(b => b.Note));
        report.After.When(Hill, new ReportText("river", 1)).ThenRefused(RefusalCode.AlreadyThere);
        report
            .After.And(Delta, new UnbracketText("group/river", "water", null))
            .When(Hill, new ReportText("river", 1))
            .Brings<TextReported>();
        var one = report
            .After.And(Isle, new ReportText("means", 1))
            .And(Isle, new AssembleText("The joint text", "", [new("river", 1), new("means", 1)]));
        var text = one.Session.Docket.Find(1)!;
        Assert.Equal([(Valley.Delta, "water")], text.Brackets.Select(b => (b.Party, b.Issue!)));
        Assert.Equal(["money"], CleanText.Of(Agenda, text.Package, text.Brackets).Terms.Keys);
    }

    static Package Terms(string issue, int level) => Drafting.FromTerms(Agenda, Pieces.Terms((issue, level)));

    static Package Less(string measure) =>
        Valley.Modest with
        {
            Commitments = [.. Valley.Modest.Commitments.Where(c => c.Measure != measure)],
        };
}
