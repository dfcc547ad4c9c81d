using System.Globalization;
using Talks.Rules.Agendas;
using static Talks.Rules.Packages.Legality;

namespace Talks.Rules.Packages;

/// <summary>Whether the clauses of a package can be carried out as they stand, each by itself and all together.</summary>
static class Clauses
{
    public static IEnumerable<Problem> Check(Agenda agenda, Package package) =>
        package
            .Commitments.SelectMany(c =>
                c.Clause is { } clause && agenda.FindMeasure(c.Measure) is { } measure
                    ? Own(agenda, measure, c, clause).Concat(References(agenda, package, measure, c, clause))
                    : []
            )
            .Concat(Circles(agenda, package));

    static IEnumerable<Problem> Own(Agenda agenda, Measure measure, Commitment commitment, Clause clause)
    {
        var title = measure.Title;
        if (
            (clause.Rule, measure.PerformerRule)
            is
                (PerformerRule.Any, not PerformerRule.Any)
                or
                (PerformerRule.Table, PerformerRule.All)
        )
            yield return Problem.Error(
                "performerRule",
                $"'{title}' is for {(measure.PerformerRule is PerformerRule.All ? "all its performers" : "those at the table")} together: the text cannot loosen that."
            );
        foreach (var actor in clause.Beneficiaries.Where(a => !Knows(agenda, a)))
            yield return Problem.Error(
                "unknownBeneficiary",
                $"{Short(actor)}, who would gain by '{title}', is no actor here."
            );
        if (clause.Quantity is { } quantity && !(double.IsFinite(quantity.Amount) && quantity.Amount > 0))
            yield return Problem.Error("quantity", $"Say how much of '{title}', more than 0.");
        if (clause.Quantity is { } unit && string.IsNullOrWhiteSpace(unit.Unit))
            yield return Problem.Error("quantity", $"Say in what unit '{title}' is measured.");
        if (clause.Due is { } due)
            foreach (var problem in Date(agenda, title, commitment, due))
                yield return problem;
        if (clause.Verifier is { } verifier)
            foreach (var problem in Verifier(agenda, title, commitment, verifier))
                yield return problem;
        if (new object?[] { clause.Suspension, clause.Lifting, clause.Snapback }.Count(n => n is not null) > 1)
            yield return Problem.Error(
                "twoNatures",
                $"'{title}' suspends, lifts or snaps back: these are different undertakings, so choose one."
            );
        if (clause.Suspension is { Months: < 1 or > Sessions.Limits.MonthsOfSuspension })
            yield return Problem.Error(
                "suspension",
                $"'{title}' is suspended for 1 to {Sessions.Limits.MonthsOfSuspension} months."
            );
        if (clause.Remedy is { Minutes: { } minutes } remedy)
            if (remedy.Kind is not RemedyKind.Consultation)
                yield return Problem.Error(
                    "remedyMinutes",
                    $"Only a consultation lasts minutes: leave them out of the remedy for '{title}'."
                );
            else if (minutes is < 1 or > Sessions.Limits.MinutesPerCaucus)
                yield return Problem.Error(
                    "remedyMinutes",
                    $"The consultation on '{title}' lasts 1 to {Sessions.Limits.MinutesPerCaucus} minutes."
                );
        if (measure.FindLevel(commitment.Level) is { } level)
            foreach (var problem in Nature(title, level, clause))
                yield return problem;
    }

