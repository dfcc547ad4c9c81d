using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;
using Talks.Rules.World.Injects;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>A world made ready to run: once, however many sessions it is laid in, for it holds most of what a session holds.</summary>
sealed record Engine(WorldModel Model, WalkAway WalkAway, InjectPlan Plan)
{
    static readonly ConditionalWeakTable<WorldLaid, Engine> Ready = [];

    /// <exception cref="InvalidOperationException">A stored world whose equations this engine cannot run.</exception>
    public static Engine Of(WorldLaid laid) => Ready.GetValue(laid, Make);

    static Engine Make(WorldLaid laid)
    {
        if (!WorldModel.TryCompile(laid.World, out var model, out var faults))
            throw Unrunnable(faults);
        var (walkAway, unread) = WalkAway.Read(model, laid.Shifts);
        if (walkAway is null)
            throw Unrunnable(unread);
        var (plan, wrong) = InjectPlan.Read(model, laid.Issues, laid.Injects);
        return plan is null ? throw Unrunnable(wrong) : new(model, walkAway, plan);

        InvalidOperationException Unrunnable(ImmutableArray<Fault> why) =>
            new($"The world '{laid.World.Id}' cannot be run: {why[0]}");
    }
}
