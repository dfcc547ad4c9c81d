using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>Steps of a text in force, as the wire tells them.</summary>
static class WireLedger
{
    public static C.Step Of(Obligation step) =>
        new(
            step.Id,
            step.Measure,
            step.Level,
            step.Performer,
            step.DueRound,
            step.Pair,
            step.Pairs.IsEmpty ? null : step.Pairs,
            step.After.IsEmpty
                ? null
                : [.. step.After.Select(c => new C.StepCondition(c.Commitment, (C.Milestone)c.Milestone, c.Rounds))],
            step.Undated ? true : null,
            step.Lacking ? true : null,
            step.Unanswered ? true : null,
            step.Verifier,
            (C.RemedyKind?)step.Remedy,
            step.Lasts,
            step.Renewable ? true : null
        );

    public static C.Standing Of(Standing step) =>
        new(step.Step, (C.StepStatus)step.Status, step.HeldBack, step.DueRound, step.Ends, step.Verified ? true : null);
}