    static IEnumerable<Problem> Date(Agenda agenda, string title, Commitment commitment, Due due)
    {
        var told = new object?[] { due.Days, due.Date, due.Words, due.Round }.Count(v => v is not null);
        if (told != 1)
            yield return Problem.Error(
                "due",
                $"Say when '{title}' is due in one way: days, a date, a round, or words."
            );
        if (due.Round is < 1 or > Sessions.Limits.RoundsUntilDue)
            yield return Problem.Error("due", $"'{title}' is due by round 1 to {Sessions.Limits.RoundsUntilDue}.");
        if (due.Days is < 0 or > Sessions.Limits.DaysUntilDue)
            yield return Problem.Error("due", $"'{title}' is due after 0 to {Sessions.Limits.DaysUntilDue} days.");
        if (
            due.Date is { } date
            && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _)
        )
            yield return Problem.Error("due", $"'{Short(date)}' is no date: write it as 2007-12-31.");
        if (due.Words is { } words && string.IsNullOrWhiteSpace(words))
            yield return Problem.Error("due", $"Say when '{title}' is due, or leave it to the phase.");
        else if (due.Words is not null)
            yield return Problem.Warning(
                "undated",
                $"'{title}' has no date that could be missed: \"{Short(due.Words)}\"."
            );
        if (
            agenda.Phases.FirstOrDefault(p => p.Number == commitment.Phase) is { Until: { } until } phase
            && due.Days > until * World.Calendar.DaysPerMonth
        )
            yield return Problem.Warning(
                "dueAfterPhase",
                $"'{title}' is due after {due.Days} days, when phase {phase.Number} is over."
            );
    }

    static IEnumerable<Problem> Verifier(Agenda agenda, string title, Commitment commitment, string verifier)
    {
        if (!Knows(agenda, verifier))
            yield return Problem.Error(
                "unknownVerifier",
                $"{Short(verifier)}, who would verify '{title}', is no actor here."
            );
        else if (!Delivers(agenda, verifier))
            yield return Problem.Error(
                "verifierAbsent",
                $"'{title}' needs {verifier} to verify it, which is not at the table and has lodged no undertaking."
            );
        else if (commitment.Performers is [var performer] && performer == verifier)
            yield return Problem.Warning("ownVerifier", $"{verifier} would verify what it does itself: '{title}'.");
    }

    static IEnumerable<Problem> Nature(string title, MeasureLevel level, Clause clause)
    {
        if (level.Suspends is not null && (clause.Lifting is not null || clause.Snapback is not null))
            yield return Problem.Error(
                "nature",
                $"'{title}' at level {level.Level} is a suspension, and ends by itself."
            );
        if (level.Lifts && (clause.Suspension is not null || clause.Snapback is not null))
            yield return Problem.Error("nature", $"'{title}' at level {level.Level} is a lifting, and ends for good.");
    }

    static IEnumerable<Problem> References(
        Agenda agenda,
        Package package,
        Measure measure,
        Commitment commitment,
        Clause clause
    )
    {
        var title = measure.Title;
        foreach (var pre in clause.After)
        {
            if (package.Find(pre.Commitment) is not { } first || first.Key() == commitment.Key())
            {
                yield return Problem.Error(
                    "unknownPrecondition",
                    $"'{title}' waits for '{Short(pre.Commitment)}', which is no other commitment of this package."
                );
                continue;
            }
            if (pre.WithinDays is < 0 or > Sessions.Limits.DaysUntilDue)
                yield return Problem.Error(
                    "due",
                    $"'{title}' follows within 0 to {Sessions.Limits.DaysUntilDue} days, or without a limit."
                );
            if (
                pre
                is { WithinDays: not null, WithinRounds: not null }
                    or { WithinRounds: < 1 or > Sessions.Limits.RoundsUntilDue }
            )
                yield return Problem.Error(
                    "due",
                    $"'{title}' follows within days or within 1 to {Sessions.Limits.RoundsUntilDue} rounds: say one of the two."
                );
            if (first.Phase > commitment.Phase)
                yield return Problem.Warning(
                    "preconditionLater",
                    $"'{title}' waits for '{TitleOf(agenda, first)}', which falls due in a later phase."
                );
            if (
                pre.Milestone is Milestone.Verified
                && first.Clause?.Verifier is null
                && agenda.FindMeasure(first.Measure) is { Verification: "" }
            )
                yield return Problem.Warning(
                    "noVerifier",
                    $"'{title}' waits until '{TitleOf(agenda, first)}' is verified, and nobody is named to verify it."
                );
        }
        foreach (var key in clause.Pairs)
        {
            if (package.Find(key) is not { } pair || key == commitment.Key())
                yield return Problem.Error(
                    "unknownPair",
                    $"'{title}' is paired with '{Short(key)}', which is no other commitment of this package."
                );
            else if (pair.Performers is [var one] && commitment.Performers is [var same] && one == same)
                yield return Problem.Error(
                    "pairedWithOneself",
                    $"'{title}' and '{TitleOf(agenda, pair)}' are both for {one} to do: a pair is action for action."
                );
            else if (pair.Phase != commitment.Phase)
                yield return Problem.Warning(
                    "pairApart",
                    $"'{title}' and '{TitleOf(agenda, pair)}' are paired, but fall due in different phases."
                );
        }
        if (clause.Remedy is { Kind: RemedyKind.Snapback } && !package.Commitments.Any(c => IsSnapback(agenda, c)))
            yield return Problem.Error(
                "noSnapback",
                $"The remedy for '{title}' is a snapback clause, and the text has none."
            );
        if (clause.Remedy is { Kind: RemedyKind.SuspendPair } && !package.PairsOf(commitment).Any())
            yield return Problem.Error("noPair", $"The remedy for '{title}' is to suspend its pair, and it has none.");
        if (clause.Snapback is { } snapback)
        {
            if (snapback.Days is < 0 or > Sessions.Limits.DaysUntilDue)
                yield return Problem.Error("due", $"'{title}' takes 0 to {Sessions.Limits.DaysUntilDue} days.");
            foreach (var key in snapback.Restores.Where(k => package.Find(k) is not { } c || !IsRelief(agenda, c)))
                yield return Problem.Error(
                    "nothingToRestore",
                    $"'{title}' would bring back '{Short(key)}', which this package neither suspends nor lifts."
                );
        }
    }

    /// <summary>Commitments that wait for one another would never be owed.</summary>
    static IEnumerable<Problem> Circles(Agenda agenda, Package package)
    {
        var waiting = package.Commitments.DistinctBy(c => c.Key()).ToDictionary(c => c.Key());
        while (waiting.Values.FirstOrDefault(c => !Waits(c)) is { } free)
            waiting.Remove(free.Key());
        if (waiting.Count > 0)
            yield return Problem.Error(
                "circularPreconditions",
                $"These wait for one another, so none would ever be owed: {string.Join(", ", waiting.Values.Select(c => $"'{TitleOf(agenda, c)}'"))}."
            );

        bool Waits(Commitment commitment) =>
            commitment.Clause?.After.Any(p => p.Commitment != commitment.Key() && waiting.ContainsKey(p.Commitment))
            == true;
    }

    static bool IsSnapback(Agenda agenda, Commitment commitment) =>
        commitment.Clause?.Snapback is not null
        || agenda.FindMeasure(commitment.Measure)?.FindLevel(commitment.Level)?.Snapback is not null;

    static bool IsRelief(Agenda agenda, Commitment commitment) =>
        agenda.FindMeasure(commitment.Measure) is { } measure
        && (commitment.SuspensionOf(measure) is not null || commitment.LiftingOf(measure) is not null);

    static bool Knows(Agenda agenda, string actor) =>
        agenda.FindParty(actor) is not null || agenda.Outsiders.Any(o => o.Id == actor);

    static bool Delivers(Agenda agenda, string actor) =>
        agenda.FindParty(actor) is not null || agenda.Outsiders.Any(o => o.Id == actor && o.Undertakes);

    static string TitleOf(Agenda agenda, Commitment commitment) =>
        agenda.FindMeasure(commitment.Measure)?.Title ?? Short(commitment.Measure);
}
