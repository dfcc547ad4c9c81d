using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

public class LedgerSpec
{
    static readonly Viewer Spectators = new Viewer.Spectator();

    [Fact]
    public void An_adopted_text_enters_into_force_and_a_round_s_end_carries_it_out()
    {
        var signed = Signed();

        var entered = Assert.Single(signed.All<EnteredIntoForce>());
        Assert.Contains(entered.Steps, s => s.Id == Freeze && s.Status == ObligationStatus.Due);

        var after = signed.NextRound();
        Assert.Equal(1, after.Session.Ledger.Play!.State.Round);
        var board = Assert.Single(after.All<LedgerMoved>());
        Assert.Contains(board.Steps, s => s is { Step: Freeze, Status: ObligationStatus.Delivered });
    }

    [Fact]
    public void Without_a_text_the_world_still_moves()
    {
        var after = Open().NextRound().NextRound();

        Assert.Equal(2, after.All<WorldAdvanced>().Length);
        Assert.Empty(after.All<LedgerMoved>());
    }

    [Fact]
    public void Another_text_takes_the_place_of_the_one_in_force()
    {
        var second = Signed()
            .And(Cast.Head("USA"), new TableProposal("Again", "", Signed().Session.Docket.Find(1)!.Package, null));
        foreach (var party in Agenda.Parties.Where(p => p.Id != "USA"))
            second = second.And(Cast.Head(party.Id), new CastVote(2, Ballot.Accept, "", []));

        Assert.Equal(2, second.Session.Ledger.Proposal);
    }

