using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Agents;
using Talks.Cli.Input;
using Talks.Cli.Output;

namespace Talks.Cli.Commands;

/// <summary>talks tournament: agents of the literature against each other over domains.</summary>
static class TournamentCommand
{
    static readonly Argument<string[]> Domains = new("domains")
    {
        Description = "Folders or files of domains; a folder of such folders stands for all of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    static readonly Option<string[]> Agents = new("--agents")
    {
        Description = $"Agents that take part: {string.Join(", ", AgentKind.All.Select(k => k.Name))}. All by default.",
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "Rounds of a negotiation, 1 to 10000.",
        DefaultValueFactory = _ => 100,
    };

    static readonly Option<int> Seed = new("--seed")
    {
        Description = "Everything random follows from it.",
        DefaultValueFactory = _ => 2021,
    };

    static readonly Option<FileInfo?> Csv = new("--csv") { Description = "File for one row per match." };

    static readonly Option<bool> Verify = new("--verify")
    {
        Description = "The folder holds recorded negotiations of other engines in bots/: play them again and compare.",
    };

    public static Command Create()
    {
        var command = new Command("tournament", "Let agents of the literature negotiate over domains.")
        {
            Domains,
            Agents,
            Rounds,
            Seed,
            Csv,
            Verify,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
                parsed.GetValue(Verify)
                    ? Replays.Run(parsed.GetRequiredValue(Domains)[0], parsed.GetValue(Report.Json))
                    : Run(
                        parsed.GetRequiredValue(Domains),
                        Kinds(parsed.GetValue(Agents)),
                        Within(parsed.GetValue(Rounds)),
                        (ulong)parsed.GetValue(Seed),
                        parsed.GetValue(Csv),
                        parsed.GetValue(Report.Json)
                    )
            )
        );
        return command;
    }

    static int Within(int rounds) =>
        rounds is >= 1 and <= 10_000
            ? rounds
            : throw new BadInputException($"--rounds takes 1 to 10000, not {rounds}.");

    static List<AgentKind> Kinds(string[]? names) =>
        names is null or []
            ? [.. AgentKind.All]
            :
            [
                .. names.Select(n =>
                    AgentKind.All.FirstOrDefault(k => k.Name == n)
                    ?? throw new BadInputException(
                        $"There is no agent '{n}'; there are {string.Join(", ", AgentKind.All.Select(k => k.Name))}."
                    )
                ),
            ];

    static int Run(string[] paths, List<AgentKind> kinds, int rounds, ulong seed, FileInfo? csv, bool json)
    {
        var games = paths.SelectMany(GameInput.ReadAll).ToList();
        var matches = games.SelectMany(g => Tournament.Of(g, kinds, rounds, seed)).ToList();
        var left = games.Select(g => g.Name).Except(matches.Select(m => m.Domain)).ToList();
        var standings = Standing.Of(matches);
        if (csv is not null)
            File.WriteAllLines(csv.FullName, Rows(matches));
        if (json)
            Report.AsJson(
                new
                {
                    matches = matches.Count,
                    leftOut = left,
                    standings,
                }
            );
        else
            Show(standings, matches.Count, left);
        return ExitCode.Fine;
    }

    static void Show(IEnumerable<Standing> standings, int matches, List<string> left)
    {
        var table = Report.Table("agent", "utility", "± 95 %", "agrees", "welfare", "to Pareto", "to Nash", "round");
        foreach (var s in standings)
            table.AddRow(
                s.Agent,
                Figure(s.Utility),
                Figure(s.Interval),
                s.AgreementRate.ToString("P0", CultureInfo.InvariantCulture),
                Figure(s.Welfare),
                Figure(s.ToPareto),
                s.ToNash is { } nash ? Figure(nash) : "-",
                s.Round.ToString("0.0", CultureInfo.InvariantCulture)
            );
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{matches:N0} matches.");
        foreach (var name in left)
            AnsiConsole.MarkupLineInterpolated($"{name} is too large and was left out.");
    }

    static IEnumerable<string> Rows(List<Match> matches) =>
        matches
            .Select(m =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted(m.Domain)},{Quoted(string.Join(' ', m.Agents))},{m.Rounds},{m.Agreed},{m.Round},{Quoted(string.Join(' ', m.Utilities.Select(u => u.ToString("R", CultureInfo.InvariantCulture))))},{m.Welfare:R},{m.ToPareto:R},{m.ToNash:R}"
                )
            )
            .Prepend("domain,agents,rounds,agreed,round,utilities,welfare,toPareto,toNash");

    static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Figure(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
