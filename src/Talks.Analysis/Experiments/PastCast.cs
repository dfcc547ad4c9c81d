using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>
/// The world started in a past year with what was then known, run forward with what was then done, and laid beside the
/// record. A miss is a finding about the model.
/// </summary>
public static class PastCast
{
    /// <summary>Runs behind one band, each with a draw of the parameters and chances of its own.</summary>
    const int Runs = 400;

    public static ImmutableArray<Compared> Of(WorldModel model, PastStart start, ulong seed)
    {
        var world = model.Definition;
        ImmutableArray<Parameter> parameters = [.. world.Parameters, .. world.EngineParameters];
        var points = LatinHypercube.Of(parameters, Runs, Streams.Derive(seed, start.Id, 0));
        var told = start.Record.Select(r => Parsed(r, model).Formula!).ToArray();
        // [run][round][what is recorded], round 0 being the start.
        var paths = points
            .Select((p, run) => Run(model, start, told, p, Streams.Derive(seed, start.Id, run + 1)))
            .ToArray();
        return [.. start.Record.Select(Compare)];

        Compared Compare(Recorded recorded, int place)
        {
            var values = paths.Select(path => Value(recorded, path, place)).ToArray();
            var (low, high) = (Statistics.Quantile(values, 0.1), Statistics.Quantile(values, 0.9));
            return new(
                recorded,
                low,
                Statistics.Quantile(values, 0.5),
                high,
                recorded.High < low ? Miss.TooHigh
                    : recorded.Low > high ? Miss.TooLow
                    : Miss.None
            );
        }
    }

    /// <summary>Names and rounds that do not fit the world.</summary>
    public static IEnumerable<Fault> Faults(PastStart start, WorldModel model)
    {
        var world = model.Definition;
        var place = $"start '{start.Id}'";
        var variables = world.State.Select(v => v.Id).ToHashSet();
        foreach (var name in start.Initial.Keys.Concat(start.Set.Keys).Where(n => !variables.Contains(n)))
            yield return new(place, 0, $"there is no variable '{name}'.");
        foreach (var name in start.Inputs.Keys.Where(n => !world.Inputs.Contains(n)))
            yield return new(place, 0, $"there is no input '{name}'.");
        foreach (var name in start.Controls.Keys.Where(n => world.Controls.All(c => c.Id != n)))
            yield return new(place, 0, $"there is no control '{name}'.");
        if (start.Rounds is < 1 or > 200)
            yield return new(place, 0, $"{start.Rounds} rounds; 1 to 200 are allowed.");
        foreach (var r in start.Record)
            if (Parsed(r, model).Fault is { } fault)
                yield return fault;
            else if (r.From < 1 || r.To < r.From || r.To > start.Rounds || r.Low > r.High)
                yield return new(
                    place,
                    0,
                    $"'{r.Title}': rounds must run from 1 to {start.Rounds}, and low must not exceed high."
                );
    }

    static (Formula? Formula, Fault? Fault) Parsed(Recorded recorded, WorldModel model) =>
        Formula.TryParse(
            recorded.Variable,
            $"record '{recorded.Title}'",
            model.Scope with
            {
                Streams = [],
            },
            out var formula,
            out var fault
        )
            ? (formula, null)
            : (null, fault);

    static double[][] Run(WorldModel model, PastStart start, Formula[] told, double[] point, ulong seed)
    {
        var state = start.Initial.Aggregate(model.Start, (s, i) => model.Set(s, i.Key, i.Value));
        var frame = model.FrameOf(state);
        point.CopyTo(frame, 0);
        var path = new double[start.Rounds + 1][];
        path[0] = Told();
        for (var round = 1; round <= start.Rounds; round++)
        {
            foreach (var (name, values) in start.Inputs)
                frame[model.SlotOf(name)] = values.At(round);
            foreach (var (name, values) in start.Controls)
                frame[model.SlotOf("c_" + name)] = values.At(round);
            foreach (var (name, values) in start.Set)
                frame[model.SlotOf(name)] = values.At(round);
            model.Step(frame, seed, round);
            path[round] = Told();
        }
        return path;

        double[] Told() => [.. told.Select(t => t.Evaluate(frame))];
    }

    static double Value(Recorded recorded, double[][] path, int place) =>
        recorded.Take switch
        {
            PastTake.Sum => Enumerable.Range(recorded.From, recorded.To - recorded.From + 1).Sum(r => path[r][place]),
            PastTake.Growth => 100 * (path[recorded.To][place] / path[recorded.From - 1][place] - 1),
            _ => path[recorded.To][place],
        };
}

/// <param name="Initial">Variables at the start, where they differ from the world's own.</param>
/// <param name="Inputs">What was done, round by round.</param>
/// <param name="Controls">Measures that were in force.</param>
/// <param name="Set">Variables that decisions outside the model set at the beginning of rounds, such as new resolutions.</param>
public sealed record PastStart(
    string Id,
    string Title,
    int Rounds,
    ImmutableSortedDictionary<string, double> Initial,
    ImmutableSortedDictionary<string, Schedule> Inputs,
    ImmutableSortedDictionary<string, Schedule> Controls,
    ImmutableSortedDictionary<string, Schedule> Set,
    ImmutableArray<Recorded> Record
);

/// <summary>What happened, as a range where sources or counting rules differ.</summary>
/// <param name="Variable">A variable of the world, or a formula of several in its language.</param>
/// <param name="From">First round that counts; for growth, the change since the end of the round before.</param>
/// <param name="To">Last round that counts.</param>
public sealed record Recorded(
    string Title,
    string Variable,
    PastTake Take,
    int From,
    int To,
    double Low,
    double High,
    string Source
);

public enum PastTake
{
    /// <summary>At the end of the last round.</summary>
    Value,
    Sum,

    /// <summary>Per cent.</summary>
    Growth,
}

/// <param name="P10">A tenth of the runs lie below.</param>
public sealed record Compared(Recorded Recorded, double P10, double Median, double P90, Miss Miss);

/// <summary>How the band of the model lies to the record.</summary>
public enum Miss
{
    None,

    /// <summary>The model's band lies above the record.</summary>
    TooHigh,

    /// <summary>The model's band lies below the record.</summary>
    TooLow,
}
