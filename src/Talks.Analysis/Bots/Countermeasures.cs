using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.World.Compliance;

namespace Talks.Analysis.Bots;

/// <summary>
/// What a bot does when a step that it is owed is found to be broken: it moves snapback, votes on that, and in the end denounces
/// the text, as soon and as readily as its temperament says (Vienna Convention on the Law of Treaties, article 60). It goes by
/// what the board shows everybody and by its own sheet. Inspectors, and how its own steps are carried out, its capital sees to.
/// </summary>
sealed class Countermeasures(Stance stance, Temperament temperament)
{
    readonly Reply reply = Reply.Of(temperament);

    string Own => stance.Party.Id;

    public Act? Next(TableView view)
    {
        if (view.InForce is not { } text || text.Broken.Any(s => s.Step.Performer == Own))
            return null;
        if (text.Motion is { } motion)
            return motion.Voters.Contains(Own) && !motion.Voted.Contains(Own)
                ? new Act.VoteOnSnapback(HoldsBack(view, text, motion))
                : null;
        var injuries = text
            .Broken.Where(s => Gains(s.Step) && view.Round - s.BrokenIn >= reply.Patience)
            .Select(s => s.Step)
            .ToArray();
        if (injuries.Length == 0 || Lost(text) <= reply.Tolerance)
            return null;
        if (injuries.All(s => text.Decided.Contains(s.Id)) || !CanHold(view, text))
            return reply.Denounces && WouldLeave(view, text)
                ? new Act.Denounce(Phrases.Denouncing(stance.Space.Agenda, injuries))
                : null;
        return new Act.MoveSnapback(Phrases.Moving(stance.Space.Agenda, injuries));
    }

    bool Gains(Obligation step) => step.Performer != Own && step.Benefits(stance.Space.Agenda, [Own]);

    /// <summary>The injured vote to hold back when they have lost more than they bear; others when they are better off for it.</summary>
    bool HoldsBack(TableView view, SeenText text, SeenMotion motion) =>
        (text.Broken.Any(s => Gains(s.Step)) && Lost(text) > reply.Tolerance)
        || (!reply.Patient && Left(view, text, s => motion.Steps.Contains(s.Id)) > Worth(view, text));

    /// <summary>Of what others were to have done for it by now, the share that is late or broken, by effort; 0 to 1.</summary>
    double Lost(SeenText text)
    {
        var (kept, failed) = (0.0, 0.0);
        foreach (var (step, _) in text.Steps.Where(s => Gains(s.Step)))
            if (step.Fails)
                failed += Effort(step);
            else if (step.Status is ObligationStatus.Delivered)
                kept += Effort(step);
        return failed == 0 ? 0 : failed / (kept + failed);
    }

    double Effort(Obligation step) => step.Level * (stance.Space.Agenda.FindMeasure(step.Measure)?.Weight ?? 1);

    /// <summary>Whether something that benefits those in breach is left to hold back.</summary>
    bool CanHold(TableView view, SeenText text)
    {
        var accused = text.Broken.Select(s => s.Step.Performer).ToHashSet();
        var restores = Snapback.RestoredBy(PackageOf(view, text));
        return text.Steps.Any(s =>
            !s.Step.HeldBack
            && !accused.Contains(s.Step.Performer)
            && s.Step.Benefits(stance.Space.Agenda, accused)
            && (restores.IsEmpty || restores.Contains(s.Step.Commitment))
        );
    }

    /// <summary>Whether what is still kept of the text is worth less to it than walking away, and it has obligations to lay down.</summary>
    bool WouldLeave(TableView view, SeenText text) =>
        text.Steps.Any(s => s.Step.Performer == Own)
        && Left(view, text, s => s.Fails || s.HeldBack) < stance.Reservation;

    double Worth(TableView view, SeenText text) => stance.Worth(PackageOf(view, text));

    /// <summary>What the text is worth to it without the answers that some steps were to carry out.</summary>
    double Left(TableView view, SeenText text, Func<Obligation, bool> missing)
    {
        var (space, measures) = (stance.Space, text.Steps.Select(s => s.Step).Where(missing).Select(s => s.Measure));
        var gone = measures.ToHashSet();
        var kept = (byte[])space.TextOf(PackageOf(view, text)).Clone();
        for (var i = 0; i < kept.Length; i++)
            if (space.Agenda.Issues[i].Options[kept[i]].Measures.Keys.Any(gone.Contains))
                kept[i] = 0;
        return stance.Sheet.Worth(kept);
    }

    static Package PackageOf(TableView view, SeenText text) => view.Proposals[text.Proposal - 1].Package;
}

/// <summary>How a temperament takes a breach. The authors' judgement.</summary>
/// <param name="Patience">Rounds for which it waits for the breach to be made good.</param>
/// <param name="Tolerance">Share of what it was owed by now that it bears losing, 0 to 1.</param>
/// <param name="Denounces">Whether it leaves a text that is no longer worth keeping.</param>
readonly record struct Reply(int Patience, double Tolerance, bool Denounces)
{
    /// <summary>Whether it would rather keep what is kept than gain by holding back.</summary>
    public bool Patient => Tolerance >= 0.5;

    public static Reply Of(Temperament temperament) =>
        temperament switch
        {
            // In kind, at once, and no more than that.
            Temperament.TitForTat or Temperament.RandomTitForTat => new(0, 0, Denounces: false),
            Temperament.AveragedTitForTat => new(1, 0.1, Denounces: false),
            Temperament.Boulware => new(0, 0, Denounces: true),
            Temperament.Conceder => new(2, 0.5, Denounces: false),
            _ => new(1, 0.25, Denounces: true),
        };
}
