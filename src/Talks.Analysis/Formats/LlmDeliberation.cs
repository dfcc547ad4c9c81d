using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// LLM-Deliberation (Abdelnabi and others 2023): config.txt lists agents and their score files; a score file has a line of
/// whole points per issue, and the party's minimum in its last line. Issues are lettered, options numbered from 1.
/// </summary>
static class LlmDeliberation
{
    public static Game Read(string name, IReadOnlyDictionary<string, string> files)
    {
        var config = files.First(f => f.Key.EndsWith("config.txt", StringComparison.Ordinal));
        var folder = config.Key[..^"config.txt".Length];
        var agents = Lines(config.Value).Select(l => l.Split(',', StringSplitOptions.TrimEntries)).ToList();
        ImmutableArray<Payoff> parties = [.. agents.Select((a, n) => Party(config.Key, n + 1, a, folder, files))];
        if (parties.IsEmpty)
            throw new MalformedException(config.Key, 1, "No agents are listed.");
        var sizes = parties[0].Points.Select(i => i.Length).ToList();
        foreach (var party in parties)
            if (!party.Points.Select(i => i.Length).SequenceEqual(sizes))
                throw new MalformedException(
                    config.Key,
                    0,
                    $"'{party.Party}' scores other options than '{parties[0].Party}'."
                );
        ImmutableArray<GameIssue> issues = [.. sizes.Select((size, i) => Issue((char)('A' + i), size))];
        return new(name, "llm-deliberation", issues, parties);
    }

    static GameIssue Issue(char letter, int size) =>
        new(letter.ToString(), [.. Enumerable.Range(1, size).Select(o => $"{letter}{o}")]);

    static Payoff Party(
        string config,
        int line,
        string[] agent,
        string folder,
        IReadOnlyDictionary<string, string> files
    )
    {
        if (agent.Length < 2)
            throw new MalformedException(config, line, "An agent needs a name and a score file.");
        var path = $"{folder}scores_files/{agent[1]}.txt";
        if (!files.TryGetValue(path, out var text))
            throw new MalformedException(config, line, $"The score file {path} is missing.");
        var rows = Lines(text).Select((l, n) => Numbers(path, n + 1, l)).ToList();
        if (rows.Count < 2 || rows[^1].Length != 1)
            throw new MalformedException(path, rows.Count, "The last line must be the minimum score.");
        return new()
        {
            Party = agent[0],
            Reservation = rows[^1][0],
            Points = [.. rows[..^1]],
        };
    }

    static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static ImmutableArray<double> Numbers(string file, int line, string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(n =>
                    int.TryParse(n, CultureInfo.InvariantCulture, out var points)
                        ? (double)points
                        : throw new MalformedException(file, line, $"'{n}' is no whole number.")
                ),
        ];
}
