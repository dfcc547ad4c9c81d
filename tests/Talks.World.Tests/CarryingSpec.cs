using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.World.Compliance;
using Talks.Scenarios;

namespace Talks.World.Tests;

public class CarryingSpec
{
    static readonly Agenda Six = ScenarioLibrary.Default.Load("six-party-2021").Scenario!.Agenda;
    static readonly Dictionary<string, int> Nobody = [];

    static readonly Package Interim = Drafting.FromTerms(
        Six,
        new Dictionary<string, int>
        {
            ["testing"] = 2,
            ["yongbyon-freeze"] = 2,
            ["covert-freeze"] = 1,
            ["monitoring"] = 2,
            ["exercises"] = 2,
            ["peace"] = 1,
            ["relief"] = 2,
        }
    );

    static readonly Carrying Signed = Carrying.Of(Obligations.Of(Six, Interim, 1, new("2021-01", 6)));

    [Fact]
    public void Every_performer_of_every_commitment_owes_a_step_after_signature()
    {
        Assert.Equal(
            Interim.Commitments.Sum(c => c.Performers.Length),
            Signed.Steps.Select(s => s.Id).Distinct().Count()
        );
        Assert.All(Signed.Steps, s => Assert.True(s.DueRound >= 2 && s.Status == ObligationStatus.Due));
        Assert.Equal(2, Step(Signed, "yongbyon-freeze/DPRK").DueRound);
    }

    [Fact]
    public void Pairs_are_mutual_and_between_two_performers() =>
        Assert.All(
            Signed.Steps.Where(s => s.Pair is not null),
            s =>
            {
                var other = Step(Signed, s.Pair!);
                Assert.Equal(s.Id, other.Pair);
                Assert.NotEqual(s.Performer, other.Performer);
            }
        );

    [Fact]
    public void What_is_due_and_delivered_by_all_is_kept()
    {
        var carried = Play(Signed, 2);
        Assert.Equal(1, carried.Kept);
        Assert.Empty(carried.Breached);
        Assert.Equal(1, InForce.True(carried.Next, Six, Worlds.Korea.Definition)["f_pu"]);
    }

    [Fact]
    public void A_late_step_suspends_its_pair_until_it_is_delivered()
    {
        var pair = Signed.Steps.First(s => s.Pair is not null && s.DueRound == 2 && Step(Signed, s.Pair).DueRound == 2);
        var late = Play(Signed, 2, (pair.Id, Performance.Delay));
        Assert.Equal(ObligationStatus.Late, Step(late.Next, pair.Id).Status);
        Assert.Equal(ObligationStatus.Suspended, Step(late.Next, pair.Pair!).Status);
        Assert.True(late.Kept < 1);
        var mended = Play(late.Next, 3);
        Assert.Equal(ObligationStatus.Delivered, Step(mended.Next, pair.Id).Status);
        Assert.Equal(ObligationStatus.Delivered, Step(mended.Next, pair.Pair!).Status);
    }

    [Fact]
    public void A_covert_line_runs_in_the_world_and_not_on_the_board()
    {
        var carried = Play(Signed, 2, ("covert-enrichment-freeze/DPRK", Performance.Defect));
        Assert.Equal(0.6, InForce.Shown(carried.Next, Six, Worlds.Korea.Definition)["f_heu_c"]);
        Assert.False(InForce.True(carried.Next, Six, Worlds.Korea.Definition).ContainsKey("f_heu_c"));
        Assert.Empty(carried.Breached);
    }

    [Fact]
    public void A_report_is_examined_for_a_round_and_a_true_one_breaches()
    {
        var cheated = Play(Signed, 2, ("covert-enrichment-freeze/DPRK", Performance.Defect)).Next;
        var reported = cheated with
        {
            Open = [new("covert-enrichment-freeze/DPRK", 2, true), new("yongbyon-freeze/DPRK", 2, false)],
        };
        var examined = Play(reported, 3, ("covert-enrichment-freeze/DPRK", Performance.Defect));
        Assert.Equal("covert-enrichment-freeze/DPRK", Assert.Single(examined.Breached));
        Assert.Equal("yongbyon-freeze/DPRK", Assert.Single(examined.Cleared).Obligation);
        Assert.Equal(ObligationStatus.Breached, Step(examined.Next, "covert-enrichment-freeze/DPRK").Status);
        Assert.Empty(Play(examined.Next, 4).Breached);
    }

