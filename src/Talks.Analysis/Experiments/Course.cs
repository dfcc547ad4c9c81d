using System.Collections.Immutable;
using Talks.Rules.World;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>
/// One policy played through its rounds in one world. Made once for a policy and run many times; not for two threads at
/// once, since it keeps its frame.
/// </summary>
public sealed class Course
{
    /// <summary>What can be measured beside variables: whether a text was ever signed, is in force at the end, for how many
    /// rounds one was in force, and how often one broke.</summary>
    public static ImmutableArray<string> Outcomes { get; } = ["signed", "survive", "deal_rounds", "broken"];

    static readonly ulong Signing = Streams.Named("sign");
    static readonly ulong Cheating = Streams.Named("cheat");
    static readonly ulong Detecting = Streams.Named("detect");
    static readonly ulong Slipping = Streams.Named("slip");
    static readonly ulong Collapsing = Streams.Named("collapse");
    static readonly ulong Derailing = Streams.Named("derail");

    static readonly ImmutableSortedDictionary<string, double> None = ImmutableSortedDictionary<string, double>.Empty;

    readonly Laboratory laboratory;
    readonly Policy policy;
    readonly Yardstick yardstick;
    readonly double[] blank;
    readonly double[] frame;
    readonly (int Slot, Schedule Values)[] inputs;
    readonly (int Slot, double Unilateral, double Signed, bool Covert)[] controls;
    readonly (double Margin, Formula? Shift)[] signatories;
    readonly int talksSlot,
        inForceSlot,
        keptSlot,
        breachSlot,
        marginSlot,
        cheatedSlot,
        detectedSlot,
        slippedSlot;

    public Course(Laboratory laboratory, Policy policy)
    {
        this.laboratory = laboratory;
        this.policy = policy;
        var world = laboratory.World;
        yardstick = new Yardstick(laboratory);
        blank = new double[laboratory.FrameLength];
        world.FrameOf(world.Start).CopyTo(blank, 0);
        frame = new double[blank.Length];
        inputs =
        [
            .. laboratory.Experiment.Inputs.SetItems(policy.Inputs).Select(i => (laboratory.SlotOf(i.Key), i.Value)),
        ];
        controls =
        [
            .. world
                .Definition.Controls.Select(Turned)
                .Where(c => c.Unilateral != c.Signed || c.Unilateral != blank[c.Slot]),
        ];
        signatories =
        [
            .. (policy.Text?.Margins ?? None).Select(m => (m.Value, laboratory.Rules.Shift.GetValueOrDefault(m.Key))),
        ];
        foreach (var (name, value) in policy.Text?.Facts ?? None)
            blank[laboratory.SlotOf(name)] = value;
        blank[laboratory.SlotOf(Facts.Signatories)] = signatories.Length;
        (talksSlot, inForceSlot) = (world.SlotOf("talks"), world.SlotOf("in_force"));
        (keptSlot, breachSlot) = (world.SlotOf("kept"), world.SlotOf("breach"));
        marginSlot = laboratory.SlotOf(Facts.Margin);
        cheatedSlot = laboratory.SlotOf(Facts.Cheated);
        detectedSlot = laboratory.SlotOf(Facts.Detected);
        slippedSlot = laboratory.SlotOf(Facts.Slipped);
    }

    /// <summary>Plays all rounds with one draw of the parameters and adds each metric to <paramref name="sums"/>.</summary>
    /// <param name="parameters">In the order of <see cref="Experiment.Drawn"/>.</param>
    /// <param name="trace">Called after each round with the state; null when nobody looks.</param>
    public void Play(
        ReadOnlySpan<double> parameters,
        ulong seed,
        Span<double> sums,
        Action<int, ReadOnlySpan<double>>? trace = null
    )
    {
        Begin(parameters);
        yardstick.Begin(frame);
        bool inForce = false,
            pause = false,
            fallen = false;
        int signed = 0,
            broken = 0,
            rounds = 0;
        for (var round = 1; round <= laboratory.Experiment.Rounds; round++)
        {
            var open = policy.Text is { } sought && round >= sought.TalksFrom && !fallen;
            var talks = open && !pause;
            (pause, fallen) = (false, false);
            var ends = false;
            Clear();
            if (inForce)
            {
                rounds++;
                ends = CarryOut(seed, round);
            }
            SetConditions(round, inForce, talks || inForce);
            laboratory.World.Step(frame, seed, round);
            if (inForce && ends)
            {
                inForce = false;
                broken = 1;
                // Nobody sits down again in the round after the last text fell.
                fallen = true;
            }
            else if (!inForce && open)
            {
                inForce = Signs(seed, round);
                signed |= inForce ? 1 : 0;
                pause = !inForce && Happens(laboratory.Rules.BreakOff, Derailing, seed, round);
            }
            yardstick.Read(round, frame);
            trace?.Invoke(
                round,
                frame.AsSpan(laboratory.World.FirstVariable, laboratory.World.Definition.State.Length)
            );
        }
        yardstick.Add(sums, signed, inForce ? 1 : 0, rounds, broken);
    }

