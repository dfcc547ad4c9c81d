using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;

namespace Talks.Benchmarks;

/// <summary>Frontiers and negotiations over made-up score sheets: whole points, every party's best worth 100.</summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
public class GameBenchmarks
{
    Game game = null!;
    Game fractions = null!;
    Book[] books = [];

    [Params(2, 3, 6)]
    public int Parties { get; set; }

    /// <summary>Issues of ten values each.</summary>
    [Params(4, 5, 6)]
    public int Issues { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        game = Random(Parties, Issues, 1);
        var draws = new Draws(2);
        fractions = game with
        {
            Parties =
            [
                .. game.Parties.Select(p =>
                    p with
                    {
                        Points = [.. p.Points.Select(i => i.Select(_ => draws.Share()).ToImmutableArray())],
                    }
                ),
            ],
        };
        books = Book.Of(game)!;
    }

    [Benchmark]
    public Frontier? Frontier() => Analysis.Games.Frontier.Of(game);

    /// <summary>The same with fractions for points, of which hardly two are alike.</summary>
    [Benchmark]
    public Frontier? FrontierOfFractions() => Analysis.Games.Frontier.Of(fractions);

    [Benchmark]
    public Ending AlternatingOffers() => Saop.Play([.. books.Select(b => new AspirationTactic(b, 4))], 100);

    internal static Game Random(int parties, int issues, ulong seed)
    {
        var draws = new Draws(seed);
        return new(
            "random",
            "points",
            [
                .. Enumerable
                    .Range(0, issues)
                    .Select(i => new GameIssue($"i{i}", [.. Enumerable.Range(0, 10).Select(v => $"v{v}")])),
            ],
            [.. Enumerable.Range(0, parties).Select(p => Party(p, issues, draws))]
        );
    }

    static Payoff Party(int party, int issues, Draws draws) =>
        new()
        {
            Party = $"p{party}",
            Points =
            [
                .. Enumerable
                    .Range(0, issues)
                    .Select(_ =>
                        Enumerable.Range(0, 10).Select(_ => (double)draws.Below(1 + 100 / issues)).ToImmutableArray()
                    ),
            ],
        };
}
