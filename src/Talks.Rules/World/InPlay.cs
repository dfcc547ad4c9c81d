using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.World.Compliance;

namespace Talks.Rules.World;

/// <summary>The world of one session: its state, and the signed text that works on it, if there is one.</summary>
public sealed record InPlay(WorldState State, Carrying? Text)
{
    public static InPlay Of(WorldModel model) => new(model.Start, null);

    /// <summary>What held for the round that led here: controls after compliance and inputs; nothing before the first.</summary>
    public Conditions Felt { get; init; } = Conditions.None;

    /// <summary>From now on the package is carried out; a text in force before it is replaced.</summary>
    public InPlay Sign(Agenda agenda, Package package, WorldModel model) =>
        this with
        {
            Text = Carrying.Of(Obligations.Of(agenda, package, State.Round, Calendar.Of(model.Definition))),
        };

    /// <summary>The text has ended.</summary>
    public InPlay End() => this with { Text = null };

    /// <summary>
    /// One round: injects strike, performers act on the text, and the equations run on what was really complied with and on
    /// unilateral acts. Rulings are made on the result with <see cref="WorldModel.Set"/>.
    /// </summary>
    public (InPlay Next, Carried? Carried) Advance(WorldModel model, Agenda agenda, RoundActs acts, ulong seed)
    {
        var round = State.Round + 1;
        var struck = acts.Injects.Aggregate(
            State,
            (state, effect) => model.Set(state, effect.Variable, model.ValueOf(state, effect.Variable) + effect.Add)
        );
        var carried = Text?.Advance(round, agenda, acts.Choices, acts.Sources, seed, acts.Deciding);
        var effects = carried is null
            ? acts.Unilateral
            : Joined(model.Definition, InForce.True(carried.Next, agenda, model.Definition), acts.Unilateral);
        var inputs = Facts(model.Definition, carried).SetItems(acts.Inputs);
        var conditions = Conditions.None with { Controls = effects, Inputs = inputs };
        return (new(model.Advance(struck, conditions, seed), carried?.Next) { Felt = conditions }, carried);
    }

    static ImmutableSortedDictionary<string, double> Joined(
        WorldDefinition world,
        params IEnumerable<ImmutableSortedDictionary<string, double>> effects
    ) => ControlValues.Of(world, effects);

    // Only what the world asks for: an input it does not have is not offered.
    static ImmutableSortedDictionary<string, double> Facts(WorldDefinition world, Carried? carried)
    {
        var facts = new (string Name, double Value)[]
        {
            ("in_force", carried is null ? 0 : 1),
            ("kept", carried?.Kept ?? 0),
            ("breach", carried is { Breached.IsEmpty: false } ? 1 : 0),
        };
        return facts.Where(f => world.Inputs.Contains(f.Name)).ToImmutableSortedDictionary(f => f.Name, f => f.Value);
    }
}

/// <summary>What is done in a round.</summary>
/// <param name="Choices">Step of the text to what its performer does; the others are delivered when due.</param>
/// <param name="Sources">Step to how many sources watch it.</param>
/// <param name="Unilateral">Controls turned by acts outside the text.</param>
/// <param name="Inputs">Inputs of the world, over those that follow from the text.</param>
/// <param name="Injects">Variables of the world and what is added to them before the equations run.</param>
public sealed record RoundActs(
    ImmutableDictionary<string, Performance> Choices,
    ImmutableDictionary<string, int> Sources,
    ImmutableSortedDictionary<string, double> Unilateral,
    ImmutableSortedDictionary<string, double> Inputs,
    ImmutableArray<(string Variable, double Add)> Injects
)
{
    public static RoundActs None { get; } =
        new(
            ImmutableDictionary<string, Performance>.Empty,
            ImmutableDictionary<string, int>.Empty,
            ImmutableSortedDictionary<string, double>.Empty,
            ImmutableSortedDictionary<string, double>.Empty,
            []
        );

    /// <summary>Verifiers that decide for themselves whether a step is kept; for the others their inspectors do.</summary>
    public ImmutableHashSet<string> Deciding { get; init; } = [];
}
