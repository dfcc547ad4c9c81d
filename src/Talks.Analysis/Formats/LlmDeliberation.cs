using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// LLM-Deliberation (Abdelnabi and others 2023): config.txt lists agents and their score files; a score file has a line of
/// whole points per issue, and the party's minimum in its last line. Issues are lettered, options numbered from 1.
/// </summary>
static partial class LlmDeliberation
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
        var told = Told(files.GetValueOrDefault($"{folder}global_instructions.txt", ""));
        ImmutableArray<GameIssue> issues = [.. sizes.Select((size, i) => Issue((char)('A' + i), size, told))];
        return new(name, "llm-deliberation", issues, parties);
    }

    /// <summary>An issue by its letter and its options by letter and digit, or by what the instructions call them.</summary>
    static GameIssue Issue(char letter, int size, Dictionary<string, string> told)
    {
        var letters = Enumerable.Range(1, size).Select(o => $"{letter}{o}").ToList();
        var names = letters.ConvertAll(o => told.GetValueOrDefault(o, o));
        return new(
            told.GetValueOrDefault($"{letter}", $"{letter}"),
            [.. names.Distinct().Count() == size ? names : letters]
        );
    }

    /// <summary>Names by letter, and by letter and digit: the first line of the instructions that tells each.</summary>
    static Dictionary<string, string> Told(string instructions)
    {
        var told = new Dictionary<string, string>();
        foreach (var line in Lines(instructions))
        {
            var match = Heading().Match(line);
            if (match.Success)
                told.TryAdd(
                    match.Groups["key"].Value,
                    match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value
                );
        }
        return told;
    }

    [GeneratedRegex("""^(?:Issue (?<key>[A-Z])|(?<key>[A-Z][1-9])):?\s*(?:"(?<quoted>[^"]+)"|(?<plain>\S.*))""")]
    private static partial Regex Heading();

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
            Role = agent.Length > 2 ? agent[2] : null,
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
