using System.Collections.Immutable;
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

    /// <summary>Too many vectors: an epsilon-frontier.</summary>
    [Benchmark]
    public TextFrontier EpsilonFrontier() => TextFrontier.Of(SixParties.Points);

    [Benchmark]
    public ImmutableArray<Point> FrontierOfAPair() => PairFrontier.Of(SixParties.Points, 0, 2);

    [Benchmark]
    public Point? DominatingText() => Dominance.Witness(SixParties.Points, SixParties.FourParty);
}
