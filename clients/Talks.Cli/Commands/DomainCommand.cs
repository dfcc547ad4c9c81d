using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Formats;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using Talks.Cli.Output;

namespace Talks.Cli.Commands;

/// <summary>talks domain: reads a domain of the field and names its frontier and fair points.</summary>
static class DomainCommand
{
    static readonly Argument<string> Domain = new("domain") { Description = "Folder or file of a domain." };
    static readonly Option<bool> Verify = new("--verify")
    {
        Description = "The folder holds many domains and an index.json of recorded figures: check them all.",
    };

    public static Command Create()
    {
        var command = new Command(
            "domain",
            "Read GENIUS, GeniusWeb, NegoLog, NegMAS, LLM-Deliberation, CSV, XLSX or points files."
        )
        {
            Domain,
            Verify,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
                parsed.GetValue(Verify)
                    ? DomainVerification.Run(parsed.GetRequiredValue(Domain), parsed.GetValue(Report.Json))
                    : Run(parsed.GetRequiredValue(Domain), parsed.GetValue(Report.Json))
            )
        );
        return command;
    }

    static int Run(string path, bool json)
    {
        if (File.Exists(path) && DraftScenario.Claims(File.ReadAllText(path)))
            return DraftDomain.Run(ScenarioInput.Read(path), json);
        var reading = GameInput.Read(path);
        var game = reading.Game ?? throw new BadInputException(reading.Problem!);
        var frontier = Frontier.Of(game);
        if (json)
            Report.AsJson(Told(game, frontier, reading.Repairs));
        else
            Show(game, frontier, reading.Repairs);
        return ExitCode.Fine;
    }

    static object Told(Game game, Frontier? frontier, ImmutableArray<string> repairs) =>
        new
        {
            format = game.Format,
            name = game.Name,
            parties = game.Parties.Select(p => p.Party),
            issues = game.Issues.Select(i => new { name = i.Name, values = i.Values.Length }),
            outcomes = game.Outcomes,
            reservations = game.Parties.Select(p => p.Reservation),
            discounts = game.Parties.Select(p => p.Discount),
            exact = frontier?.Exact,
            paretoUnique = frontier is { IsWhole: true } ? frontier.Vectors.Length : (int?)null,
            paretoRationalUnique = frontier is { IsWhole: true }
                ? Solutions.Rational(game, frontier).Length
                : (int?)null,
            epsilonFrontier = frontier is { IsWhole: false }
                ? new { vectors = frontier.Vectors.Length, epsilon = frontier.Slack }
                : null,
            opposition = frontier is null ? null : Solutions.Opposition(game, frontier),
            relativeOpposition = frontier is null ? null : Solutions.RelativeOpposition(game, frontier),
            nash = frontier is null ? null : Solutions.Genius(game, frontier)?.Nash,
            egalitarian = frontier is null ? null : Solutions.Genius(game, frontier)?.Egalitarian,
            kalaiSmorodinsky = frontier is null ? null : Solutions.Genius(game, frontier)?.KalaiSmorodinsky,
            utilitarian = frontier is null ? null : Solutions.Utilitarian(frontier),
            genius = frontier is null ? null : Solutions.Genius(game, frontier),
            negmas = frontier is null ? null : Solutions.Negmas(game, frontier),
            deliberation = Deliberation.Of(game)?.Feasibility(),
            repairs,
        };

    static void Show(Game game, Frontier? frontier, ImmutableArray<string> repairs)
    {
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{game.Name}[/] ({game.Format}): {game.Parties.Length} parties, {game.Issues.Length} issues, {game.Outcomes:N0} outcomes"
        );
        foreach (var repair in repairs)
            AnsiConsole.MarkupLineInterpolated($"mended: {repair}");
        if (frontier is null)
        {
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"Issues that bundles join have over {Frontier.MostTried:N0} combinations: no frontier."
            );
            return;
        }
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(frontier.IsWhole ? "Pareto frontier" : "Epsilon-frontier")}: {frontier.Vectors.Length:N0} points."
        );
        if (!frontier.IsWhole)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"No outcome is better than one of them by more than {string.Join(", ", game.Parties.Select((p, seat) => string.Create(CultureInfo.InvariantCulture, $"{p.Party} {frontier.Slack[seat]:0.######}")))}; the points below are the best among them."
            );
        var table = Report.Table(["point", .. game.Parties.Select(p => p.Party)]);
        Add(table, "utilitarian", Solutions.Utilitarian(frontier));
        if (Solutions.Genius(game, frontier) is { } solutions)
        {
            Add(table, "Nash", solutions.Nash);
            Add(table, "egalitarian", solutions.Egalitarian);
            Add(table, "Kalai-Smorodinsky", solutions.KalaiSmorodinsky);
        }
        AnsiConsole.Write(table);
    }

    static void Add(Table table, string name, Solution solution)
    {
        foreach (var point in solution.Points)
            table.AddRow([name, .. point.Select(u => u.ToString("0.######", CultureInfo.InvariantCulture))]);
    }
}
