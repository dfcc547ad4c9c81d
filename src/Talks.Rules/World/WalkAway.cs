using System.Collections.Immutable;
using Talks.Rules.World.Formulas;

namespace Talks.Rules.World;

/// <summary>How walk-away values move with the world: the only road from the world to score sheets, and there is none back.</summary>
public sealed class WalkAway
{
    readonly WorldModel model;
    readonly ImmutableSortedDictionary<string, Formula> shifts;

    WalkAway(WorldModel model, ImmutableSortedDictionary<string, Formula> shifts)
    {
        this.model = model;
        this.shifts = shifts;
    }

    /// <param name="expressions">Party to the points added to its walk-away value; may not draw from a stream.</param>
    /// <returns>Null with every fault.</returns>
    public static (WalkAway? WalkAway, ImmutableArray<Fault> Faults) Read(
        WorldModel model,
        IEnumerable<KeyValuePair<string, string>> expressions
    )
    {
        var shifts = ImmutableSortedDictionary.CreateBuilder<string, Formula>();
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var (party, expression) in expressions)
            if (
                Formula.TryParse(
                    expression,
                    $"walk-away value of {party}",
                    model.Scope with
                    {
                        Streams = [],
                    },
                    out var formula,
                    out var fault
                )
            )
                shifts[party] = formula;
            else
                faults.Add(fault);
        return faults.Count == 0 ? (new(model, shifts.ToImmutable()), []) : (null, faults.ToImmutable());
    }

    /// <summary>Points to add to each party's walk-away value now, with parameters at their middle; parties without a shift are left out.</summary>
    public ImmutableSortedDictionary<string, double> Shifts(WorldState state)
    {
        var frame = model.FrameOf(state);
        return shifts.ToImmutableSortedDictionary(s => s.Key, s => s.Value.Evaluate(frame));
    }
}
