using System.Collections.Immutable;
using System.CommandLine;
using Talks.Analysis.Checks;
using Talks.Analysis.Rehearsals;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Cli.Checks;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;

namespace Talks.Cli.Commands;

/// <summary>talks check: can this scenario be negotiated, and what should its author look at.</summary>
static class CheckCommand
{
    static readonly Option<int> Rehearsals = new("--rehearsals")
    {
        Description = "Sessions of bots to play, 0 to 1000.",
        DefaultValueFactory = _ => 200,
    };

    static readonly Option<int> Noise = new("--noise")
    {
        Description = "Noisy versions of the sheets to look at, 0 to 1000.",
        DefaultValueFactory = _ => 40,
    };

    static readonly Option<string[]> Pair = new("--pair")
    {
        Description = "Two parties: what they could make of the talks if all others got their walk-away values.",
        AllowMultipleArgumentsPerToken = true,
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
            Pair,
            Report.Json,
        };
        command.SetAction(parsed =>
            Report.Guard(() =>
                Run(
                    ScenarioInput.ReadWithWorld(parsed.GetRequiredValue(ScenarioInput.Argument)),
                    Within(Rehearsals, parsed.GetValue(Rehearsals)),
                    Within(Noise, parsed.GetValue(Noise)),
                    parsed.GetValue(Pair) ?? [],
                    parsed.GetValue(Report.Json)
                )
            )
        );
        return command;
    }

    static int Within(Option<int> option, int value) =>
        value is >= 0 and <= 1000 ? value : throw new BadInputException($"{option.Name} takes 0 to 1000, not {value}.");

    static int Run((Scenario Scenario, WorldLaid? World) given, int rehearsals, int noise, string[] pair, bool json)
    {
        var (scenario, world) = given;
        var seats = Seats(scenario.Agenda, pair);
        var check = ScenarioCheck.Of(
            scenario,
            Rehearsed(scenario, world, rehearsals),
            Survival(scenario, noise),
            noise
        );
        var projected = seats is var (first, second)
            ? PairFrontier.Of(WholePoints.Of(scenario), first, second)
            : ImmutableArray<Point>.Empty;
        if (json)
            Report.AsJson(CheckJson.Of(scenario, check, pair, projected));
        else
            CheckText.Show(scenario.Agenda, check, pair, projected);
        return check.Findings.Any(f => f.Gravity is Gravity.Error) ? ExitCode.Found : ExitCode.Fine;
    }

    /// <summary>Sessions are shared out to all processors; what they have in common does not depend on their number.</summary>
    static RehearsalSeries? Rehearsed(Scenario scenario, WorldLaid? world, int sessions) =>
        sessions == 0
            ? null
            : RehearsalSeries.Of(
                scenario,
                [
                    .. ParallelEnumerable
                        .Range(1, sessions)
                        .AsOrdered()
                        .Select(n => RehearsalSeries.Play(scenario, n, world)),
                ]
            );

    static double? Survival(Scenario scenario, int sheets)
    {
        if (sheets == 0)
            return null;
        var space = Space.Of(scenario.Agenda);
        var open = ParallelEnumerable
            .Range(0, sheets)
            .Count(n => Analysis.Checks.Noise.IsOpen(scenario, space, n, seed: 1));
        return open / (double)sheets;
    }

    static (int, int)? Seats(Agenda agenda, string[] pair)
    {
        if (pair is [])
            return null;
        var ids = agenda.Parties.Select(p => p.Id).ToList();
        var seats = pair.Select(id => ids.IndexOf(id)).ToList();
        return seats.Count == 2 && !seats.Contains(-1) && seats[0] != seats[1]
            ? (seats[0], seats[1])
            : throw new BadInputException($"--pair takes two of {string.Join(", ", ids)}.");
    }
}
