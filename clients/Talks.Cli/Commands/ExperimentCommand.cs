using System.CommandLine;
using Talks.Cli.Experiments;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks experiment</c>: puts an experiment to its world. Exit codes: 0 done; 2 wrong arguments, or the experiment, its
/// scenario or its world cannot be read; 3 results cannot be written; 130 cancelled, with progress kept where --out is given.
/// </summary>
static class ExperimentCommand
{
    static readonly Argument<string> File = new("file")
    {
        Description = "The experiment: a file, or a path inside the library such as korea/model-experiments.json.",
    };
    static readonly Option<int?> DrawCount = new("--draws")
    {
        Description = "Latin-hypercube draws; the file's if not given.",
    };
    static readonly Option<int?> SeedCount = new("--seeds")
    {
        Description = "Runs of each draw; the file's if not given.",
    };
    static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Everything random follows from it.",
        DefaultValueFactory = _ => 2021,
    };
    static readonly Option<string> Profile = new("--profile")
    {
        Description = "The profile that the figures are given for. All are run, to tell where a result comes from.",
        DefaultValueFactory = _ => "default",
    };
    static readonly Option<string> Sheet = new("--sheet")
    {
        Description = "The score sheet: one of the scenario's profiles.",
        DefaultValueFactory = _ => "article",
    };
    static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Folder for the report and the tables. A cancelled run goes on from there.",
    };
    static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the findings as JSON to standard output.",
    };
    static readonly Option<int> Threads = new("--threads")
    {
        Description = "Threads to work with.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    static readonly Option<string[]> Sobol = new("--sobol")
    {
        Description = "Parameters for Sobol indices, separated by spaces; costs 64 points for each and two more.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var command = new Command(
            "experiment",
            "Try statements against a world over the whole range of what is uncertain."
        )
        {
            File,
            DrawCount,
            SeedCount,
            Seed,
            Profile,
            Sheet,
            Out,
            Json,
            Threads,
            Sobol,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new ExperimentRequest(
                        parsed.GetRequiredValue(File),
                        parsed.GetValue(DrawCount),
                        parsed.GetValue(SeedCount),
                        parsed.GetValue(Seed),
                        parsed.GetValue(Profile)!,
                        parsed.GetValue(Sheet)!,
                        parsed.GetValue(Out)?.FullName,
                        Math.Max(1, parsed.GetValue(Threads)),
                        parsed.GetValue(Sobol)!
                    ),
                    parsed.GetValue(Json),
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(ExperimentRequest request, bool json, CancellationToken stop)
    {
        var (run, faults) = ExperimentRun.Prepare(request);
        if (run is null)
        {
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
            return ExitCode.BadInput;
        }
        try
        {
            var results = run.Work(stop);
            if (request.Out is { } folder)
                await ExperimentTables.WriteAsync(run, results, folder);
            if (json)
                await Console.Out.WriteLineAsync(ExperimentJson.Of(results));
            else
                ExperimentSummary.Write(results, Console.Out);
            return ExitCode.Fine;
        }
        catch (OperationCanceledException)
        {
            var kept = request.Out is null ? "nothing is kept without --out" : "run the same command again to go on";
            await Console.Error.WriteLineAsync($"Cancelled; {kept}.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Cannot write to {request.Out}: {e.Message}");
            return ExitCode.Unwritable;
        }
    }
}
