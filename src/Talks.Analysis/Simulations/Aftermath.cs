using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.World;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Compliance;

namespace Talks.Analysis.Simulations;

/// <summary>
/// The world through and after talks of bots. Capitals are scripted: they deliver what is due, and now and then defect in
/// secret by the chance of <see cref="Chances.Defection"/>; an open breach ends the text.
/// </summary>
public static class Aftermath
{
    /// <summary>Log-odds of secret defection where the world names no parameter <c>cheat0</c>.</summary>
    const double Leaning = -1;

    /// <summary>Trust where the world has no variable whose id begins with <c>trust</c>.</summary>
    const double Trust = 0.2;

    /// <param name="agreement">Null when the talks ended without one.</param>
    /// <param name="signed">Round of the world at whose end it is signed.</param>
    public static Aftertime Play(
        WorldModel model,
        Agenda agenda,
        Package? agreement,
        int signed,
        int rounds,
        ulong seed
    )
    {
        var world = InPlay.Of(model);
        var inForce = 0;
        var broke = false;
        for (var round = 1; round <= rounds; round++)
        {
            var talking = agreement is null || round <= signed;
            var acts = RoundActs.None with
            {
                Choices = Choices(world, model, agenda, seed),
                Inputs = Circumstances.Usual(model.Definition, round, talking),
            };
            inForce += world.Text is null ? 0 : 1;
            var (next, carried) = world.Advance(model, agenda, acts, seed);
            world = next;
            if (carried is { Breached.IsEmpty: false })
                (world, broke) = (world.End(), true);
            if (agreement is not null && round == signed)
                world = world.Sign(agenda, agreement, model);
        }
        return new(world.State, inForce, broke);
    }

    static ImmutableDictionary<string, Performance> Choices(InPlay world, WorldModel model, Agenda agenda, ulong seed)
    {
        if (world.Text is not { } text)
            return ImmutableDictionary<string, Performance>.Empty;
        var definition = model.Definition;
        var leaning = definition.EngineParameters.FirstOrDefault(p => p.Id == "cheat0")?.Mid ?? Leaning;
        var trust = definition.State.FirstOrDefault(v => v.Id.StartsWith("trust", StringComparison.Ordinal))
            is { } variable
            ? model.ValueOf(world.State, variable.Id)
            : Trust;
        return text.Steps.Where(s => Defects(s)).ToImmutableDictionary(s => s.Id, _ => Performance.Defect);

        // A step that anyone can see done cannot be shown as done in secret.
        bool Defects(Obligation step)
        {
            var seen = agenda.FindMeasure(step.Measure)?.FindLevel(step.Level)?.Verifiability ?? 1;
            var chance = Chances.Defection(leaning, trust, 0, seen);
            return seen < 0.9 && Streams.Uniform(seed, "cheat " + step.Id, world.State.Round + 1) < chance;
        }
    }
}

/// <param name="InForce">Rounds in which a text was in force.</param>
/// <param name="Broke">True when a breach ended it.</param>
public sealed record Aftertime(WorldState State, int InForce, bool Broke);
