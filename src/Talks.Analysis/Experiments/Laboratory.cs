using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>An experiment and its world, checked and ready. The frame of a course is the world's, then parameters of the
/// experiment, then facts.</summary>
public sealed class Laboratory
{
    readonly ImmutableDictionary<string, int> slots;

    Laboratory(Experiment experiment, WorldModel world, ImmutableDictionary<string, int> slots, Rulebook rules)
    {
        Experiment = experiment;
        World = world;
        this.slots = slots;
        Rules = rules;
    }

    public Experiment Experiment { get; }
    public WorldModel World { get; }
    internal Rulebook Rules { get; }
    internal int FrameLength => slots.Count;

    internal int SlotOf(string name) => slots[name];

    /// <returns>Null with every fault.</returns>
    public static (Laboratory? Laboratory, ImmutableArray<Fault> Faults) Open(Experiment experiment, WorldModel world)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var slots = Slots(experiment, world);
        var rules = Rulebook.Read(experiment, world, slots, faults);
        faults.AddRange(ExperimentCheck.Faults(experiment, world));
        return faults.Count == 0 ? (new(experiment, world, slots, rules), []) : (null, faults.ToImmutable());
    }

    static ImmutableDictionary<string, int> Slots(Experiment experiment, WorldModel world)
    {
        var slots = world.Scope.Slots.ToBuilder();
        var more = experiment
            .Parameters.Select(p => p.Id)
            .Concat(Facts.OfTheRound)
            .Concat(experiment.Policies.SelectMany(p => p.Text?.Facts.Keys ?? []));
        foreach (var name in more)
            slots.TryAdd(name, slots.Count);
        return slots.ToImmutable();
    }
}

/// <summary>The formulas of an experiment, parsed.</summary>
sealed record Rulebook(
    ImmutableArray<(int Variable, Formula Formula)> Initial,
    ImmutableSortedDictionary<string, Formula> Shift,
    Formula Accept,
    Formula Close,
    Formula Cheat,
    Formula Detect,
    Formula Slip,
    Formula Collapse,
    Formula BreakOff
)
{
    public static Rulebook Read(
        Experiment experiment,
        WorldModel world,
        ImmutableDictionary<string, int> slots,
        ImmutableArray<Fault>.Builder faults
    )
    {
        // Chance enters through the draws beside the formulas, never inside them.
        var scope = new Scope(slots, []);
        var conduct = experiment.Conduct;
        return new(
            [
                .. experiment
                    .Initial.Where(i => world.Definition.State.Any(v => v.Id == i.Key))
                    .Select(i => (slots[i.Key], Parse(i.Value, $"initial '{i.Key}'"))),
            ],
            conduct.Shift.ToImmutableSortedDictionary(s => s.Key, s => Parse(s.Value, $"shift of {s.Key}")),
            Parse(conduct.Accept, "accept"),
            Parse(conduct.Close, "close"),
            Parse(conduct.Cheat, "cheat"),
            Parse(conduct.Detect, "detect"),
            Parse(conduct.Slip, "slip"),
            Parse(conduct.Collapse, "collapse"),
            Parse(conduct.BreakOff, "break_off")
        );

        Formula Parse(string text, string where)
        {
            if (Formula.TryParse(text, where, scope, out var formula, out var fault))
                return formula;
            faults.Add(fault);
            return Nothing;
        }
    }

    static readonly Formula Nothing = Formula.TryParse("0", "", Scope.Of([]), out var zero, out _)
        ? zero
        : throw new InvalidOperationException("The formula 0 must parse.");
}
