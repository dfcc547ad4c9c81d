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
    /// <param name="decided">Steps whose verifier decides for itself: they are verified when it says so.</param>
    public bool IsMet(
        IReadOnlyCollection<Obligation> before,
        IEnumerable<Obligation> now,
        IEnumerable<Finding> open,
        Func<string, bool> decided
    )
    {
        // A joint commission needs a round in which nothing is reported to find that a step is what it seems.
        var doubted = open.Select(f => f.Obligation).ToHashSet();
        var steps = now.Where(s => s.Commitment == Commitment).ToList();
        var any = steps.Exists(s => s.Rule is Agendas.PerformerRule.Any) || Milestone is Milestone.Begun;
        return any ? steps.Exists(Has) : steps.Count > 0 && steps.TrueForAll(Has);

        bool Has(Obligation step) =>
            Milestone switch
            {
                Milestone.Begun => step.Begun,
                Milestone.Delivered => step.Status is ObligationStatus.Delivered,
                _ when decided(step.Id) => step.Status is ObligationStatus.Delivered && step.Verified,
                _ => step.Status is ObligationStatus.Delivered && Stands(step, before) && !doubted.Contains(step.Id),
            };
    }

    /// <summary>Whether a step was delivered when the round began.</summary>
    public static bool Stands(Obligation step, IEnumerable<Obligation> before) =>
        before.Any(s => s.Id == step.Id && s.Status is ObligationStatus.Delivered);
}
