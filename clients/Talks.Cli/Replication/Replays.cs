using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Cli.Input;

namespace Talks.Cli.Replication;

/// <summary>Plays negotiations recorded of an engine again, and compares what was agreed.</summary>
static class Replays
{
    public const string NegmasFile = "negmas-bilateral.json";

    const double Tolerance = 1e-6;

    public static Replayed? Genius(string folder) =>
        Replay(folder, "genius-saop.json", "rounds", clipped: true, letter => letter);

    public static Replayed? Negmas(string folder) =>
        Replay(folder, NegmasFile, "n_steps", clipped: false, letter => letter is "M" ? letter : "A" + letter);

    /// <summary>Null where the folder holds no such record.</summary>
    static Replayed? Replay(string folder, string file, string rounds, bool clipped, Func<string, string> kind)
    {
        var runs = Runs(folder, file).ToList();
        if (runs.Count == 0)
            return null;
        var games = new Dictionary<string, Book[]>();
        var differences = ImmutableArray.CreateBuilder<string>();
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
                    $"{id} {letters} {run[rounds]}: recorded {run["agreement"]?.ToJsonString() ?? "none"}, played {Told(ending, books)}{Ties(run["ties"])}"
                );
        }
        return new(runs.Count, runs.Count - differences.Count, differences.ToImmutable());
    }

    /// <summary>The runs recorded in a file of the folder's bots/; none where there is no such file.</summary>
    public static IEnumerable<JsonNode?> Runs(string folder, string file)
    {
        var path = Path.Combine(folder, "bots", file);
        if (!File.Exists(path))
            return [];
        return JsonNode.Parse(File.ReadAllText(path))?["runs"] as JsonArray
            ?? throw new BadInputException($"{path} lists no runs.");
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

    /// <summary>Runs in which an engine had several outcomes of the same utility to choose from hang on an order it does not define.</summary>
    static string Ties(JsonNode? ties) =>
        ties is JsonArray { Count: > 0 } counts && counts.Sum(c => (int)c!) is > 0 and var many
            ? $" ({many} outcomes tie in utility: which comes first is not defined)"
            : "";

    static string Told(Ending ending, Book[] books) =>
        ending.Agreement is { } outcome
            ? $"[{string.Join(',', books.Select(b => b.Utility(outcome)))}] in round {ending.Round}"
            : "none";
}

/// <param name="Same">Of those, how many came out as recorded.</param>
sealed record Replayed(int Runs, int Same, ImmutableArray<string> Differences);
