using Talks.Analysis.Bots;
using Talks.Analysis.Spaces;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.Scenarios;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>What bots do about breaches, by what the board shows them and within the law.</summary>
public class CountermeasureSpec
{
    static readonly Space Space = Space.Of(Agenda);
    static readonly Situation Broken = Signed()
        .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
        .NextRound();

    static Position PositionOf(string party) =>
        ScenarioLibrary.Default.Load("six-party-2021").Scenario!.PositionOf(party);

    static TableView View(Situation situation, string party)
    {
        var seen = SeenSession.By(party);
        foreach (var fact in situation.Facts)
            seen.Take(fact);
        return seen.View;
    }

    static Act? Decide(Situation situation, string party, Temperament temperament, Position? position = null) =>
        new Bot(Space, position ?? PositionOf(party), temperament, 3).Decide(View(situation, party), 0.7);

    static Situation Moved(string party = "USA") =>
        Broken.And(Cast.Head(party), new MoveSnapback("The seals are cut."));

    [Theory]
    [InlineData(Temperament.TitForTat)]
    [InlineData(Temperament.RandomTitForTat)]
    [InlineData(Temperament.Boulware)]
    public void Some_answer_a_breach_at_once_and_the_law_takes_it(Temperament temperament)
    {
        var moves = Assert.IsType<Act.MoveSnapback>(Decide(Broken, "USA", temperament));

        Broken.When(Cast.Head("USA"), new MoveSnapback(moves.Reason)).Brings<SnapbackMoved>();
    }

    [Theory]
    [InlineData(Temperament.Linear, 1)]
    [InlineData(Temperament.Conceder, 2)]
    public void Others_wait_for_the_breach_to_be_made_good(Temperament temperament, int rounds)
    {
        var situation = Broken;
        for (var waited = 0; waited < rounds; waited++, situation = situation.NextRound())
            Assert.IsNotType<Act.MoveSnapback>(Decide(situation, "USA", temperament));

        var good = Broken.And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Deliver)).NextRound();
        Assert.IsNotType<Act.MoveSnapback>(Decide(good.NextRound().NextRound(), "USA", temperament));
    }

    [Fact]
    public void The_linear_move_after_a_round() =>
        Assert.IsType<Act.MoveSnapback>(Decide(Broken.NextRound(), "USA", Temperament.Linear));

    [Fact]
    public void Whoever_is_in_breach_keeps_silent()
    {
        Assert.IsNotType<Act.MoveSnapback>(Decide(Broken, "DPRK", Temperament.TitForTat));
        Assert.IsNotType<Act.VoteOnSnapback>(Decide(Moved(), "DPRK", Temperament.TitForTat));
    }

    [Fact]
    public void Every_other_party_votes_once_and_relief_is_held_back()
    {
        var voting = Moved();
        foreach (var party in new[] { "JPN", "ROK", "CHN", "RUS" })
        {
            var vote = Assert.IsType<Act.VoteOnSnapback>(Decide(voting, party, Temperament.TitForTat));
            voting = voting.And(Cast.Head(party), new VoteOnSnapback(vote.End));
            Assert.IsNotType<Act.VoteOnSnapback>(Decide(voting, party, Temperament.TitForTat));
        }
        Assert.Single(voting.All<SnapbackDecided>());
        Assert.IsNotType<Act.MoveSnapback>(Decide(voting, "USA", Temperament.TitForTat));
    }

    [Fact]
    public void A_conceder_bears_a_small_loss_where_a_tit_for_tat_does_not()
    {
        var terms = new Dictionary<string, int>
        {
            ["yongbyon-freeze"] = 1,
            ["monitoring"] = 2,
            ["testing"] = 3,
            ["relief"] = 1,
        };
        var broken = Signed(terms: terms)
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
            .NextRound()
            .NextRound()
            .And(Cast.Head("USA"), new MoveSnapback("Cut."));

        Assert.Equal(new Act.VoteOnSnapback(false), Decide(broken, "JPN", Temperament.Conceder));
        Assert.Equal(new Act.VoteOnSnapback(true), Decide(broken, "JPN", Temperament.TitForTat));
    }

    [Fact]
    public void When_the_table_has_decided_and_too_little_is_left_some_leave_and_some_do_not()
    {
        var proud = PositionOf("USA") with { Reservation = 1_000 };
        var decided = Moved().NextRound();
        Assert.Single(decided.All<SnapbackDecided>());

        var leaves = Assert.IsType<Act.Denounce>(Decide(decided, "USA", Temperament.Boulware, proud));
        decided.When(Cast.Head("USA"), new EndText(leaves.Reason)).Brings<TextDenounced>();
        Assert.IsNotType<Act.Denounce>(Decide(decided, "USA", Temperament.TitForTat, proud));
        Assert.IsNotType<Act.Denounce>(
            Decide(decided, "USA", Temperament.Boulware, proud with { Reservation = -1_000 })
        );
    }

    [Fact]
    public void When_a_text_has_ended_bots_bargain_anew()
    {
        Assert.IsNotType<Act.Table>(Decide(Broken, "ROK", Temperament.Linear));
        var ended = Broken.And(Cast.Control, new EndText("It is dead."));
        Assert.IsType<Act.Table>(Decide(ended, "ROK", Temperament.Linear));
    }

    [Fact]
    public void In_consultations_that_the_text_opens_they_speak_of_the_step_and_to_those_present()
    {
        var consulting = Signed(
                "yongbyon-freeze",
                Clause.Silent with
                {
                    Remedy = new(RemedyKind.Consultation, "Talk."),
                }
            )
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
            .NextRound();
        Assert.Single(consulting.All<CaucusOpened>());

        var word = Assert.IsType<Act.Speak>(Decide(consulting, "ROK", Temperament.Conceder));
        Assert.Equal(RecordGrade.Closed, word.Grade);
        consulting.When(Cast.Head("ROK"), word.In(View(consulting, "ROK"))).Brings<Said>();
    }

    [Fact]
    public void They_see_the_board_that_everybody_sees()
    {
        foreach (var situation in new[] { Signed(), Broken, Moved(), Moved().NextRound(), Broken.NextRound() })
        {
            var (seen, law) = (View(situation, "JPN").InForce!, situation.Session.Ledger);
            Assert.Equal(
                law.Text!.Steps.Select(s => (s.Id, s.Status, s.HeldBack)),
                seen.Steps.Select(s => (s.Step.Id, s.Step.Status, s.Step.HeldBack))
            );
            Assert.Equal(law.Motion?.Votes.Keys, seen.Motion?.Voted.Order());
            Assert.Equal(law.Proposal, seen.Proposal);
        }
    }
}
