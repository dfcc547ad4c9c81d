using BenchmarkDotNet.Attributes;
using Talks.Analysis.Sweeps;

namespace Talks.Benchmarks;

/// <summary>Exact answers over the whole six-party space.</summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
[InvocationCount(1)]
public class SweepBenchmarks
{
    [Benchmark]
    public Census CoalitionCounts() => Census.Of(SixParties.Points);

    [Benchmark]
    public long AcceptableToAll() => Census.CountAcceptable(SixParties.Points);

    [Benchmark]
    public Optima? OptimumPoints() => Optima.Of(SixParties.Points);

    [Benchmark]
    public Point? DominatingText() => Dominance.Witness(SixParties.Points, SixParties.FourParty);
}
