using System.Collections.Immutable;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Ledgers;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Injects;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>What the table and control do about breaches, what capitals of bots do, and what injects do to the world.</summary>
public class AnsweringSpec
{
    [Fact]
    public void A_breach_is_made_good_by_saying_so_and_its_pair_goes_on()
    {
        var broken = Broken();
        var pair = Step(broken, Freeze).Pair!;
        Assert.Equal(ObligationStatus.Suspended, Step(broken, pair).Status);

        Assert.Equal(ObligationStatus.Breached, Step(broken.NextRound(), Freeze).Status);
        var good = broken.And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Deliver)).NextRound();
        Assert.Equal(ObligationStatus.Delivered, Step(good, Freeze).Status);
        Assert.NotEqual(ObligationStatus.Suspended, Step(good, pair).Status);
    }

    [Fact]
    public void Snapback_without_a_clause_is_carried_by_more_than_half()
    {
        var moved = Broken().And(Cast.Head("USA"), new MoveSnapback("The seals are cut."));
        var motion = Assert.Single(moved.All<SnapbackMoved>());
        Assert.Equal(["CHN", "JPN", "ROK", "RUS", "USA"], motion.Voters.Order());
        Assert.NotEmpty(motion.Steps);

        var decided = Vote(moved, ("JPN", true), ("ROK", true), ("CHN", false), ("RUS", false));
        Assert.True(
            Assert.Single(decided.All<SnapbackDecided>()) is { Ends: true, ToEnd: 3, ToKeep: 2, By.IsEmpty: true }
        );
        Assert.All(motion.Steps, s => Assert.True(Step(decided, s).HeldBack));
    }

    [Fact]
    public void A_veto_that_alone_decided_it_is_named()
    {
        var motion = SnapbackMotion.Of(new(1, "USA", null, [], [], 0, ["USA", "ROK", "CHN"], "Cut.")) with
        {
            Votes = ImmutableSortedDictionary<string, bool>.Empty.Add("USA", true).Add("ROK", true).Add("CHN", false),
        };
        Assert.Equal((false, "CHN"), (motion.Ends(["CHN"]), Assert.Single(motion.VetoedBy(["CHN"]))));
        Assert.Empty(motion.VetoedBy(["RUS"]));
        Assert.Empty((motion with { Votes = motion.Votes.SetItem("ROK", false) }).VetoedBy(["CHN"]));
    }

    [Fact]
    public void What_is_not_carried_when_the_round_closes_changes_nothing()
    {
        var closed = Vote(Broken().And(Cast.Head("USA"), new MoveSnapback("Cut.")), ("CHN", false)).NextRound();

        Assert.False(Assert.Single(closed.All<SnapbackDecided>()).Ends);
        Assert.Empty(closed.All<StepsHeld>());
        closed.When(Cast.Head("ROK"), new VoteOnSnapback(true)).ThenRefused(RefusalCode.NoBreach);
    }

    [Fact]
    public void A_party_in_breach_has_no_say_and_nobody_votes_twice()
    {
        var moved = Broken().And(Cast.Head("USA"), new MoveSnapback("Cut."));

        moved.When(Cast.Head("DPRK"), new VoteOnSnapback(false)).ThenRefused(RefusalCode.NotYours);
        moved.When(Cast.Head("USA"), new VoteOnSnapback(false)).ThenRefused(RefusalCode.AlreadyVoted);
        moved.When(Cast.Head("ROK"), new MoveSnapback("Too.")).ThenRefused(RefusalCode.AlreadyThere);
        Broken().When(Cast.Head("DPRK"), new MoveSnapback("No.")).ThenRefused(RefusalCode.NotYours);
        Signed().NextRound().When(Cast.Head("USA"), new MoveSnapback("No.")).ThenRefused(RefusalCode.NoBreach);
    }

    [Theory]
    [InlineData(0, 3, 2, false, true)]
    [InlineData(0, 3, 2, true, false)]
    [InlineData(1, 3, 2, true, true)]
    [InlineData(2, 0, 2, false, true)]
    [InlineData(2, 0, 3, false, false)]
    [InlineData(2, 0, 3, true, true)]
    public void The_clause_of_the_text_decides_what_a_vote_means(int clause, int end, int keep, bool veto, bool ends) =>
        Assert.Equal(ends, Snapback.EndsRelief(clause, end, keep, veto, majority: 3));

    [Fact]
    public void A_bot_s_capital_cheats_as_often_as_its_world_says()
    {
        var cheated = Enumerable.Range(1, 120).Count(Cheats);

        // sigmoid(-1 + 0.4 - 0.15 - 2 * 0.15) = 0.26 in each of the two or three rounds in which there is something to hide:
        // 0.45 to 0.60 of the sessions, within three standard deviations.
        Assert.InRange(cheated, 38, 88);

        static bool Cheats(int seed)
        {
            var text = Signed(seed, Covert);
            var left = text.And(Cast.Control, new AllowAutopilot("DPRK", true, Temperament.Linear))
                .And(Cast.Head("DPRK"), new LeaveSeat());
            return left.NextRound()
                .NextRound()
                .NextRound()
                .All<PerformanceChosen>()
                .Any(e => e is { Party: "DPRK", Person: null, Performance: Performance.Defect });
        }
    }

    [Fact]
    public void A_person_s_capital_does_what_the_person_chose()
    {
        for (var seed = 1; seed < 40; seed++)
            Assert.Empty(Signed(seed, Covert).NextRound().NextRound().All<PerformanceChosen>());
    }

    [Fact]
    public void An_inject_moves_the_world_when_its_equations_next_run_and_only_control_is_told()
    {
        var sent = Open().And(Cast.Control, News(new InjectEffect("hawk", 0.3)));
        Assert.DoesNotContain("hawk\",\"Add", sent.Feed(new Viewer.Delegation("USA")), StringComparison.Ordinal);

        Assert.True(
            Value(sent.NextRound(), "hawk") > Value(Open().And(Cast.Control, News()).NextRound(), "hawk") + 0.2
        );
        Assert.Equal(Audience.ControlOnly, sent.Facts.Last(f => f.Event is InjectStruck).Audience);
    }

    [Fact]
    public void An_inject_can_move_a_walk_away_value_at_once()
    {
        var sent = Open().And(Cast.Control, News(new InjectEffect(InjectEffect.Reservation, 4, "CHN")));

        Assert.Equal(4, sent.All<WalkAwayMoved>().Last(e => e.Party == "CHN").Shift, 1);
        Assert.Equal(4, sent.NextRound().Session.Ledger.Shifts["CHN"], 1);
    }

    [Fact]
    public void Effects_the_world_does_not_know_are_refused()
    {
        Open().When(Cast.Control, News(new InjectEffect("nothing", 1))).ThenRefused(RefusalCode.UnknownVariable);
        Open().When(Cast.Control, News(new InjectEffect("hawk", double.NaN))).ThenRefused(RefusalCode.Malformed);
        Open()
            .When(Cast.Control, News(new InjectEffect(InjectEffect.Reservation, 1, "Nowhere")))
            .ThenRefused(RefusalCode.UnknownParty);
        Open().When(Cast.Control, News() with { Planned = "none" }).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void Prepared_injects_come_due_by_round_and_trigger_and_once_only()
    {
        var opened = Open();
        var first = Assert.Single(opened.All<InjectsDue>());
        Assert.Equal(1, first.Round);
        Assert.Contains("K-01", first.Injects);

        var sent = opened.And(Cast.Control, News() with { Planned = "K-01" }).NextRound();
        Assert.DoesNotContain("K-01", sent.All<InjectsDue>().Last().Injects);
        Assert.Contains("K-01", sent.Session.Ledger.Raised);
        Assert.All(sent.Facts.Where(f => f.Event is InjectsDue), f => Assert.Equal(Audience.ControlOnly, f.Audience));
    }

    static readonly Dictionary<string, int> Covert = new()
    {
        ["covert-freeze"] = 1,
        ["yongbyon-freeze"] = 2,
        ["relief"] = 1,
    };

    static SendInject News(params InjectEffect[] effects) =>
        new("News", "Wire", "Something happened.", [], true) { Effects = [.. effects] };

    static Situation Broken() =>
        Signed().And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Refuse)).NextRound();

    static Situation Vote(Situation situation, params (string Party, bool End)[] votes) =>
        votes.Aggregate(situation, (s, v) => s.And(Cast.Head(v.Party), new VoteOnSnapback(v.End)));

    static Obligation Step(Situation situation, string id) =>
        situation.Session.Ledger.Text!.Steps.Single(s => s.Id == id);

    static double Value(Situation situation, string variable) =>
        situation.Session.Ledger.Model!.ValueOf(situation.Session.Ledger.Play!.State, variable);
}
