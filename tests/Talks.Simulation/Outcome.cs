using Talks.Crash;

namespace Talks.Simulation;

/// <summary>What came of one seed.</summary>
/// <param name="Unanswered">Clients that were still waiting for an answer when all had been well for minutes.</param>
/// <param name="Befallen">By <see cref="Misfortune"/>, how often.</param>
/// <param name="Trace">A hash of everything that happened, was answered and given: the same seed, the same trace.</param>
sealed record Outcome(
    Findings Findings,
    int Unanswered,
    int Accepted,
    int Refused,
    int Delivered,
    int[] Befallen,
    ulong Trace
)
{
    public bool AllKept => Findings.AllKept && Unanswered == 0;
}
