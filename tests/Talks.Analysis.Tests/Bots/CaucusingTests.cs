using Talks.Analysis.Bots;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Bots;

/// <summary>Bots in rooms and with papers; the law takes each of their acts.</summary>
public class CaucusingTests
{
    const double Half = 0.5;
    static readonly Position Delta = Valley.Scenario.PositionOf(Valley.Delta);

    static readonly Situation Plenary = Valley.Scenario.Agenda.Parties.Aggregate(
        Situation.Bargaining(Valley.Agenda),
        (s, p) => s.And(Cast.Head(p.Id), new MakeStatement("Good morning."))
    );

    [Theory]
    [InlineData(CaucusVisibility.Secret, RecordGrade.Closed)]
    [InlineData(CaucusVisibility.Known, RecordGrade.Closed)]
    [InlineData(CaucusVisibility.Members, RecordGrade.WithoutAttribution)]
    [InlineData(CaucusVisibility.Open, RecordGrade.WithoutAttribution)]
    public void In_a_room_it_says_once_a_round_what_it_needs_and_names_nobody(
        CaucusVisibility visibility,
        RecordGrade grade
    )
    {
        var room = Room(visibility);
        var word = Assert.IsType<Act.Speak>(Decide(room, Valley.Delta));

        Assert.Equal(grade, word.Grade);
        Assert.All(Valley.Agenda.Parties, p => Assert.DoesNotContain(p.Name, word.Text, StringComparison.Ordinal));
        Assert.IsNotType<Act.Speak>(Decide(Does(room, Valley.Delta, word), Valley.Delta));
    }

    [Fact]
    public void A_text_of_the_room_is_written_agreed_and_carried_to_the_plenary()
    {
        var room = Spoken(Room(CaucusVisibility.Secret));
        var write = Assert.IsType<Act.Write>(Decide(room, Valley.Delta));
        var written = Does(room, Valley.Delta, write);

        Assert.IsNotType<Act.Carry>(Decide(written, Valley.Delta));
        var agreed = written.And(Cast.Head(Valley.Hill), new AgreeText(ChannelOf(room), 1));
        var carried = Does(agreed, Valley.Delta, Assert.IsType<Act.Carry>(Decide(agreed, Valley.Delta)));
        Assert.Equal(write.Package.Terms, Assert.Single(carried.All<ProposalTabled>()).Package.Terms);
        Assert.IsNotType<Act.Carry>(Decide(carried, Valley.Delta));
    }

    [Fact]
    public void It_agrees_to_what_is_worth_its_target_and_mends_what_is_not()
    {
        var room = Spoken(Room(CaucusVisibility.Secret));
        Situation Writes(params (string, int)[] terms) =>
            room.And(
                Cast.Head(Valley.Hill),
                new WriteText(ChannelOf(room), 0, "Ours", Drafting.FromTerms(Valley.Agenda, Pieces.Terms(terms)))
            );

        var good = Writes(("water", 1), ("watch", 1));
        Assert.Single(Does(good, Valley.Delta, Assert.IsType<Act.Agree>(Decide(good, Valley.Delta))).All<TextAgreed>());

        var poor = Writes(("water", 2), ("money", 1), ("watch", 1));
        var mended = Assert.IsType<Act.Write>(Decide(poor, Valley.Delta));
        Assert.True(
            Appraisal.Of(Delta, mended.Package).Total > Appraisal.Of(Delta, poor.All<TextWritten>()[0].Package).Total
        );
        Assert.Equal(2, Does(poor, Valley.Delta, mended).All<TextWritten>().Last().Revision);
    }

    [Fact]
    public void When_the_plenary_is_stuck_it_asks_in_whoever_stood_alone_and_lets_a_non_paper_go_round()
    {
        Assert.IsNotType<Act.Invite>(Decide(Plenary, Valley.Delta));
        var stuck = Stuck(Plenary);

        var invites = Assert.IsType<Act.Invite>(Decide(stuck, Valley.Delta));
        Assert.Equal(Valley.Hill, invites.Party);
        var asked = Does(stuck, Valley.Delta, invites);
        var paper = Assert.IsType<Act.Circulate>(Decide(asked, Valley.Delta));
        Assert.Equal(PaperKind.NonPaper, paper.Kind);
        Assert.True(Appraisal.Of(Delta, paper.Package).Surplus >= 0);

        var circulated = Does(asked, Valley.Delta, paper);
        Assert.Null(Assert.Single(circulated.All<PaperCirculated>()).Party);
        Assert.False(Decide(circulated, Valley.Delta) is Act.Invite or Act.Circulate or Act.Revise);
    }

    [Fact]
    public void In_a_later_round_it_puts_its_name_to_a_working_paper()
    {
        var stuck = Stuck(Plenary);
        var first = Does(stuck, Valley.Delta, new Act.Circulate(PaperKind.NonPaper, "Ideas", "", Valley.Modest));
        var later = Stuck(first.And(Cast.Control, new CloseRound()).And(Cast.Control, new OpenRound(null)));
        var invited = Does(later, Valley.Delta, Assert.IsType<Act.Invite>(Decide(later, Valley.Delta)));

        Assert.Equal(PaperKind.WorkingPaper, Assert.IsType<Act.Circulate>(Decide(invited, Valley.Delta)).Kind);
    }

    /// <summary>Three texts fail, one of Delta's among them, each by the vote of the Hill alone.</summary>
    static Situation Stuck(Situation situation)
    {
        foreach (var author in new[] { Valley.Delta, Valley.Isle, Valley.Isle })
        {
            var text = Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("watch", 1)));
            situation = situation.And(Cast.Head(author), new TableProposal("Watch", "", text, null));
            var number = situation.All<ProposalTabled>().Length;
            foreach (var party in new[] { Valley.Delta, Valley.Isle }.Where(p => p != author))
                situation = situation.And(Cast.Head(party), new CastVote(number, Ballot.Accept, "", []));
            situation = situation.And(Cast.Head(Valley.Hill), new CastVote(number, Ballot.Reject, "No.", []));
        }
        return situation;
    }

    static Situation Room(CaucusVisibility visibility)
    {
        var opened = Plenary.And(Cast.Head(Valley.Delta), new OpenCaucus([Valley.Hill], "To talk.", visibility));
        return opened.And(
            Cast.Head(Valley.Hill),
            new AnswerInvitation(opened.All<CaucusOpened>()[0].Caucus, Accept: true)
        );
    }

    static string ChannelOf(Situation room) => Rules.Sessions.Talk.Caucus.ChannelOf(room.All<CaucusOpened>()[0].Caucus);

    static Situation Spoken(Situation room) =>
        room.And(Cast.Head(Valley.Delta), new Say(ChannelOf(room), "Let us see."));

    static TableView View(Situation situation, string party)
    {
        var seen = SeenSession.By(party);
        foreach (var fact in situation.Facts)
            seen.Take(fact);
        return seen.View;
    }

    static Act? Decide(Situation situation, string party) =>
        new Bot(Valley.Agenda, Valley.Scenario.PositionOf(party), Temperament.Linear, 7).Decide(
            View(situation, party),
            Half
        );

    static Situation Does(Situation situation, string party, Act act) =>
        situation.And(Cast.Head(party), act.In(View(situation, party)));
}