    [Fact]
    public void A_refused_step_is_seen_broken_and_its_pair_suspended()
    {
        var signed = Signed();
        var pair = signed.Session.Ledger.Text!.Steps.Single(s => s.Id == Freeze).Pair;

        var after = signed
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse))
            .And(Cast.Control, new CloseRound());

        var board = Assert.Single(after.All<LedgerMoved>());
        Assert.Contains(Freeze, board.Breached);
        Assert.NotNull(pair);
        Assert.Contains(board.Steps, s => s.Step == pair && s.Status == ObligationStatus.Suspended);
    }

    [Fact]
    public void Steps_held_back_do_nothing_until_they_go_on()
    {
        var held = Signed().NextRound().And(Cast.Control, new HoldSteps([Freeze], true, "Until it is inspected."));
        Assert.False(Step(held).InEffect);

        Assert.True(Step(held.And(Cast.Control, new HoldSteps([Freeze], false, "Inspected."))).InEffect);

        static Obligation Step(Situation situation) => situation.Session.Ledger.Text!.Steps.Single(s => s.Id == Freeze);
    }

    [Fact]
    public void A_ruling_sets_a_variable_and_everybody_sees_what_they_may_of_it()
    {
        var ruled = Open().When(Cast.Control, new RuleOnWorld("tension", 90, "A shooting at the line.")).After;

        Assert.Equal(90, ruled.Session.Ledger.Model!.ValueOf(ruled.Session.Ledger.Play!.State, "tension"));
        var seen = ruled.All<WorldPerceived>().Last(e => e.Party is null);
        Assert.Contains(new Perceived("tension", 90, 90), seen.Values);
        Assert.DoesNotContain("shooting", ruled.Feed(Spectators), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ruling_on_a_circumstance_holds_for_the_coming_rounds_and_is_told_to_nobody()
    {
        var usual = Open();
        var ruled = usual.And(Cast.Control, new RuleOnWorld("ex_base", 0, "The exercises are called off."));

        Assert.Equal(usual.Feed(Spectators), ruled.Feed(Spectators));
        foreach (var party in Agenda.Parties)
            Assert.Equal(usual.Feed(new Viewer.Delegation(party.Id)), ruled.Feed(new Viewer.Delegation(party.Id)));
        Assert.Equal(0.35, Exercises(ruled.NextRound()), 9);
        Assert.Equal(0.175, Exercises(ruled.NextRound().NextRound()), 9);
        Assert.Equal(0.7, Exercises(usual.NextRound()), 9);

        static double Exercises(Situation situation) =>
            situation.Session.Ledger.Model!.ValueOf(situation.Session.Ledger.Play!.State, "ex_level");
    }

    [Fact]
    public void Control_is_told_what_it_may_rule_on() =>
        Assert.Equal(
            ["new_president", "us_opening", "cn_sour", "ex_base", "press_posture", "border_closed"],
            Circumstances.Of(Open().Session.Ledger.Model!.Definition)
        );

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_one_s_to_do_is_refused(string who, SessionCommand command, RefusalCode code) =>
        Signed().When(who == "control" ? Cast.Control : Cast.Head(who), command).ThenRefused(code);

    public static TheoryData<string, SessionCommand, RefusalCode> Refused =>
        new()
        {
            { "ROK", new ChoosePerformance(Freeze, Performance.Defect), RefusalCode.NotYours },
            { "DPRK", new ChoosePerformance("nothing/DPRK", Performance.Defect), RefusalCode.UnknownStep },
            { "DPRK", new ActAlone("nothing", 1), RefusalCode.UnknownMeasure },
            { "JPN", new ActAlone("yongbyon-freeze", 1), RefusalCode.NotYours },
            { "DPRK", new ActAlone("yongbyon-freeze", 9), RefusalCode.Malformed },
            { "DPRK", new ActAlone("yongbyon-freeze", 0), RefusalCode.AlreadyThere },
            { "ROK", new HoldSteps([Freeze], true, "No."), RefusalCode.NotYours },
            { "control", new HoldSteps(["nothing"], true, "No."), RefusalCode.UnknownStep },
            { "control", new RuleOnWorld("tension", 101, "No."), RefusalCode.Malformed },
            { "control", new RuleOnWorld("tension", double.NaN, "No."), RefusalCode.Malformed },
            { "control", new RuleOnWorld("nothing", 1, "No."), RefusalCode.UnknownVariable },
            { "control", new RuleOnWorld("us_opening", 1.5, "No."), RefusalCode.Malformed },
            { "control", new RuleOnWorld("in_force", 1, "No."), RefusalCode.UnknownVariable },
            { "USA", new RuleOnWorld("tension", 1, "No."), RefusalCode.NotYours },
            { "control", new EndText(""), RefusalCode.Malformed },
        };

    [Fact]
    public void Where_nothing_is_in_force_there_is_nothing_to_perform_or_end()
    {
        Open()
            .When(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Delay))
            .ThenRefused(RefusalCode.NoText);
        Open().When(Cast.Head("DPRK"), new EndText("Enough.")).ThenRefused(RefusalCode.NoText);
    }

    [Fact]
    public void A_measure_taken_alone_works_until_it_is_given_up()
    {
        var alone = Open().And(Cast.Head("DPRK"), new ActAlone("yongbyon-freeze", 1));
        var given = alone.And(Cast.Head("DPRK"), new ActAlone("yongbyon-freeze", 0));

        Assert.True(Plutonium(alone.NextRound()) < Plutonium(given.NextRound()));
        Assert.Equal(Plutonium(Open().NextRound()), Plutonium(given.NextRound()));

        static double Plutonium(Situation situation) =>
            situation.Session.Ledger.Model!.ValueOf(situation.Session.Ledger.Play!.State, "pu");
    }

    [Fact]
    public void A_secret_choice_leaves_no_trace_in_others_feeds_before_the_round_ends()
    {
        var honest = Signed();
        var false_ = honest.And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Defect));

        foreach (var party in Agenda.Parties.Where(p => p.Id != "DPRK"))
            Assert.Equal(honest.Feed(new Viewer.Delegation(party.Id)), false_.Feed(new Viewer.Delegation(party.Id)));
        Assert.Equal(honest.Feed(Spectators), false_.Feed(Spectators));
    }

    [Fact]
    public void On_the_board_a_step_kept_in_appearance_looks_like_one_that_is_kept()
    {
        var honest = Signed().And(Cast.Control, new CloseRound());
        var covert = Signed()
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Defect))
            .And(Cast.Control, new CloseRound());

        Assert.Equal(Board(honest), Board(covert));
        Assert.True(covert.Session.Ledger.Text!.Steps.Single(s => s.Id == Freeze).Covert);

        static string Board(Situation situation) =>
            string.Join(' ', situation.All<LedgerMoved>().Single().Steps.Select(s => Canonical.Text(s)));
    }

    [Fact]
    public void The_hidden_figures_of_the_world_reach_control_and_those_who_may_see_them()
    {
        var facts = Open().NextRound().Facts;

        Assert.All(
            facts.Where(f => f.Event is WorldLaid or WorldAdvanced or WorldRuled),
            f => Assert.Equal(Audience.ControlOnly, f.Audience)
        );
        foreach (var fact in facts.Where(f => f.Event is WalkAwayMoved))
            Assert.Equal([((WalkAwayMoved)fact.Event).Party], fact.Audience.Parties);
        foreach (var fact in facts.Where(f => f.Event is WorldPerceived { Party: not null }))
            Assert.Equal([((WorldPerceived)fact.Event).Party!], fact.Audience.Parties);
        var shown = facts.Select(f => f.Event).OfType<WorldPerceived>().Where(e => e.Party is null);
        Assert.All(shown, e => Assert.DoesNotContain(e.Values, v => v.Variable is "pu" or "heu" or "cyber" or "lc"));
        Assert.All(shown, e => Assert.Contains(e.Values, v => v.Variable == "wh_equiv" && v.Low < v.High));
    }

    [Fact]
    public void Two_replays_of_one_journal_give_the_same_world_to_the_last_bit()
    {
        var played = Signed()
            .And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Defect))
            .NextRound()
            .And(Cast.Head("USA"), new ActAlone("travel-ban-lift", 1))
            .NextRound();

        var read = Session.From(played.Facts.Select(f => StoredFormat.Read<Fact>(StoredFormat.Write(f))));

        Assert.Equal(played.Session.Ledger.Play!.State, read.Ledger.Play!.State);
        Assert.Equal(Canonical.Text(played.Session.Ledger.Text!), Canonical.Text(read.Ledger.Text!));
    }

    [Fact]
    public void One_s_own_draws_are_moved_by_nobody_else_s_acts()
    {
        static int Provocations(Situation s) =>
            (int)s.Session.Ledger.Model!.ValueOf(s.Session.Ledger.Play!.State, "minor");

        for (var seed = 1; seed < 30; seed++)
            Assert.Equal(
                Provocations(Open(seed).NextRound()),
                Provocations(Open(seed).And(Cast.Head("JPN"), new MakeStatement("Regrettable.")).NextRound())
            );
    }
}
