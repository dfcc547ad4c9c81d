using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>
/// What a bot lets go round when the plenary is stuck: first a non-paper, of which nobody learns whose it is and which therefore
/// may give up more than the bot does under its name; then a working paper, which it revises. One a round.
/// </summary>
sealed class Circulating(Stance stance, Tabling tabling)
{
    /// <summary>Of what it holds out for above its walk-away value, what a non-paper keeps, 0 to 1.</summary>
    const double KeptUnnamed = 0.5;

    public Act? Next(TableView view, double time)
    {
        var (space, own) = (stance.Space, view.Papers.Where(p => p.By == stance.Party.Id).ToList());
        if (own.Exists(p => p.Round == view.Round) || !Deadlock.Holds(view, space.Agenda, stance.Party.Id, time))
            return null;
        var kind = own.Count == 0 ? PaperKind.NonPaper : PaperKind.WorkingPaper;
        var target = stance.Target(view, time);
        if (kind is PaperKind.NonPaper)
            target = stance.Reservation + KeptUnnamed * (target - stance.Reservation);
        if (tabling.Draft(view, time, target) is not { } text)
            return null;
        var (title, summary) = (Phrases.Title(space, text, null), Phrases.Summary(space, text, null, null));
        return own.Find(p => p.Kind is PaperKind.WorkingPaper) is { } paper
            ? new Act.Revise(paper.Number, paper.Version, title, summary, space.PackageOf(text))
            : new Act.Circulate(kind, title, summary, space.PackageOf(text));
    }
}
