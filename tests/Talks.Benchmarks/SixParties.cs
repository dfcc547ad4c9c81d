using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Scenarios;

namespace Talks.Benchmarks;

/// <summary>The flagship: 20 issues, 5,307,586,560 texts.</summary>
static class SixParties
{
    public static Scenario Scenario { get; } =
        ScenarioLibrary.Default.Load("six-party-2021").Scenario
        ?? throw new InvalidOperationException("The six-party scenario cannot be read.");

    public static WholePoints Points { get; } = WholePoints.Of(Scenario);

    public static ImmutableArray<Sheet> Sheets { get; } =
    [.. Scenario.Positions.Select(p => new Sheet(Points.Space, p))];

    /// <summary>A text that four parties accept and two refuse.</summary>
    public static byte[] FourParty { get; } =
        Points.Space.TextOf(Scenario.References.First(r => r.AcceptedBy.Length == 4).Terms);
}
