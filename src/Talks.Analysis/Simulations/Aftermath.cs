using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Compliance;

namespace Talks.Analysis.Simulations;

/// <summary>
/// The world in the years after the talks, when nobody bargains any more. Capitals are scripted by the world's own
/// <see cref="Capitals"/>; of breaches found, half end the text, and the others hold back what benefits those in breach.
/// </summary>
public static class Aftermath
{
    /// <summary>Chance that a breach ends the text. The authors' judgement; 0.2 to 0.8 is plausible.</summary>
    public const double Ending = 0.5;

    /// <param name="world">As the talks left it.</param>
    /// <param name="until">Rounds of the world that have passed at the end.</param>
    public static Aftertime Play(InPlay world, WorldModel model, Agenda agenda, int until, ulong seed)
    {
        var (inForce, broke) = (0, false);
        while (world.State.Round < until)
        {
            inForce += world.Text is null ? 0 : 1;
            var (next, carried) = world.Advance(
                model,
                agenda,
                RoundActs.None with
                {
                    Choices = world.Text is { } text
                        ? model
                            .Capitals.Decide(world.State, text, agenda, _ => true, seed)
                            .ToImmutableDictionary(d => d.Step, d => d.Performance)
                        : ImmutableDictionary<string, Performance>.Empty,
                    Inputs = Circumstances.Usual(model.Definition, world.State.Round + 1, talking: false),
                },
                seed
            );
            world = next;
            if (carried is not { Breached: { IsEmpty: false } breached })
                continue;
            if (EndsText(seed, world.State.Round))
                (world, broke) = (world.End(), true);
            else if (world.Text is { } kept)
                world = world with { Text = kept.Hold([.. Answering(kept, agenda, breached)], back: true) };
        }
        return new(world.State, inForce, broke);
    }

    static bool EndsText(ulong seed, int round) => Streams.Uniform(seed, "breach ends text", round) < Ending;

    /// <summary>Steps of others that benefit those who broke theirs.</summary>
    static IEnumerable<string> Answering(Carrying text, Agenda agenda, ImmutableArray<string> breached)
    {
        var accused = text.Steps.Where(s => breached.Contains(s.Id)).Select(s => s.Performer).ToHashSet();
        return text.Benefiting(agenda, accused).Select(s => s.Id);
    }
}

/// <param name="InForce">Rounds in which a text was in force.</param>
/// <param name="Broke">True when a breach ended it.</param>
public sealed record Aftertime(WorldState State, int InForce, bool Broke);
