using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>Commitments both ways. A clause that says nothing travels as none.</summary>
public static class WireCommitments
{
    public static C.Commitment Of(Commitment commitment) =>
        new(
            commitment.Measure,
            commitment.Level,
            commitment.Performers,
            commitment.Phase,
            commitment.Part == 1 ? null : commitment.Part,
            commitment.Clause is { } clause && !clause.Same(Clause.Silent) ? Of(clause) : null
        );

    public static Commitment Of(C.Commitment commitment) =>
        new(commitment.Measure, commitment.Level, [.. commitment.Performers], commitment.Phase)
        {
            Part = commitment.Part ?? 1,
            Clause =
                commitment.Clause is { } told && Of(told) is var clause && !clause.Same(Clause.Silent) ? clause : null,
        };

    static C.Clause Of(Clause clause) =>
        new(
            (C.PerformerRule?)clause.Rule,
            clause.Beneficiaries.IsEmpty ? null : clause.Beneficiaries,
            clause.Quantity is { } q ? new(q.Amount, q.Unit) : null,
            clause.Due is { } due ? new(due.Days, due.Date, due.Words, due.Round) : null,
            clause.After.IsEmpty
                ? null
                :
                [
                    .. clause.After.Select(p => new C.Precondition(
                        p.Commitment,
                        (C.Milestone)p.Milestone,
                        p.WithinDays,
                        p.WithinRounds
                    )),
                ],
            clause.Pairs.IsEmpty ? null : clause.Pairs,
            clause.Verifier,
            clause.Remedy is { } remedy ? new((C.RemedyKind)remedy.Kind, remedy.Words, remedy.Minutes) : null,
            clause.Suspension is { } suspension ? new(suspension.Months, suspension.Renewable) : null,
            clause.Lifting is { } lifting ? new(lifting.Instrument) : null,
            clause.Snapback is { } snapback
                ? new(snapback.Restores, (C.SnapbackProcedure)snapback.Procedure, snapback.Days)
                : null,
            clause.Wording.Length > 0 ? clause.Wording : null
        );

    static Clause Of(C.Clause clause) =>
        new()
        {
            Rule = (PerformerRule?)clause.Rule,
            Beneficiaries = [.. clause.Beneficiaries ?? []],
            Quantity = clause.Quantity is { } q ? new(q.Amount, q.Unit) : null,
            Due = clause.Due is { } due ? new(due.Days, due.Date, due.Words, due.Round) : null,
            After =
            [
                .. (clause.After ?? []).Select(p => new Precondition(
                    p.Commitment,
                    (Milestone)p.Milestone,
                    p.WithinDays,
                    p.WithinRounds
                )),
            ],
            Pairs = [.. clause.Pairs ?? []],
            Verifier = clause.Verifier,
            Remedy = clause.Remedy is { } remedy ? new((RemedyKind)remedy.Kind, remedy.Words, remedy.Minutes) : null,
            Suspension = clause.Suspension is { } suspension ? new(suspension.Months, suspension.Renewable) : null,
            Lifting = clause.Lifting is { } lifting ? new(lifting.Instrument) : null,
            Snapback = clause.Snapback is { } snapback
                ? new([.. snapback.Restores], (SnapbackProcedure)snapback.Procedure, snapback.Days)
                : null,
            Wording = clause.Wording ?? "",
        };
}
