using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>From a signed package to steps with dates and pairs.</summary>
public static class Obligations
{
    /// <summary>
    /// One step for each performer of each commitment, due when the months of its level have passed, at the earliest in the
    /// round after signature. Within a phase a step is paired with the first step still free whose performer gains by it
    /// and which its own performer gains by.
    /// </summary>
    /// <param name="signed">Round in which the package was signed.</param>
    public static ImmutableArray<Obligation> Of(Agenda agenda, Package package, int signed, int roundMonths)
    {
        var steps = (
            from commitment in package.Commitments
            let measure = agenda.FindMeasure(commitment.Measure)
            where measure is not null
            let months = measure.FindLevel(commitment.Level)?.Months ?? 0
            from performer in commitment.Performers
            select (
                commitment.Phase,
                Measure: measure,
                Step: new Obligation(
                    $"{commitment.Key()}/{performer}",
                    measure.Id,
                    commitment.Level,
                    performer,
                    signed + Math.Max(1, (int)Math.Ceiling(months / roundMonths)),
                    null
                )
            )
        ).ToArray();
        var pairs = new Dictionary<string, string>();
        foreach (var (phase, measure, step) in steps)
        {
            if (pairs.ContainsKey(step.Id))
                continue;
            var other = steps.FirstOrDefault(o =>
                o.Phase == phase
                && o.Step.Performer != step.Performer
                && !pairs.ContainsKey(o.Step.Id)
                && measure.Beneficiaries.Contains(o.Step.Performer)
                && o.Measure.Beneficiaries.Contains(step.Performer)
            );
            if (other.Step is not null)
                (pairs[step.Id], pairs[other.Step.Id]) = (other.Step.Id, step.Id);
        }
        return [.. steps.Select(s => s.Step with { Pair = pairs.GetValueOrDefault(s.Step.Id) })];
    }
}
