using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.World.Compliance;

/// <summary>From a signed package to steps with dates, conditions and pairs.</summary>
public static class Obligations
{
    /// <summary>
    /// One step for each performer of each commitment. It is due when the text says; where it does not, when the months of
    /// its level and the phases before its own have passed, at the earliest in the round after signature. What waits for
    /// another commitment has its time from the moment at which that has come far enough.
    /// </summary>
    /// <param name="signed">Round in which the package was signed.</param>
    public static ImmutableArray<Obligation> Of(Agenda agenda, Package package, int signed, Calendar calendar)
    {
        var steps = (
            from commitment in package.Commitments
            let measure = agenda.FindMeasure(commitment.Measure)
            where measure is not null
            from performer in commitment.Performers
            select (Commitment: commitment, Step: Dated(agenda, commitment, measure, performer, signed, calendar))
        ).ToImmutableArray();
        return Pairing.Of(agenda, package, steps);
    }

    /// <summary>
    /// The steps that are owed while some parties stay out of the text. What needs one of those as well has no effect; what is
    /// traded against a step of theirs, or is for them alone, is held: a text gives rights to those that it binds, and action is
    /// for action.
    /// </summary>
    public static ImmutableArray<Obligation> Among(
        this ImmutableArray<Obligation> steps,
        Agenda agenda,
        Func<string, bool> staysOut
    )
    {
        return
        [
            .. steps
                .Where(s => !staysOut(s.Performer))
                .Select(s =>
                {
                    var lacking =
                        s.Rule is not PerformerRule.Any
                        && steps.Any(o => o.Commitment == s.Commitment && staysOut(o.Performer));
                    var unanswered = s.Against.Any(Unowed) || s.ForNobodyBut(agenda, staysOut);
                    return s with
                    {
                        Lacking = lacking,
                        Unanswered = unanswered,
                        Status = unanswered && s.Status is ObligationStatus.Due ? ObligationStatus.Suspended : s.Status,
                    };
                }),
        ];

        // Where any one of several is to act, one that is bound answers for all.
        bool Unowed(string id) =>
            steps.FirstOrDefault(o => o.Id == id) is { } pair
            && staysOut(pair.Performer)
            && (
                pair.Rule is not PerformerRule.Any
                || steps.All(o => o.Commitment != pair.Commitment || staysOut(o.Performer))
            );
    }

    static Obligation Dated(
        Agenda agenda,
        Commitment commitment,
        Measure measure,
        string performer,
        int signed,
        Calendar calendar
    )
    {
        var clause = commitment.Clause ?? Clause.Silent;
        var months = measure.FindLevel(commitment.Level)?.Months ?? 0;
        var told = clause.Due switch
        {
            { Days: { } days } => signed + calendar.RoundsInDays(days),
            { Date: { } date } => calendar.RoundOf(date),
            { Round: { } round } => round,
            _ => null,
        };
        ImmutableArray<Condition> after = [.. clause.After.Select(p => Condition(p, calendar))];
        var usual = signed + calendar.RoundsIn(Math.Max(months, Before(agenda, commitment.Phase)));
        // What waits has the months of its level from then on; a date in the text stands beside the condition.
        var due = told ?? (after.IsEmpty ? usual : signed + 1);
        return new(
            $"{commitment.Key()}/{performer}",
            measure.Id,
            commitment.Level,
            performer,
            Math.Max(due, signed + 1),
            null
        )
        {
            Status = after.IsEmpty ? ObligationStatus.Due : ObligationStatus.Waiting,
            After = after,
            Term = told is null ? calendar.RoundsIn(months) : 1,
            Undated = clause.Due is not null && told is null,
            Rule = commitment.RuleOf(measure),
            Beneficiaries = clause.Beneficiaries,
            Verifier = clause.Verifier,
            Remedy = clause.Remedy?.Kind,
            Lasts = commitment.SuspensionOf(measure) is { } suspension ? calendar.RoundsIn(suspension.Months) : null,
            Renewable = commitment.SuspensionOf(measure)?.Renewable == true,
        };
    }

    static Condition Condition(Precondition pre, Calendar calendar) =>
        new(
            pre.Commitment,
            pre.Milestone,
            pre.WithinRounds ?? (pre.WithinDays is { } days ? calendar.RoundsInDays(days) : null)
        );

    /// <summary>Month at which a phase begins.</summary>
    static int Before(Agenda agenda, int phase) => agenda.Phases.Where(p => p.Number < phase).Max(p => p.Until) ?? 0;
}
