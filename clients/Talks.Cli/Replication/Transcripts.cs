using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Talks.Analysis.Games;
using Talks.Cli.Input;

namespace Talks.Cli.Replication;

/// <summary>
/// Judges recorded sessions of language models by the rule of LLM-Deliberation and compares with the shares published: sessions whose
/// last deal passes, whose last deal all accept, in which some deal passes, and deals that leave their speaker below its minimum.
/// </summary>
static class Transcripts
{
    const double Tolerance = 1e-9;

    /// <summary>Null where the folder holds none.</summary>
    public static Replayed? Judge(string folder)
    {
        var place = Path.Combine(folder, "transcripts");
        if (!Directory.Exists(place))
            return null;
        var files = Directory.GetFiles(place, "*.json").Order(StringComparer.Ordinal).ToList();
        ImmutableArray<string> differences = [.. files.SelectMany(f => Differences(folder, f))];
        var differing = differences.Select(d => d[..d.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count();
        return new(files.Count, files.Count - differing, differences);
    }

    static IEnumerable<string> Differences(string folder, string file)
    {
        var transcript = JsonNode.Parse(File.ReadAllText(file)) ?? throw new BadInputException($"{file} is empty.");
        var game = GameInput.Read(Path.Combine(folder, $"ld-{(string?)transcript["game"]}")).Game;
        var rule =
            (game is null ? null : Deliberation.Of(game))
            ?? throw new BadInputException($"{file} belongs to no game that can be read.");
        var sessions = transcript["sessions"]!.AsArray().Select(s => Turns(rule.Game, s!)).ToList();
        var metrics = transcript["metrics_by_their_code"]!;
        foreach (
            var (name, found) in new (string, double)[]
            {
                ("any_round", sessions.Average(s => s.Exists(t => rule.Passes(t.Deal)) ? 1 : 0)),
                ("final_5_of_6", sessions.Average(s => rule.Passes(s[^1].Deal) ? 1 : 0)),
                ("final_all", sessions.Average(s => rule.AllAccept(s[^1].Deal) ? 1 : 0)),
                ("wrong", sessions.Average(s => s.Count(t => rule.IsWrong(t.Deal, t.Speaker)) / (double)s.Count)),
            }
        )
            if (Math.Abs((double)metrics[name]! - found) > Tolerance)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(file)}: {name} {metrics[name]} recorded, {found} found"
                );
    }

    /// <summary>Turns that named a deal.</summary>
    static List<(int Speaker, int[] Deal)> Turns(Game game, JsonNode session) =>
        [
            .. session["rounds"]!
                .AsArray()
                .Where(r => r!["deal"] is JsonArray { Count: > 0 })
                .Select(r =>
                    (
                        game.Parties.ToList().FindIndex(p => p.Party == (string?)r!["agent"]),
                        r!["deal"]!.AsArray().Select(d => ((string)d!)[1] - '1').ToArray()
                    )
                ),
        ];
}
