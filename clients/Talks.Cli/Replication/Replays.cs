using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Spectre.Console;
using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Cli.Input;
using Talks.Cli.Output;

namespace Talks.Cli.Replication;

/// <summary>Plays negotiations recorded of GENIUS and NegMAS again, and compares what was agreed.</summary>
static class Replays
{
    const double Tolerance = 1e-6;

    public static int Run(string folder, bool json)
    {
        var genius = Replay(folder, "genius-saop.json", "rounds", clipped: true, letter => letter);
        var negmas = Replay(
            folder,
            "negmas-bilateral.json",
            "n_steps",
            clipped: false,
            letter => letter is "M" ? letter : "A" + letter
        );
        var regression = RegressionTable.Play(folder);
        var transcripts = Transcripts.Judge(folder);
        if (json)
            Report.AsJson(
                new
                {
                    genius,
                    negmas,
                    regression,
                    transcripts,
                }
            );
        else
        {
            Show("Recorded runs of GENIUS that end in the same agreement", genius);
            Show("Recorded runs of NegMAS that end in the same agreement", negmas);
            Show("Rows of GENIUS' own regression table that come out", regression);
            Show("Transcripts of LLM-Deliberation whose published shares come out", transcripts);
        }
        return new[] { genius, negmas, regression, transcripts }.All(r => r is null or { Differences.IsEmpty: true })
            ? ExitCode.Fine
            : ExitCode.Found;
    }

    static void Show(string what, Replayed? replayed)
    {
        if (replayed is null)
            return;
        AnsiConsole.MarkupLineInterpolated($"{what}: {replayed.Same} of {replayed.Runs}.");
        foreach (var difference in replayed.Differences)
            AnsiConsole.MarkupLineInterpolated($"  {difference}");
    }

    static Replayed Replay(string folder, string file, string rounds, bool clipped, Func<string, string> kind)
    {
        var path = Path.Combine(folder, "bots", file);
        if (!File.Exists(path))
            throw new BadInputException($"There is no {path}.");
        var games = new Dictionary<string, Book[]>();
        var differences = ImmutableArray.CreateBuilder<string>();
        var runs =
            JsonNode.Parse(File.ReadAllText(path))?["runs"] as JsonArray
            ?? throw new BadInputException($"{path} lists no runs.");
        foreach (var run in runs)
        {
            var id = (string)run!["instance"]!;
            if (!games.TryGetValue(id, out var books))
                games[id] = books = Books(Path.Combine(folder, id), clipped);
            var letters = (string)run["agents"]!;
            var agents = letters
                .Select((l, seat) => Kind(kind(l.ToString())).Make(books[seat], Draws.For(1, seat)))
                .ToList();
            var ending = Saop.Play(agents, (int)run[rounds]!);
            if (!Same(run["agreement"] as JsonArray, ending, books))
                differences.Add(
                    $"{id} {letters} {run[rounds]}: recorded {run["agreement"]?.ToJsonString() ?? "none"}, played {Told(ending, books)}"
                );
        }
        return new(runs.Count, runs.Count - differences.Count, differences.ToImmutable());
    }

    static AgentKind Kind(string letter) => AgentKind.All.First(k => k.Letter == letter);

    static Book[] Books(string folder, bool clipped)
    {
        var game = GameInput.Read(folder).Game ?? throw new BadInputException($"{folder} cannot be read.");
        var played = clipped ? game : game with { Parties = [.. game.Parties.Select(p => p with { Cap = null })] };
        return Book.Of(played) ?? throw new BadInputException($"{folder} is too large.");
    }

    static bool Same(JsonArray? recorded, Ending ending, Book[] books) =>
        recorded is null
            ? ending.Agreement is null
            : ending.Agreement is { } outcome
                && recorded.Zip(books).All(p => Math.Abs((double)p.First! - p.Second.Utility(outcome)) <= Tolerance);

    static string Told(Ending ending, Book[] books) =>
        ending.Agreement is { } outcome
            ? $"[{string.Join(',', books.Select(b => b.Utility(outcome)))}] in round {ending.Round}"
            : "none";
}

/// <param name="Same">Of those, how many came out as recorded.</param>
sealed record Replayed(int Runs, int Same, ImmutableArray<string> Differences);