    void Begin(ReadOnlySpan<double> parameters)
    {
        blank.CopyTo(frame, 0);
        var world = laboratory.World;
        parameters[..world.FirstControl].CopyTo(frame);
        parameters[world.FirstControl..].CopyTo(frame.AsSpan(world.FrameLength));
        foreach (var (slot, formula) in laboratory.Rules.Initial)
            frame[slot] = world.Definition.State[slot - world.FirstVariable].Hold(formula.Evaluate(frame));
    }

    void Clear() => (frame[cheatedSlot], frame[detectedSlot], frame[slippedSlot]) = (0, 0, 0);

    // What the performers do this round, what is noticed of it, and whether the text outlives it.
    bool CarryOut(ulong seed, int round)
    {
        var rules = laboratory.Rules;
        frame[cheatedSlot] = Happens(rules.Cheat, Cheating, seed, round) ? 1 : 0;
        frame[detectedSlot] = frame[cheatedSlot] > 0 && Happens(rules.Detect, Detecting, seed, round) ? 1 : 0;
        frame[slippedSlot] = Happens(rules.Slip, Slipping, seed, round) ? 1 : 0;
        return Happens(rules.Collapse, Collapsing, seed, round);
    }

    bool Signs(ulong seed, int round)
    {
        if (round < policy.Text!.SignFrom)
            return false;
        var chance = Chance(laboratory.Rules.Close);
        foreach (var (margin, shift) in signatories)
        {
            frame[marginSlot] = margin - (shift?.Evaluate(frame) ?? 0);
            chance *= Chance(laboratory.Rules.Accept);
        }
        return Streams.Uniform(seed, Signing, round) < chance;
    }

    void SetConditions(int round, bool inForce, bool talks)
    {
        foreach (var (slot, values) in inputs)
            frame[slot] = values.At(round);
        var cheated = frame[cheatedSlot] > 0;
        foreach (var (slot, unilateral, signed, covert) in controls)
            frame[slot] =
                !inForce ? unilateral
                : covert && cheated ? 0
                : signed;
        Put(inForceSlot, inForce);
        Put(talksSlot, talks);
        Put(breachSlot, frame[detectedSlot] > 0);
        Put(keptSlot, inForce && frame[detectedSlot] == 0 && frame[slippedSlot] == 0);
    }

    void Put(int slot, bool fact)
    {
        if (slot >= 0)
            frame[slot] = fact ? 1 : 0;
    }

    bool Happens(Formula chance, ulong stream, ulong seed, int round) =>
        Streams.Uniform(seed, stream, round) < Chance(chance);

    double Chance(Formula formula) => Math.Clamp(formula.Evaluate(frame), 0, 1);

    // A unilateral act goes on under a text, and joins its effects as another level in force would.
    (int Slot, double Unilateral, double Signed, bool Covert) Turned(Control control)
    {
        var own = policy.Controls.TryGetValue(control.Id, out var act) ? act : (double?)null;
        var text = policy.Text?.Controls.TryGetValue(control.Id, out var effect) == true ? effect : (double?)null;
        var both = control.Combine == Combination.Sum ? (own ?? 0) + (text ?? 0) : Math.Max(own ?? 0, text ?? 0);
        return (
            laboratory.SlotOf("c_" + control.Id),
            own ?? control.Default,
            own is null && text is null ? control.Default : both,
            laboratory.Experiment.Conduct.CovertControls.Contains(control.Id)
        );
    }
}
