using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Sweeps;
using Talks.Cli.Output;
using Talks.Rules;

namespace Talks.Cli.Commands;

/// <summary>talks domain for a draft of a scenario: the same figures, exact for any size of space.</summary>
static class DraftDomain
{
    public static int Run(Scenario scenario, bool json)
    {
        var points = WholePoints.Of(scenario);
        var census = Census.Of(points);
        var frontier = TextFrontier.Of(points);
        var optima = Optima.Of(points);
        if (json)
            Report.AsJson(Told(scenario, census, frontier, optima));
        else
            Show(scenario, census, frontier, optima);
        return ExitCode.Fine;
    }

    static object Told(Scenario scenario, Census census, TextFrontier frontier, Optima? optima) =>
        new
        {
            format = "draft-1",
            name = scenario.Agenda.Id,
            parties = scenario.Agenda.Parties.Select(p => p.Id),
            issues = scenario.Agenda.Issues.Select(i => new { name = i.Id, values = i.Options.Length }),
            outcomes = census.Packages,
            acceptableToAll = census.AcceptableToAll,
            acceptableTo = Keyed.ByParty(scenario.Agenda, census.AcceptableTo),
            reservations = scenario.Positions.Select(p => p.Reservation),
            paretoUnique = frontier.IsWhole ? (int?)frontier.Surplus.Length : null,
            epsilonFrontier = frontier.IsWhole
                ? null
                : new
                {
                    vectors = frontier.Surplus.Length,
                    epsilon = Keyed.ByParty(scenario.Agenda, seat => frontier.Slack[seat]),
                },
            opposition = optima?.Opposition,
            nash = Point(scenario, optima?.Nash),
            egalitarian = Point(scenario, optima?.Egalitarian),
            kalaiSmorodinsky = Point(scenario, optima?.KalaiSmorodinsky),
            utilitarian = Point(scenario, optima?.Utilitarian),
        };

    static object? Point(Scenario scenario, Point? point) => point is null ? null : Keyed.Point(scenario.Agenda, point);

    static void Show(Scenario scenario, Census census, TextFrontier frontier, Optima? optima)
    {
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{scenario.Agenda.Title}[/] (draft-1): {census.Parties} parties, {census.Packages:N0} texts, {census.AcceptableToAll:N0} acceptable to all"
        );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(frontier.IsWhole ? "Pareto frontier" : "Epsilon-frontier")}: {frontier.Surplus.Length:N0} points."
        );
        if (optima is null)
            return;
        AnsiConsole.MarkupLineInterpolated($"Nash: {Keyed.Terms(optima.Nash)}");
        AnsiConsole.MarkupLineInterpolated($"Kalai-Smorodinsky: {Keyed.Terms(optima.KalaiSmorodinsky)}");
        AnsiConsole.MarkupLineInterpolated($"egalitarian: {Keyed.Terms(optima.Egalitarian)}");
        AnsiConsole.MarkupLineInterpolated($"utilitarian: {Keyed.Terms(optima.Utilitarian)}");
    }
}
