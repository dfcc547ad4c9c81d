using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Analysis.Experiments;
using Talks.Rules.World.Formulas;
using Talks.Scenarios;

namespace Talks.Cli.Commands;

/// <summary><c>talks past</c>: starts the world in past years and lays its bands beside the record.</summary>
static class PastCommand
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    static readonly Argument<string> Name = new("file")
    {
        Description = "Past starts and their record: a file, or a path inside the library such as korea/past.json.",
    };
    static readonly Option<ulong> Seed = new("--seed")
    {
        Description = "Everything random follows from it.",
        DefaultValueFactory = _ => 2021,
    };
    static readonly Option<bool> Json = new("--json")
    {
        Description = "Write the comparison as JSON to standard output.",
    };

    public static Command Create()
    {
        var command = new Command("past", "Start a world in past years and compare its bands with what happened.")
        {
            Name,
            Seed,
            Json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(Name), parsed.GetValue(Seed), parsed.GetValue(Json)));
        return command;
    }

    static int Run(string name, ulong seed, bool json)
    {
        var path = File.Exists(name) ? name : Path.Combine(ScenarioLibrary.Default.Folder, name);
        if (!File.Exists(path))
            return Refuse([new(name, 0, "there is no such file, here or in the library.")]);
        var (file, faults) = PastFile.Read(File.ReadAllText(path));
        if (file is null)
            return Refuse(faults);
        if (ScenarioLibrary.Default.Load(file.Scenario).Annex?.World is not { } world)
            return Refuse([new(path, 0, $"scenario '{file.Scenario}' is not there, is faulty, or has no world.")]);
        faults = [.. file.Starts.SelectMany(s => PastCast.Faults(s, world))];
        if (!faults.IsEmpty)
            return Refuse(faults);
        var compared = file.Starts.Select(s => (Start: s, Record: PastCast.Of(world, s, seed))).ToArray();
        if (json)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    compared.Select(c => new
                    {
                        c.Start.Id,
                        c.Start.Title,
                        c.Record,
                    }),
                    Readable
                )
            );
        else
            foreach (var (start, record) in compared)
                Write(start, record);
        return ExitCode.Fine;
    }

    static void Write(PastStart start, IReadOnlyList<Compared> record)
    {
        Console.WriteLine(start.Title);
        foreach (var c in record)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {c.Recorded.Title, -40} model {c.Median, 7:0.0} ({c.P10:0.0} to {c.P90:0.0})   record {Range(c.Recorded), -12} {Words(c.Miss)}"
                )
            );
        Console.WriteLine($"  {record.Count(c => c.Miss == Miss.None)} of {record.Count} within the band");
    }

    static string Range(Recorded recorded) =>
        recorded.Low == recorded.High
            ? recorded.Low.ToString("0.#", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{recorded.Low:0.#} to {recorded.High:0.#}");

    static string Words(Miss miss) =>
        miss switch
        {
            Miss.TooHigh => "MISS: the model is too high",
            Miss.TooLow => "MISS: the model is too low",
            _ => "",
        };

    static int Refuse(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        return ExitCode.BadInput;
    }
}
