using Talks.Crash;
using Talks.Simulation;

namespace Talks.Server.Tests.Simulation;

/// <summary>
/// Sessions, relays and clients over a fake network, disk and clock. A seed that fails is run again by
/// <c>dotnet run --project tests/Talks.Simulation -- --seeds 1 --from SEED</c>; the nightly run has 100,000.
/// </summary>
public sealed class SimulationTests
{
    const int Seeds = 300;

    [Fact]
    public void Whatever_befalls_servers_network_and_database_every_promise_is_kept()
    {
        var outcomes = Enumerable.Range(1, Seeds).Select(seed => (Seed: seed, Outcome: Seed.Run(seed))).ToList();
        Assert.DoesNotContain(outcomes, o => !o.Outcome.AllKept);
        // The worlds are not empty: acts on both sides, and every misfortune.
        Assert.True(outcomes.Sum(o => o.Outcome.Accepted) > 10 * Seeds);
        Assert.True(outcomes.Sum(o => o.Outcome.Refused) > Seeds);
        Assert.All(
            Enum.GetValues<Misfortune>(),
            m => Assert.True(outcomes.Sum(o => o.Outcome.Befallen[(int)m]) > Seeds / 10, m.ToString())
        );
    }

    [Fact]
    public void The_same_seed_is_the_same_world()
    {
        foreach (var seed in Enumerable.Range(1, 20))
            Assert.Equal(Seed.Run(seed).Trace, Seed.Run(seed).Trace);
        Assert.NotEqual(Seed.Run(1).Trace, Seed.Run(2).Trace);
    }

    [Theory]
    [InlineData(nameof(Flaw.AcknowledgesBeforeTheDisk), nameof(Findings.Lost))]
    [InlineData(nameof(Flaw.TakesFromAnybody), nameof(Findings.Duplicated))]
    [InlineData(nameof(Flaw.AppendsTwice), nameof(Findings.Duplicated))]
    [InlineData(nameof(Flaw.AppendsTwice), nameof(Findings.Deadlines))]
    [InlineData(nameof(Flaw.AppendsTwice), nameof(Findings.Unverified))]
    [InlineData(nameof(Flaw.TakesBatchesAsTheyCome), nameof(Findings.Reordered))]
    [InlineData(nameof(Flaw.RepeatsUnderNewIds), nameof(Findings.Duplicated))]
    [InlineData(nameof(Flaw.RepeatsUnderNewIds), nameof(Findings.RefusedKept))]
    public void A_flaw_is_found(string flaw, string finding)
    {
        var count = typeof(Findings).GetProperty(finding)!;
        Assert.Contains(
            Enumerable.Range(1, 400),
            seed => (int)count.GetValue(Seed.Run(seed, Enum.Parse<Flaw>(flaw)).Findings)! > 0
        );
    }
}
