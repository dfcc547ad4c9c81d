using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Agents;
using Talks.Analysis.Agents.Protocols;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Cli.Replication;
using Talks.Cli.Tournaments;

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
        Description =
            $"Agents that take part: {string.Join(", ", AgentKind.All.Select(k => k.Name))}; all by default. boulware/combi-max offers as boulware and accepts by one of {string.Join(", ", Acceptance.All.Select(a => a.Name))}.",
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<string[]> Protocols = new("--protocols")
    {
        Description = $"Of {string.Join(", ", Protocol.All.Select(p => p.Name))}; saop by default.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["saop"],
    };

    static readonly Option<int> Rounds = new("--rounds")
    {
        Description = "Rounds of a negotiation, 1 to 10000.",
        DefaultValueFactory = _ => 100,
    };

    static readonly Option<int> Repeats = new("--repeats")
    {
        Description = "Times each line-up plays, with other chances, 1 to 1000.",
        DefaultValueFactory = _ => 1,
    };

    static readonly Option<int> Seed = new("--seed")
    {
        Description = "Everything random follows from it.",
        DefaultValueFactory = _ => 2021,
    };

    static readonly Option<FileInfo?> Csv = new("--csv") { Description = "File for one row per match." };

    static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Folder for matches.csv, matches.parquet, standings.csv and report.html.",
    };

    static readonly Option<bool> Verify = new("--verify")
    {
        Description =
            "The folder holds recorded negotiations in bots/ and transcripts/: play and judge them again and compare.",
    };

    public static Command Create()
    {
        var command = new Command("tournament", "Let agents of the literature negotiate over domains.")
        {
            Domains,
            Agents,
            Protocols,
            Rounds,
            Repeats,
            Seed,
            Csv,
            Out,
            Verify,
            Report.Json,
        };
        command.SetAction(
            (parsed, _) =>
                Report.Guard(async () =>
                    parsed.GetValue(Verify)
                        ? Replications.Run(parsed.GetRequiredValue(Domains)[0], parsed.GetValue(Report.Json))
                        : await Run(parsed)
                )
        );
        return command;
    }

    static int Within(Option<int> option, int value, int most) =>
        value >= 1 && value <= most
            ? value
            : throw new BadInputException($"{option.Name} takes 1 to {most}, not {value}.");

    /// <summary>Those of these names; all when none is named.</summary>
    static List<T> Named<T>(
        string what,
        string[]? names,
        IReadOnlyList<T> all,
        Func<T, string> name,
        Func<string, T?> find
    )
        where T : class =>
        names is null or []
            ? [.. all]
            :
            [
                .. names.Select(n =>
                    find(n)
                    ?? throw new BadInputException(
                        $"There is no {what} '{n}'; there are {string.Join(", ", all.Select(name))}."
                    )
                ),
            ];

    static async Task<int> Run(ParseResult parsed)
    {
        var kinds = Named("agent", parsed.GetValue(Agents), AgentKind.All, k => k.Name, AgentKind.Find);
        var protocols = Named(
            "protocol",
            parsed.GetValue(Protocols),
            Protocol.All,
            p => p.Name,
            n => Protocol.All.FirstOrDefault(p => p.Name == n)
        );
        var rounds = Within(Rounds, parsed.GetValue(Rounds), 10_000);
        var repeats = Within(Repeats, parsed.GetValue(Repeats), 1000);
        var games = parsed.GetRequiredValue(Domains).SelectMany(GameInput.ReadAll).ToList();
        var matches = Play(games, kinds, protocols, rounds, repeats, (ulong)parsed.GetValue(Seed));
        var left = games.Select(g => g.Name).Except(matches.Select(m => m.Domain)).ToList();
        var standings = Standing.Of(matches);
        try
        {
            if (parsed.GetValue(Csv) is { } csv)
                await File.WriteAllLinesAsync(csv.FullName, TournamentTables.Matches(matches));
            if (parsed.GetValue(Out) is { } folder)
                await TournamentTables.WriteAsync(matches, standings, folder.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Unwritable;
        }
        if (parsed.GetValue(Report.Json))
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

    /// <summary>Domains and protocols are shared out to all processors; the order of matches is the same whatever their number.</summary>
    static List<Match> Play(
        List<Game> games,
        List<AgentKind> kinds,
        List<Protocol> protocols,
        int rounds,
        int repeats,
        ulong seed
    ) =>
        [
            .. games
                .SelectMany(game => protocols.Select(protocol => (game, protocol)))
                .AsParallel()
                .AsOrdered()
                .SelectMany(p => Tournament.Of(p.game, kinds, p.protocol, rounds, repeats, seed).ToList()),
        ];

    static void Show(IEnumerable<Standing> standings, int matches, List<string> left)
    {
        foreach (var protocol in standings.GroupBy(s => s.Protocol))
        {
            AnsiConsole.MarkupLineInterpolated($"[bold]{protocol.Key}[/]");
            var table = Report.Table(
                "agent",
                "utility",
                "± 95 %",
                "agrees",
                "welfare",
                "to Pareto",
                "to Nash",
                "round"
            );
            foreach (var s in protocol)
                table.AddRow(
                    s.Agent,
                    Figure(s.Utility.Value),
                    Figure(s.Utility.Interval),
                    s.Agrees.Value.ToString("P0", CultureInfo.InvariantCulture),
                    Figure(s.Welfare.Value),
                    Figure(s.ToPareto.Value),
                    s.ToNash is { } nash ? Figure(nash.Value) : "-",
                    s.Round.Value.ToString("0.0", CultureInfo.InvariantCulture)
                );
            AnsiConsole.Write(table);
        }
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{matches:N0} matches.");
        foreach (var name in left)
            AnsiConsole.MarkupLineInterpolated($"{name} is too large and was left out.");
    }

    static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
