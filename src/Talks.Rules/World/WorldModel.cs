using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Talks.Rules.World.Compliance;
using Talks.Rules.World.Formulas;

namespace Talks.Rules.World;

/// <summary>
/// A definition whose equations have been checked and made ready. Values of one round lie side by side in a frame:
/// parameters, engine parameters, controls (after compliance), inputs, and the state.
/// </summary>
public sealed class WorldModel
{
    readonly Formula[] equations;
    readonly int[] targets;
    readonly ImmutableDictionary<string, int> slots;

    WorldModel(WorldDefinition definition, Formula[] equations, ImmutableDictionary<string, int> slots)
    {
        Definition = definition;
        this.equations = equations;
        this.slots = slots;
        FirstControl = definition.Parameters.Length + definition.EngineParameters.Length;
        FirstInput = FirstControl + definition.Controls.Length;
        FirstVariable = FirstInput + definition.Inputs.Length;
        FrameLength = FirstVariable + definition.State.Length;
        targets = [.. definition.Equations.Select(e => slots[e.Set] - FirstVariable)];
    }

    public WorldDefinition Definition { get; }

    /// <summary>How capitals that no human plays carry out texts.</summary>
    public Capitals Capitals { get; private set; } = null!;
    public int FirstControl { get; }
    public int FirstInput { get; }
    public int FirstVariable { get; }
    public int FrameLength { get; }

    /// <returns>False with every fault of the definition.</returns>
    public static bool TryCompile(
        WorldDefinition definition,
        [NotNullWhen(true)] out WorldModel? model,
        out ImmutableArray<Fault> faults
    )
    {
        model = null;
        faults = [.. WorldCheck.Faults(definition)];
        if (!faults.IsEmpty)
            return false;
        var slots = NamesOf(definition).Select((n, i) => KeyValuePair.Create(n, i)).ToImmutableDictionary();
        var scope = new Scope(slots, [.. definition.Streams]);
        var formulas = new List<Formula>();
        foreach (var (number, equation) in definition.Equations.Index())
            if (
                Formula.TryParse(
                    equation.Expression,
                    WorldCheck.Place(number, equation),
                    scope,
                    out var f,
                    out var fault
                )
            )
                formulas.Add(f);
            else
                faults = faults.Add(fault);
        if (!faults.IsEmpty)
            return false;
        var made = new WorldModel(definition, [.. formulas], slots);
        var more = ImmutableArray.CreateBuilder<Fault>();
        made.Capitals = Capitals.Read(made, more);
        faults = more.ToImmutable();
        model = faults.IsEmpty ? made : null;
        return model is not null;
    }

    /// <summary>Names of the frame's places, in order.</summary>
    internal static IEnumerable<string> NamesOf(WorldDefinition definition) =>
        definition
            .Parameters.Concat(definition.EngineParameters)
            .Select(p => p.Id)
            .Concat(definition.Controls.Select(c => "c_" + c.Id))
            .Concat(definition.Inputs)
            .Concat(definition.State.Select(v => v.Id));

    /// <summary>Place of a name in the frame, or -1.</summary>
    public int SlotOf(string name) => slots.GetValueOrDefault(name, -1);

    /// <summary>The names formulas beside the equations may read: triggers of injects, shifts of walk-away values.</summary>
    public Scope Scope => new(slots, [.. Definition.Streams]);

    /// <summary>Values before the first round.</summary>
    public WorldState Start => new(0, [.. Definition.State.Select(v => v.Init)]);

    /// <summary>A frame with middle parameters, default controls, inputs at 0 (<c>dt</c> at the round's length) and the given state.</summary>
    public double[] FrameOf(WorldState state)
    {
        var frame = new double[FrameLength];
        var next = 0;
        foreach (var parameter in Definition.Parameters.Concat(Definition.EngineParameters))
            frame[next++] = parameter.Mid;
        foreach (var control in Definition.Controls)
            frame[next++] = control.Default;
        if (SlotOf("dt") is >= 0 and var dt)
            frame[dt] = Definition.Years;
        state.Values.CopyTo(frame, FirstVariable);
        return frame;
    }

    /// <summary>The same, with what holds for a round put in.</summary>
    public double[] FrameOf(WorldState state, Conditions conditions)
    {
        var frame = FrameOf(state);
        foreach (var (name, value) in conditions.Parameters)
            Put(frame, name, value, 0, FirstControl);
        foreach (var (name, value) in conditions.Controls)
            Put(frame, "c_" + name, value, FirstControl, FirstInput);
        foreach (var (name, value) in conditions.Inputs)
            Put(frame, name, value, FirstInput, FirstVariable);
        return frame;
    }

    /// <summary>The next round. The same arguments give the same bits on any machine.</summary>
    public WorldState Advance(WorldState state, Conditions conditions, ulong seed)
    {
        var frame = FrameOf(state, conditions);
        Step(frame, seed, state.Round + 1);
        return new(state.Round + 1, [.. frame.AsSpan(FirstVariable)]);
    }

    /// <summary>Runs the equations over a frame, which holds the next state afterwards. Allocates nothing.</summary>
    public void Step(Span<double> frame, ulong seed, int round)
    {
        for (var i = 0; i < equations.Length; i++)
        {
            var value = equations[i].Evaluate(frame, seed, round);
            frame[FirstVariable + targets[i]] = Definition.State.ItemRef(targets[i]).Hold(value);
        }
    }

    /// <summary>
    /// The state with one variable set, held within its bounds: control's ruling or an inject's effect. Unknown ids
    /// change nothing; they are refused where rulings and injects are read.
    /// </summary>
    public WorldState Set(WorldState state, string variable, double value)
    {
        var place = SlotOf(variable) - FirstVariable;
        return place < 0
            ? state
            : state with
            {
                Values = state.Values.SetItem(place, Definition.State[place].Hold(value)),
            };
    }

    /// <summary>Whether this is a variable of the world.</summary>
    public bool Has(string variable) => SlotOf(variable) >= FirstVariable;

    /// <summary>Value of a variable; a <see cref="KeyNotFoundException"/> for a name that is none.</summary>
    public double ValueOf(WorldState state, string variable) =>
        SlotOf(variable) - FirstVariable is >= 0 and var place
            ? state.Values[place]
            : throw new KeyNotFoundException($"The world '{Definition.Id}' has no variable '{variable}'.");

    void Put(double[] frame, string name, double value, int from, int until)
    {
        var slot = SlotOf(name);
        if (slot < from || slot >= until)
            throw new KeyNotFoundException($"The world '{Definition.Id}' has no '{name}' to set.");
        frame[slot] = double.IsFinite(value) ? Arithmetic.Bounded(value) : 0;
    }
}

/// <summary>What holds for one round. What is not named stays at its middle (parameters), default (controls) or 0 (inputs).</summary>
/// <param name="Controls">Without the <c>c_</c>; after compliance.</param>
public sealed record Conditions(
    ImmutableSortedDictionary<string, double> Parameters,
    ImmutableSortedDictionary<string, double> Controls,
    ImmutableSortedDictionary<string, double> Inputs
)
{
    public static Conditions None { get; } =
        new(
            ImmutableSortedDictionary<string, double>.Empty,
            ImmutableSortedDictionary<string, double>.Empty,
            ImmutableSortedDictionary<string, double>.Empty
        );
}
