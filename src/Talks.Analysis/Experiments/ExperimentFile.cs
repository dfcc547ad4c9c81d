using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>An experiment as JSON, with snake_case keys, before its texts are valued.</summary>
/// <param name="Scenario">Id of the scenario whose world, measures and score sheets it uses.</param>
public sealed record ExperimentFile(string Scenario, ImmutableArray<DraftedText> Texts, Experiment Experiment)
{
    internal static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new ScheduleConverter() },
        MaxDepth = 16,
    };

    public static (ExperimentFile? File, ImmutableArray<Fault> Faults) Read(string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize<Written>(json, Form);
            return written is null ? (null, [new("file", 0, "holds nothing.")]) : (written.ToFile(), []);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $"line {number + 1}" : "file";
            return (null, [new(e.Path is { Length: > 1 } path ? $"{line}, {path}" : line, 0, e.Message)]);
        }
    }

    /// <summary>The experiment with each drafted text valued and turned into controls.</summary>
    public Experiment With(Func<DraftedText, TextSought> value)
    {
        var valued = Texts.ToDictionary(t => t.Policy, value);
        return Experiment with
        {
            Policies = [.. Experiment.Policies.Select(p => p with { Text = valued.GetValueOrDefault(p.Id) })],
        };
    }

    /// <summary>The experiment with the shifts of walk-away values that the scenario gives.</summary>
    public ExperimentFile Shifting(IEnumerable<KeyValuePair<string, string>> shifts) =>
        this with
        {
            Experiment = Experiment with
            {
                Conduct = Experiment.Conduct with { Shift = shifts.ToImmutableSortedDictionary() },
            },
        };

    sealed record Written(
        string Id,
        string Title,
        string Scenario,
        int Rounds,
        int Draws,
        int Seeds,
        WrittenConduct Conduct,
        ImmutableArray<WrittenPolicy> Policies,
        ImmutableArray<Metric> Metrics,
        ImmutableArray<WrittenStatement> Statements,
        ImmutableArray<WrittenProfile> Profiles,
        ImmutableArray<Parameter> Parameters = default,
        Dictionary<string, string>? Initial = null,
        Dictionary<string, Schedule>? Inputs = null,
        ImmutableArray<PlaneAsked> Planes = default,
        TrajectoriesAsked? Trajectories = null
    )
    {
        public ExperimentFile ToFile() =>
            new(
                Scenario,
                [.. Policies.Where(p => p.Text is not null).Select(p => p.Text!.ToDraft(p.Id))],
                new Experiment
                {
                    Id = Id,
                    Title = Title,
                    Rounds = Rounds,
                    Draws = Draws,
                    Seeds = Seeds,
                    Parameters = Parameters.IsDefault ? [] : Parameters,
                    Initial = Sorted(Initial),
                    Inputs = Sorted(Inputs),
                    Conduct = Conduct.ToConduct(),
                    Policies = [.. Policies.Select(p => p.ToPolicy())],
                    Metrics = Metrics,
                    Statements = [.. Statements.Select(s => s.ToStatement())],
                    Planes = Planes.IsDefault ? [] : Planes,
                    Trajectories = Trajectories ?? new([], []),
                    Profiles = [.. Profiles.Select(p => new Profile(p.Id, p.Title, Sorted(p.Fixed)))],
                }
            );
    }

    sealed record WrittenConduct(
        string Accept,
        string Close,
        string Cheat,
        string Detect,
        string Slip,
        string Collapse,
        string BreakOff,
        ImmutableArray<string> CovertControls
    )
    {
        public Conduct ToConduct() =>
            new(
                ImmutableSortedDictionary<string, string>.Empty,
                Accept,
                Close,
                Cheat,
                Detect,
                Slip,
                Collapse,
                BreakOff,
                CovertControls
            );
    }

    sealed record WrittenPolicy(
        string Id,
        string Title,
        Dictionary<string, Schedule>? Inputs = null,
        Dictionary<string, double>? Controls = null,
        WrittenText? Text = null
    )
    {
        public Policy ToPolicy() =>
            new()
            {
                Id = Id,
                Title = Title,
                Inputs = Sorted(Inputs),
                Controls = Sorted(Controls),
            };
    }

    sealed record WrittenText(
        Dictionary<string, int> Terms,
        ImmutableArray<string> Table,
        int TalksFrom = 1,
        int SignFrom = 1,
        bool TableDelivers = false,
        Dictionary<string, double>? Facts = null
    )
    {
        public DraftedText ToDraft(string policy) =>
            new(policy, Sorted(Terms), Table, TableDelivers, Sorted(Facts), TalksFrom, SignFrom);
    }

    sealed record WrittenStatement(
        string Id,
        string Text,
        string Metric,
        string Policy,
        string Against,
        Relation Relation,
        string Falsified,
        string Warning,
        double Factor = 1,
        string? Per = null
    )
    {
        public Statement ToStatement() =>
            new(Id, Text, Metric, Policy, Against, Relation, Factor, Per, Falsified, Warning);
    }

    sealed record WrittenProfile(string Id, string Title, Dictionary<string, double>? Fixed = null);

    internal static ImmutableSortedDictionary<string, T> Sorted<T>(Dictionary<string, T>? written) =>
        written?.ToImmutableSortedDictionary() ?? ImmutableSortedDictionary<string, T>.Empty;

    // One number for all rounds, or a list of them.
    sealed class ScheduleConverter : JsonConverter<Schedule>
    {
        public override Schedule Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Number)
                return new([reader.GetDouble()]);
            var values = JsonSerializer.Deserialize<ImmutableArray<double>>(ref reader, options);
            return values.IsDefaultOrEmpty
                ? throw new JsonException("needs a number, or a list with one for each round.")
                : new(values);
        }

        public override void Write(Utf8JsonWriter writer, Schedule value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Values, options);
    }
}

/// <param name="Terms">Issue to option level.</param>
/// <param name="Table">Parties whose acceptance it needs.</param>
/// <param name="TableDelivers">True when only measures that those at the table can perform are delivered and valued.</param>
public sealed record DraftedText(
    string Policy,
    ImmutableSortedDictionary<string, int> Terms,
    ImmutableArray<string> Table,
    bool TableDelivers,
    ImmutableSortedDictionary<string, double> Facts,
    int TalksFrom,
    int SignFrom
);
