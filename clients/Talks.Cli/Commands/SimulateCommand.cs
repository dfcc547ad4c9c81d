using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Analysis.Simulations;
using Talks.Cli.Output;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Rules.World;
using Talks.Scenarios;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks simulate</c>: whole sessions by the law of live ones (bots, capitals, a scripted control), and the world after them. Exit codes: 0 done; 2 wrong
/// arguments, or the scenario cannot be played; 3 results cannot be written; 130 cancelled.
/// </summary>
static class SimulateCommand
{
    const int MostRuns = 100_000;

    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    static readonly Argument<string> Name = new("scenario")
    {
        Description = "Id of a scenario in the library, or the folder of one.",
    };
    static readonly Option<int> Runs = new("--runs")
    {
        Description = "Sessions to play.",
        DefaultValueFactory = _ => 20,
    };
    static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Everything random follows from it.",
        DefaultValueFactory = _ => 2021,
    };
    static readonly Option<Temperament> Bots = new("--bots")
    {
        Description = "How the bots concede.",
        DefaultValueFactory = _ => Temperament.Linear,
    };
    static readonly Option<int?> Rounds = new("--rounds")
    {
        Description = "Rounds of the world; the world's own if not given.",
    };
    static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Folder for sessions.csv, a row for each session.",
    };
    static readonly Option<bool> Json = new("--json") { Description = "Write the summary as JSON to standard output." };

    public static Command Create()
    {
        Runs.Validators.Add(r =>
        {
            if (r.GetValue(Runs) is < 1 or > MostRuns)
                r.AddError($"--runs must be between 1 and {MostRuns}.");
        });
        var command = new Command("simulate", "Play sessions of bots, without a network, and the years after them.")
        {
            Name,
            Runs,
            Seed,
            Bots,
            Rounds,
            Out,
            Json,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
        return command;
    }

    static int Run(ParseResult parsed, CancellationToken stop)
    {
        var name = parsed.GetRequiredValue(Name);
        var reading = Directory.Exists(name) ? ScenarioFile.Read(name) : ScenarioLibrary.Default.Load(name);
        if (reading is not { Scenario: { } scenario, Annex: { } annex })
        {
            foreach (var problem in reading.Errors)
                Console.Error.WriteLine($"{name}: {problem}");
            return ExitCode.BadInput;
        }
        try
        {
            var rows = Play(scenario, annex, parsed, stop);
            if (parsed.GetValue(Out) is { } folder)
            {
                folder.Create();
                File.WriteAllLines(
                    Path.Combine(folder.FullName, "sessions.csv"),
                    SessionTable.Csv(scenario, annex.World, rows)
                );
            }
            var summary = Simulated.Of(rows);
            if (parsed.GetValue(Json))
                Console.WriteLine(JsonSerializer.Serialize(summary, Readable));
            else
                Write(scenario, annex.World, summary);
            return ExitCode.Fine;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Cancelled.");
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Cannot write: {e.Message}");
            return ExitCode.Unwritable;
        }
    }

    static SessionRow[] Play(Scenario scenario, ScenarioAnnex annex, ParseResult parsed, CancellationToken stop)
    {
        var temperaments = scenario.Agenda.Parties.ToDictionary(p => p.Id, _ => parsed.GetValue(Bots));
        var laid = annex.WorldOf(scenario.Agenda);
        var rounds = Math.Clamp(parsed.GetValue(Rounds) ?? laid?.World.Rounds ?? 1, 1, 200);
        var rows = new SessionRow[parsed.GetValue(Runs)];
        var done = 0;
        Parallel.For(
            0,
            rows.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop },
            number =>
            {
                rows[number] = SessionRow.Play(scenario, laid, rounds, temperaments, number, parsed.GetValue(Seed));
                if (!Console.IsErrorRedirected)
                    Console.Error.Write($"\r{Interlocked.Increment(ref done)}/{rows.Length} sessions ");
            }
        );
        if (!Console.IsErrorRedirected)
            Console.Error.Write("\r" + new string(' ', 30) + "\r");
        return rows;
    }

    static void Write(Scenario scenario, WorldModel? world, Simulated summary)
    {
        Console.WriteLine($"{scenario.Agenda.Title}: {summary.Sessions} sessions of bots");
        Console.WriteLine($"agreed      {Share(summary.Agreed)}");
        Console.WriteLine($"in force    {Share(summary.InForce)}");
        foreach (var (party, texts) in summary.Refusals.OrderByDescending(r => r.Value))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"refused     {party, -8} {texts:0.00} texts in a session, by its capital"
                )
            );
        if (summary.Time is { } time)
            Console.WriteLine($"time        {Band(time)} of play");
        foreach (var (party, share) in summary.Blocks.OrderByDescending(b => b.Value))
            Console.WriteLine($"blocks      {party, -8} {Share(share)} of the failures");
        foreach (var (party, surplus) in summary.Surplus)
            Console.WriteLine($"surplus     {party, -8} {Band(surplus)} points");
        if (summary.Softness is { } softness)
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"softness    {softness:0.0} points, read off the votes")
            );
        foreach (var (party, exponent) in summary.Concession)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"concedes    {party, -8} exponent {exponent:0.00}, read off its texts"
                )
            );
        if (world is null)
            return;
        Console.WriteLine($"broken      {Share(summary.Broke)} of the agreements");
        foreach (var variable in world.Definition.State.Where(v => summary.World.ContainsKey(v.Id)))
            Console.WriteLine($"world       {variable.Title, -42} {Band(summary.World[variable.Id])} {variable.Unit}");
    }

    static string Share(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    static string Band(Analysis.Simulations.Range range) =>
        string.Create(CultureInfo.InvariantCulture, $"{range.Median:0.##} ({range.P10:0.##} to {range.P90:0.##})");
}
