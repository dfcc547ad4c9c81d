using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World;
using Talks.Rules.World.Compliance;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>The words of a text decide when a step is owed, what must come first, and what waits for it.</summary>
public class ObligationSpec
{
    const string Seal = "yongbyon-freeze";
    const string Sealed = "yongbyon-freeze/DPRK";
    const string Relief = "textile-relief";
    static readonly Calendar HalfYears = new("2021-01", 6);

    [Theory]
    [InlineData(60, 2)]
    [InlineData(183, 3)]
    [InlineData(0, 2)]
    public void Days_are_counted_from_entry_into_force(int days, int round) =>
        Assert.Equal(round, DueRoundOf(new() { Due = new(days, null, null) }));

    [Theory]
    [InlineData("2022-08-31", 4)]
    [InlineData("2022-06-30", 3)]
    [InlineData("1999-01-01", 2)]
    public void A_date_is_looked_up_in_the_calendar_of_the_world(string date, int round) =>
        Assert.Equal(round, DueRoundOf(new() { Due = new(null, date, null) }));

    [Fact]
    public void A_round_is_what_it_says_and_never_before_the_next() =>
        Assert.Equal(
            (5, 2),
            (DueRoundOf(new() { Due = new(null, null, null, 5) }), DueRoundOf(new() { Due = new(null, null, null, 1) }))
        );

    [Fact]
    public void A_later_phase_begins_when_those_before_it_are_over()
    {
        var phase = Agenda.Phases.First(p => p.Number > 1);
        var before = Agenda.Phases.First(p => p.Number == phase.Number - 1).Until!.Value;
        var text = With(Seal, c => c with { Phase = phase.Number });

        Assert.True(Steps(text).Single(s => s.Id == Sealed).DueRound >= 1 + before / HalfYears.RoundMonths);
    }

    [Fact]
    public void What_has_no_date_is_never_late_and_holds_nothing_back()
    {
        var text = Paired(With(Seal, c => c with { Clause = new() { Due = new(null, null, "at an early date") } }));
        var carried = Play(Carrying.Of(Steps(text)), 2, (Sealed, Performance.Delay));

        Assert.Equal(ObligationStatus.Due, StatusOf(carried, Sealed));
        Assert.DoesNotContain(carried.Steps, s => s.Status is ObligationStatus.Suspended);
    }

    [Fact]
    public void A_step_waits_until_what_comes_first_has_happened_and_is_owed_from_then_on()
    {
        var text = Carrying.Of(Steps(After(Milestone.Delivered, rounds: 2)));
        var relief = text.Steps.First(s => s.Commitment == Relief);
        Assert.Equal(ObligationStatus.Waiting, relief.Status);

        var late = Play(text, 2, (Sealed, Performance.Delay));
        Assert.Equal(ObligationStatus.Waiting, StatusOf(late, relief.Id));

        var met = Play(late, 3);
        Assert.Equal(
            (ObligationStatus.Due, 5),
            (StatusOf(met, relief.Id), met.Steps.Single(s => s.Id == relief.Id).DueRound)
        );
        Assert.Equal(ObligationStatus.Delivered, StatusOf(Play(Play(met, 4), 5), relief.Id));
    }

    [Fact]
    public void What_waits_is_not_counted_as_not_kept_and_cannot_be_broken()
    {
        var text = Carrying.Of(Steps(After(Milestone.Delivered, rounds: 1)));
        var relief = text.Steps.First(s => s.Commitment == Relief).Id;
        var carried = text.Advance(
            2,
            Agenda,
            Choices((relief, Performance.Refuse)),
            new Dictionary<string, int>(),
            seed: 7
        );

        Assert.Empty(carried.Breached);
        Assert.Equal(1, carried.Kept);
    }

    [Fact]
    public void Verified_is_what_stood_a_round_without_a_report()
    {
        var text = Carrying.Of(Steps(After(Milestone.Verified, rounds: 1)));
        var relief = text.Steps.First(s => s.Commitment == Relief).Id;
        var delivered = Play(text, 2) with { Open = [] };
        Assert.Equal(ObligationStatus.Waiting, StatusOf(delivered, relief));
        Assert.Equal(ObligationStatus.Due, StatusOf(Play(delivered, 3), relief));

        var doubted = delivered with { Open = [new(Sealed, 3, false)] };
        Assert.Equal(ObligationStatus.Waiting, StatusOf(Play(doubted, 3), relief));
        Assert.Equal(ObligationStatus.Due, StatusOf(Play(Play(doubted, 3) with { Open = [] }, 4), relief));
    }

    [Fact]
    public void Begun_is_what_its_performer_is_at_work_on()
    {
        var text = With(Seal, c => c with { Clause = new() { Due = new(null, null, null, 6) } });
        var begun = Carrying.Of(Steps(After(text, Milestone.Begun, rounds: 1)));
        var relief = begun.Steps.First(s => s.Commitment == Relief).Id;

        Assert.Equal(ObligationStatus.Waiting, StatusOf(Play(begun, 2, (Sealed, Performance.Delay)), relief));
        Assert.Equal(ObligationStatus.Due, StatusOf(Play(begun, 2), relief));
    }

