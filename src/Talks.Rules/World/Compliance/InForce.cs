using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.World.Compliance;

/// <summary>What the steps of a text do to the world.</summary>
public static class InForce
{
    /// <summary>Controls as the board shows them: covert lines count as kept.</summary>
    public static ImmutableSortedDictionary<string, double> Shown(
        Carrying text,
        Agenda agenda,
        WorldDefinition world
    ) => Of(text, agenda, world, s => s.InEffect);

    /// <summary>Controls as they are: a covert line counts for nothing. For the equations, and for control's eyes.</summary>
    public static ImmutableSortedDictionary<string, double> True(Carrying text, Agenda agenda, WorldDefinition world) =>
        Of(text, agenda, world, s => s.InEffect && !s.Covert);

    static ImmutableSortedDictionary<string, double> Of(
        Carrying text,
        Agenda agenda,
        WorldDefinition world,
        Func<Obligation, bool> counts
    ) =>
        ControlValues.Of(
            world,
            text.Steps.GroupBy(s => (s.Measure, s.Level))
                .Where(g => IsPerformed([.. g], agenda.FindMeasure(g.Key.Measure), counts))
                .Select(g => agenda.FindMeasure(g.Key.Measure)?.FindLevel(g.Key.Level)?.Effects)
                .OfType<ImmutableSortedDictionary<string, double>>()
        );

    static bool IsPerformed(List<Obligation> steps, Measure? measure, Func<Obligation, bool> counts) =>
        (steps[0].Rule ?? measure?.PerformerRule) is PerformerRule.Any
            ? steps.Exists(s => counts(s))
            : steps.TrueForAll(s => counts(s));
}
