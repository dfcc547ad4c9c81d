using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Formats;
using Talks.Analysis.Games;
using Talks.Cli.Input;

namespace Talks.Cli.Replication;

/// <summary>
/// Plays the regression table that comes with GENIUS again (multitestexpected.txt): Boulware and Conceder parties, three and
/// four at a table. Compared are the round, every utility, the distances to the frontier and to the Nash point and the welfare.
/// </summary>
static class RegressionTable
{
    /// <summary>Utilities are recorded to fifteen digits, measures to five.</summary>
    const double Fine = 1e-9;
    const double Coarse = 6e-6;

    /// <summary>Null where the folder holds no such table.</summary>
    public static Replayed? Play(string folder)
    {
        var place = Path.Combine(folder, "bots", "genius-multitest");
        var path = Path.Combine(place, "multitestexpected.txt");
        if (!File.Exists(path))
            return null;
        var lines = File.ReadAllLines(path).Where(l => l.Contains(';', StringComparison.Ordinal)).Skip(1).ToList();
        var columns = lines[0].Split(';');
        var rows = lines.Skip(1).Select(l => l.Split(';')).Where(r => r.Length > 10).ToList();
        var games = new Dictionary<string, Game>();
        ImmutableArray<string> differences =
        [
            .. rows.SelectMany(
                (row, n) => Differences(place, games, columns.Zip(row).ToLookup(c => c.First, c => c.Second), n + 1)
            ),
        ];
        var differing = differences.Select(d => d[..d.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count();
        return new(rows.Count, rows.Count - differing, differences);
    }

    static IEnumerable<string> Differences(
        string place,
        Dictionary<string, Game> games,
        ILookup<string, string> row,
        int number
    )
    {
        string Cell(string column) => row[column].First();
        var profiles = Enumerable.Range(1, 4).Select(n => Cell($"Profile {n}")).Where(p => p.Length > 0).ToList();
        var letters = Enumerable.Range(1, profiles.Count).Select(n => Cell($"Agent {n}")[..1]).ToList();
        var rounds = int.Parse(
            Cell("deadline").Replace("rounds", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
        var key = string.Join(' ', profiles);
        if (!games.TryGetValue(key, out var game))
            games[key] = game = Read(place, profiles);
        var books = Book.Of(game) ?? throw new BadInputException($"{place} is too large.");
        var agents = letters
            .Select((l, seat) => AgentKind.All.First(k => k.Letter == l).Make(books[seat], Draws.For(1, seat)))
            .ToList();
        var ending = Saop.Play(agents, rounds);
        var frontier = Frontier.Of(game)!;
        var match = Tournament.Measured(game, books, frontier, Solutions.Genius(game, frontier), ending);
        var who = $"row {number} {string.Concat(letters)}";
        if (Cell("Agreement") == "Yes" != match.Agreed)
            yield return $"{who}: agreement {Cell("Agreement")} recorded, {match.Agreed} played";
        // The table counts the round in which the last accepting turn fell from one on.
        foreach (
            var (what, recorded, found, tolerance) in new[]
            {
                ("round", Number(Cell("Round")), ending.Round + 1.0, 0.5),
                ("distance to Pareto", Number(Cell("Dist. to Pareto")), match.ToPareto, Coarse),
                ("distance to Nash", Number(Cell("Dist. to Nash")), match.ToNash ?? double.NaN, Coarse),
                ("social welfare", Number(Cell("Social Welfare")), match.Welfare, Coarse),
            }.Concat(
                match.Utilities.Select(
                    (u, seat) => ($"utility {seat + 1}", Number(Cell($"Utility {seat + 1}")), u, Fine)
                )
            )
        )
            if (!(Math.Abs(recorded - found) <= tolerance))
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{who}: {what} {recorded} recorded, {found} played"
                );
    }

    static Game Read(string place, List<string> profiles)
    {
        var files = profiles
            .Select((p, n) => ($"profile{n + 1}.xml", Path.Combine(place, p)))
            .Append(("domain.xml", Path.Combine(place, "party_domain.xml")))
            .ToDictionary(f => f.Item1, f => File.ReadAllText(f.Item2));
        var reading = GameFiles.Read(Path.GetFileName(place), files);
        return reading.Game ?? throw new BadInputException(reading.Problem!);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
