using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using Talks.TestKit;
using static Talks.World.Tests.AtTheTable;

namespace Talks.World.Tests;

/// <summary>Whom a text names as the verifier of a step decides whether it is kept.</summary>
public class VerifyingSpec
{
    const string Seal = "yongbyon-freeze";
    static readonly Actor Usa = Cast.Head("USA");

    static Situation ByUsa(int seed = 7) => Signed(Seal, new() { Verifier = "USA" }, seed: seed);

    static Obligation Step(Situation situation) => situation.Session.Ledger.Text!.Steps.Single(s => s.Id == Freeze);

    [Fact]
    public void It_finds_that_a_step_is_kept_and_nobody_else_does()
    {
        var delivered = ByUsa().NextRound();
        Assert.False(Step(delivered.NextRound()).Verified);

        delivered.When(Cast.Control, new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.NotVerifier);
        delivered.When(Cast.Head("ROK"), new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.NotVerifier);
        var found = delivered
            .When(Usa, new LayFinding(Freeze, true, ""))
            .Then(new StepFound(1, Freeze, "USA", Cast.HeadId("USA"), true, ""));
        Assert.True(Step(found).Verified);
        found.When(Usa, new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.AlreadyThere);
        Assert.Contains(found.NextRound().All<LedgerMoved>()[^1].Steps, s => s is { Step: Freeze, Verified: true });
    }

    [Fact]
    public void What_is_not_delivered_cannot_be_verified_and_a_breach_needs_a_reason()
    {
        ByUsa().When(Usa, new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.NotAwaited);
        ByUsa().When(Usa, new LayFinding(Freeze, false, "Cut.")).ThenRefused(RefusalCode.NotAwaited);
        ByUsa().NextRound().When(Usa, new LayFinding(Freeze, false, " ")).ThenRefused(RefusalCode.Malformed);
        ByUsa().When(Usa, new LayFinding("none/USA", true, "")).ThenRefused(RefusalCode.UnknownStep);
        Open().When(Usa, new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.NoText);
    }

    [Fact]
    public void What_it_finds_broken_is_broken_and_holds_its_pair_until_it_is_made_good()
    {
        var broken = ByUsa().NextRound().And(Usa, new LayFinding(Freeze, false, "The seals are cut."));
        Assert.Equal(ObligationStatus.Breached, Step(broken).Status);
        broken.When(Usa, new LayFinding(Freeze, false, "Again.")).ThenRefused(RefusalCode.AlreadyThere);

        var pair = Step(broken).Against;
        var later = broken.NextRound();
        Assert.NotEmpty(pair);
        Assert.All(
            later.Session.Ledger.Text!.Steps.Where(s => pair.Contains(s.Id)),
            s => Assert.Equal(ObligationStatus.Suspended, s.Status)
        );
        var good = later.And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Deliver)).NextRound();
        Assert.Equal((ObligationStatus.Delivered, false), (Step(good).Status, Step(good).Verified));
    }

    [Fact]
    public void A_report_is_inspected_for_its_verifier_alone_which_then_has_a_round_to_decide()
    {
        var reported = Reported(s => ByUsa(s));
        var told = reported.NextRound();

        var inspected = Assert.Single(told.All<InspectionReported>());
        Assert.Equal((Freeze, "USA", false), (inspected.Step, inspected.Verifier, inspected.Kept));
        Assert.Contains(
            "InspectionReported",
            told.Feed(new Viewer.Delegation("USA")),
            StringComparison.OrdinalIgnoreCase
        );
        foreach (var other in new[] { "DPRK", "ROK" })
            Assert.DoesNotContain(
                "InspectionReported",
                told.Feed(new Viewer.Delegation(other)),
                StringComparison.OrdinalIgnoreCase
            );
        Assert.NotEqual(ObligationStatus.Breached, Step(told).Status);

        Assert.Equal(ObligationStatus.Breached, Step(told.NextRound()).Status);
        var hidden = told.And(Usa, new LayFinding(Freeze, true, "We saw nothing."));
        Assert.True(Step(hidden) is { Status: ObligationStatus.Delivered, Covert: true, Verified: true });
        Assert.DoesNotContain(hidden.Session.Ledger.Text!.Open, f => f.Obligation == Freeze);
    }

    [Fact]
    public void Where_nobody_is_named_or_decides_a_report_is_examined_as_ever()
    {
        Assert.Equal(ObligationStatus.Breached, Step(Reported(s => Signed(s)).NextRound()).Status);
        Assert.Empty(Reported(s => Signed(s)).NextRound().All<InspectionReported>());
        Signed().NextRound().When(Usa, new LayFinding(Freeze, true, "")).ThenRefused(RefusalCode.NotVerifier);
        Signed().NextRound().And(Cast.Control, new LayFinding(Freeze, false, "Found by the joint commission."));

        var unmanned = ByUsa().NextRound().And(Usa, new LeaveSeat()).NextRound();
        Assert.True(Step(unmanned).Verified);
    }

    /// <summary>A covert step that has been reported this round, by whichever seed reports one.</summary>
    static Situation Reported(Func<int, Situation> signed) =>
        Enumerable
            .Range(1, 60)
            .Select(seed =>
                signed(seed).And(Cast.Head("DPRK"), new ChoosePerformance(Freeze, Performance.Defect)).NextRound()
            )
            .First(s => s.All<LedgerMoved>()[^1].Reported.Contains(Freeze));
}