    [Fact]
    public void A_late_step_suspends_the_pair_that_the_text_names_and_no_other()
    {
        var steps = Steps(Paired(Whole));
        var relief = steps.Where(s => s.Commitment == Relief).Select(s => s.Id).ToHashSet();
        Assert.Equal(relief, steps.Single(s => s.Id == Sealed).Against.ToHashSet());

        var late = Play(Carrying.Of(steps), 2, (Sealed, Performance.Delay));

        Assert.Equal(
            relief,
            late.Steps.Where(s => s.Status is ObligationStatus.Suspended).Select(s => s.Id).ToHashSet()
        );
        Assert.DoesNotContain(Play(late, 3).Steps, s => s.Status is ObligationStatus.Suspended);
    }

    [Fact]
    public void A_snapback_clause_brings_back_what_it_names_by_the_procedure_it_names()
    {
        var clause = new Clause { Snapback = new([Relief], SnapbackProcedure.Automatic, 30) };
        var text = With(Seal, c => c with { Clause = clause });

        Assert.Equal(2, Snapback.ClauseOf(text));
        Assert.Equal([Relief], Snapback.RestoredBy(text));
        Assert.Equal(0, Snapback.ClauseOf(Whole));
    }

    [Fact]
    public void The_table_sees_a_step_come_due_when_its_condition_is_met()
    {
        var signed = InForce(After(Milestone.Delivered, rounds: 2));
        var relief = Assert.Single(signed.All<EnteredIntoForce>()).Steps.First(s => s.Commitment == Relief).Id;

        var board = Assert.Single(signed.And(Cast.Control, new CloseRound()).All<LedgerMoved>());

        Assert.Contains(new Standing(relief, ObligationStatus.Due, false, 3), board.Steps);
    }

    [Fact]
    public void In_play_a_late_step_holds_back_what_waits_for_it_and_what_it_is_traded_against()
    {
        var signed = InForce(Paired(After(Milestone.Verified, rounds: 1)));
        var relief = Assert.Single(signed.All<EnteredIntoForce>()).Steps.First(s => s.Commitment == Relief).Id;

        var late = signed.And(Cast.Head("DPRK"), new ChoosePerformance(Sealed, Performance.Delay)).NextRound();
        Assert.Equal(ObligationStatus.Waiting, Status(late, relief));

        var kept = late.And(Cast.Head("DPRK"), new ChoosePerformance(Sealed, Performance.Deliver)).NextRound();
        var verified = kept.NextRound();
        var broken = verified
            .And(Cast.Head("DPRK"), new ChoosePerformance(Sealed, Performance.Refuse))
            .And(Cast.Control, new CloseRound());
        Assert.NotEqual(ObligationStatus.Waiting, Status(verified, relief));
        Assert.Equal(ObligationStatus.Suspended, Status(broken, relief));

        static ObligationStatus Status(Situation situation, string step) =>
            situation.Session.Ledger.Text!.Steps.Single(s => s.Id == step).Status;
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(null, 0)]
    [InlineData(null, 201)]
    public void A_time_told_twice_or_out_of_bounds_is_refused(int? days, int rounds)
    {
        var text = With(
            Relief,
            c => c with { Clause = new() { After = [new(Seal, Milestone.Delivered, days, rounds)] } }
        );

        Assert.Contains(Legality.Check(Agenda, text), p => p.Code == "due");
        Assert.Contains(
            Legality.Check(Agenda, With(Seal, c => c with { Clause = new() { Due = new(days, null, null, rounds) } })),
            p => p.Code == "due"
        );
    }

    static Package Whole { get; } =
        Drafting.FromTerms(
            Agenda,
            new Dictionary<string, int>
            {
                ["yongbyon-freeze"] = 2,
                ["relief"] = 2,
                ["testing"] = 2,
            }
        );

    static Package With(string measure, Func<Commitment, Commitment> change) => With(Whole, measure, change);

    static Package With(Package text, string measure, Func<Commitment, Commitment> change) =>
        text with
        {
            Commitments = [.. text.Commitments.Select(c => c.Measure == measure ? change(c) : c)],
        };

    static Package After(Milestone milestone, int rounds) => After(Whole, milestone, rounds);

    static Package After(Package text, Milestone milestone, int rounds) =>
        With(text, Relief, c => c with { Clause = new() { After = [new(Seal, milestone, null, rounds)] } });

    static Package Paired(Package text) =>
        With(text, Seal, c => c with { Clause = (c.Clause ?? Clause.Silent) with { Pairs = [Relief] } });

    static ImmutableArray<Obligation> Steps(Package text) => Obligations.Of(Agenda, text, 1, HalfYears);

    static int DueRoundOf(Clause clause) =>
        Steps(With(Seal, c => c with { Clause = clause })).Single(s => s.Id == Sealed).DueRound;

    static Situation InForce(Package text) =>
        Agenda
            .Parties.Where(p => p.Id != "USA")
            .Aggregate(
                Open().And(Cast.Head("USA"), new TableProposal("Freeze", "", text, null)),
                (s, p) => s.And(Cast.Head(p.Id), new CastVote(1, Ballot.Accept, "", []))
            );

    static Carrying Play(Carrying text, int round, params (string Step, Performance Act)[] choices) =>
        text.Advance(round, Agenda, Choices(choices), new Dictionary<string, int>(), seed: 7).Next;

    static Dictionary<string, Performance> Choices(params (string Step, Performance Act)[] choices) =>
        choices.ToDictionary(c => c.Step, c => c.Act);

    static ObligationStatus StatusOf(Carrying text, string id) => text.Steps.Single(s => s.Id == id).Status;
}
