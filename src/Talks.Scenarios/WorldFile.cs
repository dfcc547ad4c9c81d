using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Scenarios;

/// <summary>A world as JSON, with snake_case keys. The format is told in the README of Talks.Rules/World.</summary>
public static class WorldFile
{
    /// <summary>Longest file read.</summary>
    public const int MostBytes = 1_000_000;

    static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    /// <summary>The world in a file of its own, or under the key <c>world</c> of a scenario, ready to run.</summary>
    /// <returns>Null with every fault found.</returns>
    public static (WorldModel? Model, ImmutableArray<Fault> Faults) Read(string json)
    {
        if (json.Length > MostBytes)
            return (null, [new("file", 0, $"{json.Length} characters; at most {MostBytes} are read.")]);
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("world", out var inner))
                root = inner;
            var written = root.Deserialize<Written>(Form);
            if (written is null)
                return (null, [new("file", 0, "holds nothing; a world is an object.")]);
            return WorldModel.TryCompile(written.ToDefinition(), out var model, out var faults)
                ? (model, [])
                : (null, faults);
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $"line {number + 1}" : "file";
            return (null, [new(e.Path is { Length: > 1 } path ? $"{line}, {path}" : line, 0, e.Message)]);
        }
    }

    sealed record Written(
        string Id,
        string Title,
        string Start,
        int RoundMonths,
        int Rounds,
        ImmutableArray<WrittenVariable> State,
        ImmutableArray<WrittenParameter> Parameters,
        ImmutableArray<WrittenControl> Controls,
        ImmutableArray<string> Inputs,
        ImmutableArray<WrittenEquation> Equations,
        ImmutableArray<WrittenParameter> EngineParameters = default,
        ImmutableArray<string> Streams = default,
        ImmutableArray<CapitalConduct> Capitals = default
    )
    {
        public WorldDefinition ToDefinition() =>
            new()
            {
                Id = Id,
                Title = Title,
                Start = Start,
                RoundMonths = RoundMonths,
                Rounds = Rounds,
                State = [.. State.Select(v => v.ToVariable())],
                Parameters = [.. Parameters.Select(p => p.ToParameter())],
                EngineParameters = [.. Filled(EngineParameters).Select(p => p.ToParameter())],
                Controls = [.. Controls.Select(c => new Control(c.Id, c.Combine, c.Default))],
                Inputs = Inputs,
                Streams = Filled(Streams),
                Equations = [.. Equations.Select(e => new Equation(e.Set, e.Expr, e.Note ?? ""))],
                Capitals = Filled(Capitals),
            };
    }

    sealed record WrittenVariable(
        string Id,
        string Title,
        string Unit,
        double Init,
        double Min,
        double Max,
        double[] PlausibleRange,
        JsonElement Visible = default,
        ImmutableArray<Source> Sources = default,
        string? Note = null
    )
    {
        public Variable ToVariable() =>
            PlausibleRange.Length != 2
                ? throw new JsonException($"state '{Id}': plausible_range needs two numbers, low and high.")
                : new(Id, Title, Unit, Init, Min, Max, PlausibleRange[0], PlausibleRange[1], Seen())
                {
                    Sources = Filled(Sources),
                    Note = Note ?? "",
                };

        Visibility Seen() =>
            Visible.ValueKind switch
            {
                JsonValueKind.Undefined => Visibility.Everyone,
                JsonValueKind.String when Visible.ValueEquals("all") => Visibility.Everyone,
                JsonValueKind.String when Visible.ValueEquals("band") => new([], Sharpness.Band),
                // The white cell sees everything and is no party.
                JsonValueKind.Array => new(
                    [.. Visible.EnumerateArray().Select(p => p.GetString() ?? "").Where(p => p != "white")],
                    Sharpness.Nothing
                ),
                _ => throw new JsonException($"state '{Id}': visible must be \"all\", \"band\" or a list of parties."),
            };
    }

    sealed record WrittenParameter(
        string Id,
        double Low,
        double Mid,
        double High,
        bool Disputed = false,
        string? Note = null
    )
    {
        public Parameter ToParameter() => new(Id, Low, Mid, High, Disputed, Note ?? "");
    }

    sealed record WrittenControl(
        string Id,
        [property: JsonConverter(typeof(JsonStringEnumConverter<Combination>))] Combination Combine,
        double Default = 0
    );

    sealed record WrittenEquation(string Set, string Expr, string? Note = null);

    static ImmutableArray<T> Filled<T>(ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
