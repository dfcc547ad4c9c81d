using System.Collections.Immutable;
using System.Text.Json;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>Past starts and their record as JSON, with snake_case keys.</summary>
/// <param name="Scenario">Id of the scenario whose world is run.</param>
public sealed record PastFile(string Scenario, ImmutableArray<PastStart> Starts)
{
    public static (PastFile? File, ImmutableArray<Fault> Faults) Read(string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize<Written>(json, ExperimentFile.Form);
            return written is null
                ? (null, [new("file", 0, "holds nothing.")])
                : (new(written.Scenario, [.. written.Starts.Select(s => s.ToStart())]), []);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $"line {number + 1}" : "file";
            return (null, [new(e.Path is { Length: > 1 } path ? $"{line}, {path}" : line, 0, e.Message)]);
        }
    }

    sealed record Written(string Scenario, ImmutableArray<WrittenStart> Starts);

    sealed record WrittenStart(
        string Id,
        string Title,
        int Rounds,
        ImmutableArray<Recorded> Record,
        Dictionary<string, double>? Initial = null,
        Dictionary<string, Schedule>? Inputs = null,
        Dictionary<string, Schedule>? Controls = null,
        Dictionary<string, Schedule>? Set = null
    )
    {
        public PastStart ToStart() =>
            new(
                Id,
                Title,
                Rounds,
                ExperimentFile.Sorted(Initial),
                ExperimentFile.Sorted(Inputs),
                ExperimentFile.Sorted(Controls),
                ExperimentFile.Sorted(Set),
                Record
            );
    }
}
