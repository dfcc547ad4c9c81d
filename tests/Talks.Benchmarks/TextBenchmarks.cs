using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Talks.Analysis.Bots;
using Talks.Analysis.Texts;
using Talks.Rules.Sessions;

namespace Talks.Benchmarks;

/// <summary>What a session asks while people wait.</summary>
[InProcess]
[WarmupCount(2)]
[IterationCount(8)]
public class TextBenchmarks
{
    readonly Bot bot = new(SixParties.Scenario.Agenda, SixParties.Scenario.Positions[0], Temperament.Linear, 1);
    readonly TableView view = new()
    {
        Round = 1,
        RoundOpen = true,
        SpokenIn = [1],
    };

    [Benchmark]
    public Evaluation EvaluateForAll() => Evaluation.Of(SixParties.Sheets, SixParties.FourParty);

    [Benchmark]
    public ImmutableArray<Amendment> CheapestAmendments() =>
        Amending.For(SixParties.Points, SixParties.FourParty, 0b110000);

    [Benchmark]
    public Act? BotDrafts() => bot.Decide(view, 0.5);
}
