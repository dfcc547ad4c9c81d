using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>What must have happened before a step is owed.</summary>
/// <param name="Commitment">Key of the commitment that comes first.</param>
/// <param name="Rounds">Rounds in which to follow once it is met, 1 and up; null leaves that to the step itself.</param>
public sealed record Condition(string Commitment, Milestone Milestone, int? Rounds)
{
    /// <summary>Whether it is met at the end of a round.</summary>
    /// <param name="before">The steps of the text as they stood when the round began.</param>
    /// <param name="now">The same, as they were carried out in it.</param>
    /// <param name="open">Reports that are not examined yet.</param>
    public bool IsMet(IEnumerable<Obligation> before, IEnumerable<Obligation> now, IEnumerable<Finding> open)
    {
        // A joint commission needs a round in which nothing is reported to find that a step is what it seems.
        var doubted = open.Select(f => f.Obligation).ToHashSet();
        var stood = before.Where(s => s.Status is ObligationStatus.Delivered).Select(s => s.Id).ToHashSet();
        var steps = now.Where(s => s.Commitment == Commitment).ToList();
        var any = steps.Exists(s => s.Rule is Agendas.PerformerRule.Any) || Milestone is Milestone.Begun;
        return any ? steps.Exists(Has) : steps.Count > 0 && steps.TrueForAll(Has);

        bool Has(Obligation step) =>
            Milestone switch
            {
                Milestone.Begun => step.Begun,
                Milestone.Delivered => step.Status is ObligationStatus.Delivered,
                _ => step.Status is ObligationStatus.Delivered && stood.Contains(step.Id) && !doubted.Contains(step.Id),
            };
    }
}
