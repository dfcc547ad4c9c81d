using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Checks;
using Talks.Analysis.Sweeps;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Agendas;

namespace Talks.Cli.Commands;

/// <summary>talks check: can this scenario be negotiated, and what should its author look at.</summary>
static class CheckCommand
{
    static readonly Option<int> Rehearsals = new("--rehearsals")
    {
        Description = "Sessions of bots to play, 0 to 1000.",
        DefaultValueFactory = _ => 50,
    };

    static readonly Option<int> Noise = new("--noise")
    {
        Description = "Noisy versions of the sheets to look at, 0 to 1000.",
        DefaultValueFactory = _ => 40,
    };

    public static Command Create()
    {
        var command = new Command(
            "check",
            "Count what suits whom, find the optimum texts, rehearse with bots, list problems."
        )
        {
            ScenarioInput.Argument,
            Rehearsals,
            Noise,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
                Run(
                    ScenarioInput.Read(parsed.GetRequiredValue(ScenarioInput.Argument)),
                    Within(Rehearsals, parsed.GetValue(Rehearsals)),
                    Within(Noise, parsed.GetValue(Noise)),
                    parsed.GetValue(Report.Json)
                )
            )
        );
        return command;
    }

    static int Within(Option<int> option, int value) =>
        value is >= 0 and <= 1000 ? value : throw new BadInputException($"{option.Name} takes 0 to 1000, not {value}.");

    static int Run(Scenario scenario, int rehearsals, int noise, bool json)
    {
        var check = ScenarioCheck.Of(scenario, rehearsals, noise);
        if (json)
            Report.AsJson(Told(scenario.Agenda, check));
        else
            Show(scenario.Agenda, check);
        return check.Findings.Any(f => f.Gravity is Gravity.Error) ? ExitCode.Found : ExitCode.Fine;
    }

    static object Told(Agenda agenda, ScenarioCheck check) =>
        new
        {
            scenario = agenda.Id,
            decision = agenda.Decision.Kind,
            packages = check.Census.Packages,
            acceptableToAll = check.Census.AcceptableToAll,
            adoptable = check.Adoptable,
            acceptableTo = Keyed.ByParty(agenda, check.Census.AcceptableTo),
            coalitions = Enumerable
                .Range(1, check.Census.Coalitions.Length - 1)
                .ToDictionary(c => Keyed.Names(agenda, c), c => check.Census.Coalitions[c]),
            pivotalShare = Keyed.ByParty(agenda, check.Census.PivotalShare),
            smallestCoalition = check.SmallestCoalition,
            fewestIssues = check.FewestIssues,
            optima = check.Optima is { } optima ? Told(agenda, optima) : null,
            zoneSurvival = check.ZoneSurvival,
            rehearsal = check.Rehearsal,
            problems = check.Findings,
        };

    static object Told(Agenda agenda, Optima optima) =>
        new
        {
            nash = Keyed.Point(agenda, optima.Nash),
            kalaiSmorodinsky = Keyed.Point(agenda, optima.KalaiSmorodinsky),
            egalitarian = Keyed.Point(agenda, optima.Egalitarian),
            utilitarian = Keyed.Point(agenda, optima.Utilitarian),
            bestFor = Keyed.ByParty(agenda, seat => Keyed.Point(agenda, optima.BestFor[seat])),
        };

    static void Show(Agenda agenda, ScenarioCheck check)
    {
        var census = check.Census;
        var share = census.Packages == 0 ? 0 : (double)census.AcceptableToAll / census.Packages;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{agenda.Title}[/] ({agenda.Id})");
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{census.Packages:N0} packages; {census.AcceptableToAll:N0} suit everybody ({share:P3}); the decision rule would adopt {check.Adoptable:N0}."
        );
        var parties = Report.Table("party", "accepts", "pivotal", "best surplus");
        for (var seat = 0; seat < agenda.Parties.Length; seat++)
            parties.AddRow(
                agenda.Parties[seat].Id,
                Figure($"{(double)census.AcceptableTo(seat) / Math.Max(1, census.Packages):P1}"),
                census.PivotalShare(seat) is { } pivotal ? Figure($"{pivotal:P0}") : "-",
                check.Optima is { } o ? Figure($"{o.BestFor[seat].Surplus[seat]:0.##}") : "-"
            );
        AnsiConsole.Write(parties);
        if (check.Optima is { } optima)
            Show(agenda, optima);
        if (check.FewestIssues is { } fewest)
            AnsiConsole.MarkupLineInterpolated(
                $"The smallest text that suits everybody includes {fewest} of {agenda.Issues.Length} issues."
            );
        if (check.ZoneSurvival is { } survival)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"With 25 % noise a deal remains in {survival:P0} of sheets."
            );
        if (check.Rehearsal is { } series)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"Bots agree in {series.Agreed} of {series.Runs} rehearsals, after {series.MeanProposals:0.#} texts."
            );
        foreach (var finding in check.Findings)
            AnsiConsole.MarkupLineInterpolated(
                $"{finding.Gravity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Text}"
            );
    }

    static void Show(Agenda agenda, Optima optima)
    {
        var table = Report.Table(["point", .. agenda.Parties.Select(p => p.Id)]);
        foreach (
            var (name, point) in new[]
            {
                ("Nash", optima.Nash),
                ("Kalai-Smorodinsky", optima.KalaiSmorodinsky),
                ("egalitarian", optima.Egalitarian),
                ("utilitarian", optima.Utilitarian),
            }
        )
            table.AddRow([name, .. point.Surplus.Select(s => Figure($"{s:0.##}"))]);
        AnsiConsole.Write(table);
    }

    static string Figure(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
