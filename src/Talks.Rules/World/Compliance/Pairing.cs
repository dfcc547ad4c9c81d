using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>
/// Which steps are traded against which. What the text says goes before all; between commitments of which it says nothing, a
/// step is paired within its phase with the first step still free whose performer gains by it and which its own performer gains by.
/// </summary>
static class Pairing
{
    public static ImmutableArray<Obligation> Of(
        Agenda agenda,
        Package package,
        ImmutableArray<(Commitment Commitment, Obligation Step)> steps
    )
    {
        // Performers of one commitment by their ids: what is traded against what must not hang on who sits where.
        ImmutableArray<(Commitment Commitment, Obligation Step)> inTurn =
        [
            .. steps
                .GroupBy(s => s.Commitment.Key())
                .SelectMany(g => g.OrderBy(s => s.Step.Performer, StringComparer.Ordinal)),
        ];
        var told = steps.ToDictionary(s => s.Step.Id, s => Told(package, inTurn, s.Commitment, s.Step));
        var inferred = Inferred(agenda, [.. inTurn.Where(s => told[s.Step.Id].IsEmpty)]);
        return
        [
            .. steps.Select(s =>
                s.Step with
                {
                    Pairs = told[s.Step.Id],
                    Pair = told[s.Step.Id].FirstOrDefault() ?? inferred.GetValueOrDefault(s.Step.Id),
                }
            ),
        ];
    }

    static ImmutableArray<string> Told(
        Package package,
        ImmutableArray<(Commitment Commitment, Obligation Step)> steps,
        Commitment commitment,
        Obligation step
    )
    {
        var pairs = package.PairsOf(commitment).Select(p => p.Key()).ToHashSet();
        return
        [
            .. steps
                .Where(other => pairs.Contains(other.Commitment.Key()) && other.Step.Performer != step.Performer)
                .Select(other => other.Step.Id),
        ];
    }

    static Dictionary<string, string> Inferred(
        Agenda agenda,
        ImmutableArray<(Commitment Commitment, Obligation Step)> free
    )
    {
        var pairs = new Dictionary<string, string>();
        foreach (var (commitment, step) in free)
        {
            if (pairs.ContainsKey(step.Id))
                continue;
            var other = free.FirstOrDefault(o =>
                o.Commitment.Phase == commitment.Phase
                && o.Step.Performer != step.Performer
                && !pairs.ContainsKey(o.Step.Id)
                && step.Benefits(agenda, [o.Step.Performer])
                && o.Step.Benefits(agenda, [step.Performer])
            );
            if (other.Step is not null)
                (pairs[step.Id], pairs[other.Step.Id]) = (other.Step.Id, step.Id);
        }
        return pairs;
    }
}
