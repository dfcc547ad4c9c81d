using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Bots;
using Talks.Analysis.Learning;
using Talks.Analysis.Rehearsals;
using Talks.Analysis.Spaces;
using Talks.Cli.Audits;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;

namespace Talks.Cli.Commands;

/// <summary>talks study: what the play of a session shows, recorded or rehearsed.</summary>
static class StudyCommand
{
    static readonly Argument<string> Played = new("played")
    {
        Description = "A journal, with --session; or a scenario, of which bots play one session.",
    };

    static readonly Option<string?> Session = new("--session") { Description = "The session of the journal." };

    static readonly Option<int> Seed = new("--seed")
    {
        Description = "Of the rehearsal, and of the opponent models.",
        DefaultValueFactory = _ => 2021,
    };

    public static Command Create()
    {
        var command = new Command(
            "study",
            "Show how parties conceded, what their moves told, which deals were missed, what was left on the table."
        )
        {
            Played,
            Session,
            Seed,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(async () =>
                {
                    var (scenario, view) = parsed.GetValue(Session) is { } session
                        ? await Recorded(parsed.GetRequiredValue(Played), session, stop)
                        : Rehearsed(parsed.GetRequiredValue(Played), (ulong)parsed.GetValue(Seed));
                    return Run(scenario, view, (ulong)parsed.GetValue(Seed), parsed.GetValue(Report.Json));
                })
        );
        return command;
    }

    static async Task<(Scenario, TableView)> Recorded(string place, string session, CancellationToken stop)
    {
        await using var record = await JournalInput.Open(place, stop);
        var recording = await Recording.Read(record, session, stop);
        var convened =
            recording.Facts.Select(f => f.Event).OfType<SessionConvened>().FirstOrDefault()
            ?? throw new BadInputException($"The journal has no session '{session}'.");
        var seen = new SeenSession(new Viewer.Control(), "");
        foreach (var fact in recording.Facts)
            seen.Take(fact);
        return (
            new()
            {
                Agenda = convened.Agenda,
                Positions =
                [
                    .. recording.Parties.Select(p =>
                        recording
                            .Delegations.GetValueOrDefault(p, [])
                            .Select(f => f.Event)
                            .OfType<PositionAssigned>()
                            .LastOrDefault()
                            ?.Position
                        ?? throw new BadInputException($"The journal has no position of {p} in '{session}'.")
                    ),
                ],
            },
            seen.View
        );
    }

    static (Scenario, TableView) Rehearsed(string given, ulong seed)
    {
        var (scenario, world) = ScenarioInput.ReadWithWorld(given);
        var play = Rehearsal.Play(scenario, RehearsalSeries.Rotated(scenario, (int)(seed % 8)), seed, world);
        return (scenario, new() { Proposals = play.Proposals });
    }

    static int Run(Scenario scenario, TableView view, ulong seed, bool json)
    {
        var played = Analysis.Learning.Played.Of(scenario, view);
        var space = Space.Of(scenario.Agenda);
        var models = scenario.Agenda.Parties.ToDictionary(p => p.Id, p => Models(space, view, p.Id, seed));
        if (json)
            Report.AsJson(
                new
                {
                    scenario = scenario.Agenda.Id,
                    concessions = played.Concessions,
                    missed = played.Missed,
                    left = played.Left,
                    models,
                }
            );
        else
            Show(scenario, played, models);
        return ExitCode.Fine;
    }

    static Model Models(Space space, TableView view, string party, ulong seed)
    {
        var moves = Move.Of(space, view, party);
        var bayesian = BayesianModel.Of(space.Sizes, moves, seed);
        var frequency = FrequencyModel.Of(space.Sizes, moves);
        return new(
            moves.Length,
            [
                .. space.Agenda.Issues.Select(
                    (issue, i) => new IssueModel(issue.Id, bayesian.Weights[i], frequency.Weights[i])
                ),
            ]
        );
    }

    static void Show(Scenario scenario, Played played, Dictionary<string, Model> models)
    {
        var table = Report.Table(
            "party",
            "texts",
            "first asked",
            "last asked",
            "concession e",
            "cares most (80 % range)"
        );
        foreach (var curve in played.Concessions)
        {
            var dearest = models[curve.Party].Issues.MaxBy(i => i.Bayesian.Middle)!;
            table.AddRow(
                curve.Party,
                Figure($"{curve.Asked.Length}"),
                curve.Asked.IsEmpty ? "-" : Figure($"{curve.Asked[0].Share:P0}"),
                curve.Asked.IsEmpty ? "-" : Figure($"{curve.Asked[^1].Share:P0}"),
                curve.Exponent is { } e ? Figure($"{e:0.00}") : "-",
                Figure($"{dearest.Issue} {dearest.Bayesian.Low:P0} to {dearest.Bayesian.High:P0}")
            );
        }
        AnsiConsole.Write(table);
        var missed = played.Missed.Where(m => m.Wanted).ToList();
        if (missed.Count > 0)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"{missed.Count} texts were deals by everybody's sheet and were missed, the first being proposal {missed[0].Proposal} at {missed[0].At:P0} of play."
            );
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{scenario.Agenda.Title}: {(played.Left.Agreed is null ? "no agreement" : "an agreement")}{(played.Left.Share is { } share ? $"; {share:P0} of the greatest sum was had" : "")}{(played.Left.Better is { } better ? $"; {Keyed.Terms(better)} would have left nobody worse off" : "")}."
        );
    }

    static string Figure(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);

    sealed record Model(int Moves, IReadOnlyList<IssueModel> Issues);

    sealed record IssueModel(string Issue, Likely Bayesian, Likely Frequency);
}
