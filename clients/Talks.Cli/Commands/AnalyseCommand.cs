using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Exchange;
using Talks.Analysis.Texts;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Cli.Commands;

/// <summary>talks analyse: what a package is worth to whom, who blocks it, and what would mend it.</summary>
static class AnalyseCommand
{
    static readonly Option<string?> Party = new("--party")
    {
        Description = "Only what this party may know: its own worth, trades and equivalent offers by its own sheet.",
    };

    public static Command Create()
    {
        var command = new Command(
            "analyse",
            "Value a package for everybody, name blockers, find the cheapest amendments."
        )
        {
            ScenarioInput.Argument,
            PackageInput.Argument,
            Party,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
            {
                var scenario = ScenarioInput.Read(parsed.GetRequiredValue(ScenarioInput.Argument));
                var terms = PackageInput.Read(scenario, parsed.GetRequiredValue(PackageInput.Argument));
                return parsed.GetValue(Party) is { } party
                    ? Advice.Run(scenario, party, terms, parsed.GetValue(Report.Json))
                    : Run(scenario, terms, parsed.GetValue(Report.Json));
            })
        );
        return command;
    }

    static int Run(Scenario scenario, ImmutableSortedDictionary<string, int> terms, bool json)
    {
        var analysis = TextAnalysis.Of(scenario, terms);
        if (json)
            Report.AsJson(Told(scenario.Agenda, analysis));
        else
            Show(scenario.Agenda, analysis);
        var signed = analysis.Evaluation.Blockers == 0 && analysis.Problems.All(p => p.Severity is not Severity.Error);
        return signed ? ExitCode.Fine : ExitCode.Found;
    }

    static object Told(Agenda agenda, TextAnalysis analysis) =>
        new
        {
            scenario = agenda.Id,
            terms = analysis.Terms,
            legal = analysis.Problems.All(p => p.Severity is not Severity.Error),
            legality = analysis.Problems,
            values = Keyed.ByParty(agenda, seat => analysis.Evaluation.Values[seat]),
            surplus = Keyed.ByParty(agenda, seat => analysis.Evaluation.Surplus[seat]),
            blockers = Blockers(agenda, analysis),
            cheapestAmendments = analysis.Amendments.Select(a => new
            {
                winning = agenda.Parties.Where((_, seat) => (a.Winning >> seat & 1) != 0).Select(p => p.Id),
                amendments = a.Amendments.Select(x => new
                {
                    changes = x.Changes,
                    surplus = Keyed.ByParty(agenda, seat => x.Result.Surplus[seat]),
                    loss = x.Loss,
                }),
            }),
            pareto = analysis.Witness is null,
            witness = analysis.Witness is { } witness ? Keyed.Point(agenda, witness) : null,
            distances = new
            {
                nash = analysis.Distances?.Nash,
                kalaiSmorodinsky = analysis.Distances?.KalaiSmorodinsky,
                egalitarian = analysis.Distances?.Egalitarian,
                utilitarian = analysis.Distances?.Utilitarian,
                frontier = analysis.ToFrontier,
                frontierEpsilon = analysis.Frontier.IsWhole
                    ? null
                    : Keyed.ByParty(agenda, seat => analysis.Frontier.Slack[seat]),
            },
            balance = analysis.Reciprocity.Balance(),
            proportionality = analysis.Reciprocity.Proportionality(agenda),
            simultaneity = analysis.Reciprocity.Simultaneity(agenda),
            frontLoading = Keyed.ByParty(
                agenda,
                seat => analysis.Reciprocity.FrontLoading(agenda.Parties[seat].Id, agenda)
            ),
            gives = Keyed.ByParty(agenda, seat => analysis.Reciprocity.Gives(agenda.Parties[seat].Id)),
            gets = Keyed.ByParty(agenda, seat => analysis.Reciprocity.Gets(agenda.Parties[seat].Id)),
            flows = analysis.Reciprocity.Flows,
        };

    static List<string> Blockers(Agenda agenda, TextAnalysis analysis) =>
        [.. agenda.Parties.Where((_, seat) => !analysis.Evaluation.AcceptableTo(seat)).Select(p => p.Id)];

    static void Show(Agenda agenda, TextAnalysis analysis)
    {
        var table = Report.Table("party", "worth", "surplus", "", "gives", "gets");
        for (var seat = 0; seat < agenda.Parties.Length; seat++)
        {
            var id = agenda.Parties[seat].Id;
            table.AddRow(
                id,
                Figure($"{analysis.Evaluation.Values[seat]:0.##}"),
                Figure($"{analysis.Evaluation.Surplus[seat]:+0.##;-0.##;0}"),
                analysis.Evaluation.AcceptableTo(seat) ? "accepts" : "refuses",
                Figure($"{analysis.Reciprocity.Gives(id):0.#}"),
                Figure($"{analysis.Reciprocity.Gets(id):0.#}")
            );
        }
        AnsiConsole.Write(table);
        foreach (var problem in analysis.Problems)
            AnsiConsole.MarkupLineInterpolated(
                $"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Text}"
            );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"Balance {analysis.Reciprocity.Balance():P0}."
        );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(analysis.Witness is { } w ? $"Not Pareto optimal: {Keyed.Terms(w)} leaves nobody worse off and {w.Surplus.Sum() - analysis.Evaluation.Surplus.Sum():0.##} points more in sum." : "Pareto optimal.")}"
        );
        if (analysis.Distances is { } d)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"Distance in points: to the frontier {analysis.ToFrontier:0.#}{(analysis.Frontier.IsWhole ? "" : " (about)")}, Nash {d.Nash:0.#}, Kalai-Smorodinsky {d.KalaiSmorodinsky:0.#}, egalitarian {d.Egalitarian:0.#}, utilitarian {d.Utilitarian:0.#}."
            );
        foreach (var answer in analysis.Amendments)
        {
            AnsiConsole.MarkupLineInterpolated($"To win {Keyed.Names(agenda, answer.Winning)} and lose nobody:");
            if (answer.Amendments.IsEmpty)
                AnsiConsole.MarkupLineInterpolated($"  no change of up to {Amending.MostChanges} issues does it.");
            foreach (var amendment in answer.Amendments)
                AnsiConsole.MarkupLineInterpolated(
                    CultureInfo.InvariantCulture,
                    $"  {string.Join(", ", amendment.Changes.Select(c => $"{c.Issue} {c.From}->{c.To}"))} (nobody loses more than {amendment.Loss:0.##})"
                );
        }
    }

    static string Figure(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
