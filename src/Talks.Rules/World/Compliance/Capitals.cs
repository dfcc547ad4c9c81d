using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.World.Chance;
using Talks.Rules.World.Formulas;

namespace Talks.Rules.World.Compliance;

/// <summary>
/// What capitals do about the steps of a text where no human decides: they deliver what is due, unless the world's own
/// figures for that capital say that it cheats in secret or is late this round.
/// </summary>
public sealed class Capitals
{
    /// <summary>Name a conduct formula may read beside the world's: the chance in a round that the step it is about is noticed.</summary>
    public const string Detection = "detection";

    /// <summary>What anyone can see done cannot be shown as done in secret.</summary>
    const double Hideable = 0.5;

    readonly WorldModel model;
    readonly ImmutableArray<(string Party, Formula? Defect, Formula? Delay)> conduct;
    readonly int detection;

    Capitals(WorldModel model, int detection, ImmutableArray<(string, Formula?, Formula?)> conduct) =>
        (this.model, this.detection, this.conduct) = (model, detection, conduct);

    internal static Capitals Read(WorldModel model, ICollection<Fault> faults)
    {
        // Chance enters beside the formulas, never inside them.
        var detection = model.FrameLength;
        var scope = new Scope(model.Scope.Slots.SetItem(Detection, detection), []);
        return new(
            model,
            detection,
            [.. model.Definition.Capitals.Select(c => (c.Party, Parse(c, c.Defect), Parse(c, c.Delay)))]
        );

        Formula? Parse(CapitalConduct capital, string text)
        {
            if (text.Length == 0)
                return null;
            if (Formula.TryParse(text, $"capital of {capital.Party}", scope, out var formula, out var fault))
                return formula;
            faults.Add(fault);
            return null;
        }
    }

    /// <summary>Steps that are not simply delivered in the coming round, and what is done about them instead.</summary>
    /// <param name="decides">Parties whose capitals decide here; others decide for themselves.</param>
    public IEnumerable<(string Party, string Step, Performance Performance)> Decide(
        WorldState state,
        Carrying text,
        Agenda agenda,
        Func<string, bool> decides,
        ulong seed
    )
    {
        var round = state.Round + 1;
        foreach (var (party, defect, delay) in conduct.Where(c => decides(c.Party)))
        {
            var own = text.Steps.Where(s => s.Performer == party).ToArray();
            if (delay is not null && Happens(delay, 0, "capital delay " + party))
                foreach (var step in own.Where(s => s.Status is ObligationStatus.Due && s.OwedBy(round)))
                    yield return (party, step.Id, Performance.Delay);
            // One covert line, where it is least likely to be noticed: cheating on every step at once hides nothing.
            var hidden = own.Where(s => s.Status is ObligationStatus.Delivered || s.OwedBy(round))
                .Where(s => s.Status is not (ObligationStatus.Breached or ObligationStatus.Suspended))
                .Select(s => (Step: s, Seen: Seen(s)))
                .Where(s => s.Seen < Hideable)
                .OrderBy(s => s.Seen)
                .ThenBy(s => s.Step.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (defect is not null && hidden.Step is not null)
                yield return (
                    party,
                    hidden.Step.Id,
                    Happens(defect, hidden.Seen, "capital defect " + party) ? Performance.Defect : Performance.Deliver
                );
        }

        double Seen(Obligation step) => agenda.FindMeasure(step.Measure)?.FindLevel(step.Level)?.Verifiability ?? 1;

        bool Happens(Formula chance, double seen, string stream)
        {
            var frame = new double[detection + 1];
            model.FrameOf(state).CopyTo(frame, 0);
            frame[detection] = seen;
            return Streams.Uniform(seed, stream, round) < chance.Evaluate(frame);
        }
    }
}
