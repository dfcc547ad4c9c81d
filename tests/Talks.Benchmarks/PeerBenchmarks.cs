using BenchmarkDotNet.Attributes;
using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;
using Talks.Scenarios.Domains;

namespace Talks.Benchmarks;

/// <summary>
/// Domains of the literature for which other engines were timed, 100 rounds of alternating offers. They are not part of this
/// repository: TALKS_DOMAINS names the folder that holds them. Without it one made-up domain stands in.
/// </summary>
[InProcess]
[WarmupCount(1)]
[IterationCount(5)]
public class PeerBenchmarks
{
    const string MadeUp = "made up, 10^4 x 3";

    static readonly string[] Known =
    [
        "g2-laptop-a",
        "g2-itex-cypress-2010",
        "g3-car-purchase",
        "g3-party",
        "g6-domain4",
        "g3-bank-robbery",
        "g3-parscat",
    ];

    Game game = null!;
    Book[] books = [];

    public static IEnumerable<string> Domains
    {
        get
        {
            var there = Known.Where(d => Directory.Exists(Path.Combine(Folder, d))).ToList();
            return there.Count > 0 ? there : [MadeUp];
        }
    }

    static string Folder => Environment.GetEnvironmentVariable("TALKS_DOMAINS") ?? "";

    [ParamsSource(nameof(Domains))]
    public string Domain { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        game =
            Domain == MadeUp
                ? GameBenchmarks.Random(3, 4, 1)
                : DomainFiles.Read(Path.Combine(Folder, Domain)).Game
                    ?? throw new InvalidOperationException($"{Domain} cannot be read.");
        books = Book.Of(game)!;
    }

    /// <summary>One negotiation, outcomes ranked beforehand as other engines do with presorted utilities.</summary>
    [Benchmark]
    public Ending Boulware() => Saop.Play([.. books.Select(b => new AspirationTactic(b, 4))], 100);

    [Benchmark]
    public Ending Micro() => Saop.Play([.. books.Select((b, seat) => new Micro(b, Draws.For(1, seat)))], 100);

    /// <summary>The same from the score sheets on.</summary>
    [Benchmark]
    public Ending FromTheSheets() => Saop.Play([.. Book.Of(game)!.Select(b => new AspirationTactic(b, 4))], 100);

    [Benchmark]
    public Frontier? Frontier() => Analysis.Games.Frontier.Of(game);
}