    [Fact]
    public void Detection_comes_at_the_rate_of_the_level()
    {
        var cheated = Play(Signed, 2, ("yongbyon-freeze/DPRK", Performance.Defect)).Next with { Open = [] };
        var found = Enumerable
            .Range(0, 400)
            .Count(seed =>
                cheated
                    .Advance(3, Six, Choices(("yongbyon-freeze/DPRK", Performance.Defect)), Nobody, (ulong)seed)
                    .Next.Open.Any(f => f is { Obligation: "yongbyon-freeze/DPRK", True: true })
            );
        // Level 2 has verifiability 0.9 for one source.
        Assert.InRange(found, 340, 380);
    }

    [Fact]
    public void Relief_held_back_does_nothing_until_it_is_let_go()
    {
        var delivered = Play(Signed, 2).Next;
        var relief = delivered
            .Steps.Where(s => s.Measure.EndsWith("-relief", StringComparison.Ordinal))
            .Select(s => s.Id)
            .ToArray();
        Assert.NotEmpty(relief);
        var snapped = delivered.Hold(relief, back: true);
        Assert.True(InForce.True(delivered, Six, Worlds.Korea.Definition).ContainsKey("relief_export"));
        Assert.False(InForce.True(snapped, Six, Worlds.Korea.Definition).ContainsKey("relief_export"));
        Assert.Equal(delivered, snapped.Hold(relief, back: false), Same);
    }

    [Fact]
    public void The_order_of_parties_changes_nothing() =>
        Gen.Select(Gen.Int[0, 3].Array[Signed.Steps.Length], Gen.Int[1, 20], Gen.ULong)
            .Sample(
                (acts, turn, seed) =>
                {
                    var choices = Signed.Steps.Zip(acts).ToDictionary(s => s.First.Id, s => (Performance)s.Second);
                    var turned = Signed with
                    {
                        Steps = [.. Signed.Steps.Skip(turn).Concat(Signed.Steps.Take(turn)).Reverse()],
                    };
                    var (one, other) = (Three(Signed, choices, seed), Three(turned, choices, seed));
                    return Same(one.Next, other.Next)
                        && one.Kept == other.Kept
                        && InForce
                            .True(one.Next, Six, Worlds.Korea.Definition)
                            .SequenceEqual(InForce.True(other.Next, Six, Worlds.Korea.Definition));
                },
                iter: 200
            );

    [Theory]
    [InlineData(0, 9, 0, false, true)]
    [InlineData(0, 15, 0, true, false)]
    [InlineData(1, 9, 0, true, true)]
    [InlineData(1, 8, 0, false, false)]
    [InlineData(2, 0, 8, false, true)]
    [InlineData(2, 0, 9, false, false)]
    [InlineData(2, 0, 15, true, true)]
    public void Relief_ends_by_the_clause(int clause, int toEnd, int toKeep, bool vetoes, bool ends) =>
        Assert.Equal(ends, Snapback.EndsRelief(clause, toEnd, toKeep, vetoes));

    [Fact]
    public void Chances_are_those_of_the_specification()
    {
        Assert.Equal(0.25, Chances.Defection(-1, 0.15, 0, 0.15 / 2 + 0.0993), 0.02);
        Assert.Equal(0.84, Chances.Detection(0.6, 2), 9);
        Assert.Equal(0, Chances.Detection(0.6, 0));
        Assert.Equal(0.08, Chances.Slip(0.08, 0.5), 9);
        Assert.True(Chances.Ratification(0.5, 2, 1, 2) > 0.95);
        Assert.Equal(0.2689, Chances.Ratification(0.5, 0, 0, 3), 4);
    }

    static Carried Three(Carrying text, Dictionary<string, Performance> choices, ulong seed)
    {
        var carried = text.Advance(2, Six, choices, Nobody, seed);
        carried = carried.Next.Advance(3, Six, choices, Nobody, seed);
        return carried.Next.Advance(4, Six, choices, Nobody, seed);
    }

    static bool Same(Carrying one, Carrying other) =>
        one.Steps.OrderBy(s => s.Id, StringComparer.Ordinal)
            .SequenceEqual(other.Steps.OrderBy(s => s.Id, StringComparer.Ordinal))
        && one.Open.ToHashSet().SetEquals(other.Open);

    static Carried Play(Carrying text, int round, params (string, Performance)[] choices) =>
        text.Advance(round, Six, Choices(choices), Nobody, seed: 7);

    static Dictionary<string, Performance> Choices(params (string Step, Performance Act)[] choices) =>
        choices.ToDictionary(c => c.Step, c => c.Act);

    static Obligation Step(Carrying text, string id) => text.Steps.Single(s => s.Id == id);
}
