using System.Collections.Immutable;
using CsCheck;
using Talks.Rules.World;
using Talks.Scenarios;

namespace Talks.World.Tests;

public class WorldSpec
{
    public static TheoryData<string> Trajectories => [.. Worlds.Reference.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Trajectories))]
    public void The_shipped_worlds_run_as_another_interpreter_runs_them(string name)
    {
        var reference = Worlds.Reference.Single(t => t.Name == name);
        var model = reference.World == "korea-2021" ? Worlds.Korea : Worlds.River;
        var conditions = new Conditions(
            reference.Parameters.ToImmutableSortedDictionary(),
            reference.Controls.ToImmutableSortedDictionary(),
            reference.Inputs.ToImmutableSortedDictionary()
        );
        var state = model.Start;
        foreach (var round in reference.Rounds)
        {
            state = model.Advance(state, conditions, reference.Seed);
            foreach (var (variable, value) in round)
                Assert.Equal(value, model.ValueOf(state, variable), 1e-9 * Math.Max(1, Math.Abs(value)));
        }
    }

    [Fact]
    public void No_state_in_range_leaves_its_range_or_the_numbers() =>
        Conditions(Worlds.Korea)
            .Sample(
                (state, conditions, seed) =>
                {
                    var next = Worlds.Korea.Advance(state, conditions, seed);
                    return Worlds
                        .Korea.Definition.State.Zip(next.Values)
                        .All(v => v.Second >= v.First.Min && v.Second <= v.First.Max);
                },
                iter: 2_000
            );

    [Fact]
    public void The_same_round_gives_the_same_bits() =>
        Conditions(Worlds.River)
            .Sample(
                (state, conditions, seed) =>
                    Worlds.River.Advance(state, conditions, seed) == Worlds.River.Advance(state, conditions, seed)
            );

    // A fixed digest: it fails on a machine, a runtime or a change that moves one bit of eight rounds.
    [Fact]
    public void Eight_rounds_are_the_same_on_every_machine()
    {
        var state = Worlds.Korea.Start;
        for (var round = 0; round < 8; round++)
            state = Worlds.Korea.Advance(state, Rules.World.Conditions.None, seed: 2021);
        var digest = state.Values.Aggregate(17UL, (h, v) => (h ^ BitConverter.DoubleToUInt64Bits(v)) * 1099511628211UL);
        Assert.Equal(2396848436301614377UL, digest);
    }

    [Fact]
    public void A_coefficient_of_zero_removes_exactly_its_effect() =>
        Conditions(Worlds.Korea)
            .Sample(
                (state, conditions, seed) =>
                {
                    var model = Worlds.Korea;
                    var without = conditions with
                    {
                        Parameters = conditions.Parameters.SetItem("k_react", 0).SetItem("k_squeeze", 0),
                    };
                    var calm = model.Advance(model.Set(state, "threat", 0), without, seed);
                    var afraid = model.Advance(model.Set(state, "threat", 100), without, seed);
                    // With neither reaction nor squeeze, what Pyongyang fears leaves its programme as it was.
                    return model.ValueOf(calm, "effort") == 1
                        && model.ValueOf(calm, "heu") == model.ValueOf(afraid, "heu")
                        && model.ValueOf(calm, "pu") == model.ValueOf(afraid, "pu");
                }
            );

    [Fact]
    public void The_order_of_parties_changes_no_control() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, 5])
            .Sample(
                (a, b, c, turn) =>
                {
                    ImmutableSortedDictionary<string, double>[] signed = [Effects(a), Effects(b), Effects(c)];
                    var turned = signed.Skip(turn % 3).Concat(signed.Take(turn % 3)).Reverse();
                    return ControlValues
                        .Of(Worlds.Korea.Definition, signed)
                        .SequenceEqual(ControlValues.Of(Worlds.Korea.Definition, turned));
                }
            );

    [Fact]
    public void Shares_take_the_strongest_level_and_money_adds_up()
    {
        var controls = ControlValues.Of(Worlds.Korea.Definition, [Effects(0.35), Effects(0.55)]);
        Assert.Equal(0.55, controls["peace"]);
        Assert.Equal(90, controls["ik"], 1e-9);
    }

    [Fact]
    public void A_ruling_is_held_within_the_bounds()
    {
        var state = Worlds.Korea.Set(Worlds.Korea.Start, "tension", 180);
        Assert.Equal(100, Worlds.Korea.ValueOf(state, "tension"));
        Assert.Equal(state, Worlds.Korea.Set(state, "nonsense", 5));
    }

    [Fact]
    public void A_broken_world_is_told_with_every_place()
    {
        const string Text = """
            { "id": "w", "title": "W", "start": "2021-01", "round_months": 6, "rounds": 8,
              "state": [{ "id": "a", "title": "A", "unit": "", "init": 5, "min": 0, "max": 9, "plausible_range": [0, 1] }],
              "parameters": [], "controls": [], "inputs": ["dt"],
              "equations": [{ "set": "a", "expr": "a+b" }, { "set": "a", "expr": "a+*2" }] }
            """;
        var (model, faults) = WorldFile.Read(Text);
        Assert.Null(model);
        Assert.Equal(
            [
                "equation 1 'a', column 3: unknown name 'b'; did you mean 'a'?",
                "equation 2 'a', column 3: did not expect '*' here; a number, a name or a bracket should stand here.",
            ],
            faults.Select(f => f.ToString())
        );
        Assert.Equal(
            "equation 1 'b': sets no variable of the state; see its 'set'.",
            WorldFile
                .Read(
                    Text.Replace(
                        "\"set\": \"a\", \"expr\": \"a+b\"",
                        "\"set\": \"b\", \"expr\": \"a\"",
                        StringComparison.Ordinal
                    )
                )
                .Faults[0]
                .ToString()
        );
        Assert.StartsWith(
            "line 3, $.parameters",
            WorldFile
                .Read(Text.Replace("\"parameters\": []", "\"parameters\": 4", StringComparison.Ordinal))
                .Faults[0]
                .ToString(),
            StringComparison.Ordinal
        );
    }

    static ImmutableSortedDictionary<string, double> Effects(double share) =>
        ImmutableSortedDictionary<string, double>.Empty.Add("peace", share).Add("ik", 100 * share);

    static Gen<(WorldState, Conditions, ulong)> Conditions(WorldModel model)
    {
        var world = model.Definition;
        var unit = Gen.Double[0, 1];
        return Gen.Select(
            unit.Array[world.State.Length],
            unit.Array[world.Parameters.Length],
            unit.Array[world.Controls.Length],
            unit.Array[world.Inputs.Length],
            Gen.ULong,
            (state, parameters, controls, inputs, seed) =>
                (
                    new WorldState(3, [.. world.State.Zip(state, (v, u) => v.Hold(v.Min + u * (v.Max - v.Min)))]),
                    new Conditions(
                        world
                            .Parameters.Zip(parameters)
                            .ToImmutableSortedDictionary(
                                p => p.First.Id,
                                p => p.First.Low + p.Second * (p.First.High - p.First.Low)
                            ),
                        world
                            .Controls.Zip(controls)
                            .ToImmutableSortedDictionary(
                                c => c.First.Id,
                                c => c.First.Combine == Combination.Sum ? 3000 * c.Second : c.Second
                            ),
                        world
                            .Inputs.Zip(inputs)
                            .Where(i => i.First != "dt")
                            .ToImmutableSortedDictionary(i => i.First, i => Math.Round(2 * i.Second))
                    ),
                    seed
                )
        );
    }
}
