using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Formulas;

namespace Talks.Rules.World.Injects;

/// <summary>Which of the prepared injects are due, by their round or by their trigger.</summary>
public sealed class InjectPlan
{
    const string Weather = "weather";
    static readonly ImmutableArray<string> Helpers = ["round", "half", Weather, "covert"];

    readonly WorldModel model;
    readonly ImmutableDictionary<string, int> slots;
    readonly ImmutableArray<(PlannedInject Inject, Formula? Trigger)> planned;

    InjectPlan(
        WorldModel model,
        ImmutableDictionary<string, int> slots,
        ImmutableArray<(PlannedInject, Formula?)> planned
    ) => (this.model, this.slots, this.planned) = (model, slots, planned);

    public ImmutableArray<PlannedInject> Injects => [.. planned.Select(p => p.Inject)];

    /// <summary>The names a trigger may use: the world's, and those of the talks.</summary>
    public static Scope ScopeOf(WorldModel model, IEnumerable<string> issues, IEnumerable<string> injects)
    {
        var slots = model.Scope.Slots.ToBuilder();
        var more = Helpers.Concat(issues.Select(i => $"issue('{i}')")).Concat(injects.Select(i => $"raised('{i}')"));
        foreach (var name in more)
            slots.TryAdd(name, slots.Count);
        return new(slots.ToImmutable(), []);
    }

    /// <returns>Null with every fault.</returns>
    public static (InjectPlan? Plan, ImmutableArray<Fault> Faults) Read(
        WorldModel model,
        IEnumerable<string> issues,
        ImmutableArray<PlannedInject> injects
    )
    {
        var scope = ScopeOf(model, issues, injects.Select(i => i.Id));
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var planned = ImmutableArray.CreateBuilder<(PlannedInject, Formula?)>();
        foreach (var inject in injects)
            if (inject.Trigger.Length == 0)
                planned.Add((inject, null));
            else if (Formula.TryParse(inject.Trigger, $"trigger of {inject.Id}", scope, out var trigger, out var fault))
                planned.Add((inject, trigger));
            else
                faults.Add(fault);
        return faults.Count == 0 ? (new(model, scope.Slots, planned.ToImmutable()), []) : (null, faults.ToImmutable());
    }

    /// <summary>Those to be sent in the coming round: planned for it, or with a trigger that holds now; none that was sent.</summary>
    /// <param name="conditions">Controls after compliance and inputs of the round that has passed.</param>
    /// <param name="text">The text in force; null while none is.</param>
    /// <param name="covert">Whether a covert line runs.</param>
    /// <param name="sent">Ids of those that have been sent.</param>
    public IEnumerable<PlannedInject> Due(
        WorldState state,
        Conditions conditions,
        Package? text,
        bool covert,
        IReadOnlyCollection<string> sent,
        ulong seed
    )
    {
        var coming = state.Round + 1;
        var frame = new double[slots.Count];
        model.FrameOf(state, conditions).CopyTo(frame, 0);
        Put("round", coming);
        // Half-year rounds from January: the odd ones are the first half.
        Put("half", coming % 2 == 1 ? 1 : 2);
        Put(Weather, Streams.Uniform(seed, Weather, coming));
        Put("covert", covert ? 1 : 0);
        foreach (var (issue, level) in text?.Terms ?? ImmutableSortedDictionary<string, int>.Empty)
            Put($"issue('{issue}')", level);
        foreach (var id in sent)
            Put($"raised('{id}')", 1);
        return
        [
            .. planned
                .Where(p => !sent.Contains(p.Inject.Id))
                .Where(p => p.Inject.Round == coming || (p.Trigger is { } t && t.Evaluate(frame) != 0))
                .Select(p => p.Inject),
        ];

        void Put(string name, double value)
        {
            if (slots.TryGetValue(name, out var slot))
                frame[slot] = value;
        }
    }
}
