using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>
/// Brackets with an alternative: a bot that would reject a text which a change or two would mend says first, in brackets, what
/// should stand there, and gives the author a while to take it; an author takes what it can live with.
/// </summary>
sealed class Bracketing(Stance stance, Outlook outlook)
{
    /// <summary>Parts of a version that one bot brackets, at most: a text that needs more is not close.</summary>
    const int BracketsPerText = 2;

    /// <summary>Play for which a bot holds back its rejection after its latest bracket, as a share of the whole.</summary>
    const double Patience = 0.015;

    /// <summary>Versions after which a bot changes its text no more: from then on the table votes.</summary>
    const int Versions = 4;

    readonly Space space = stance.Space;

    string Own => stance.Party.Id;

    /// <summary>What goes before its rejection of a text; the vote itself if nothing does.</summary>
    /// <param name="secret">Whether votes on it are secret: brackets would tell how the bot is going to vote.</param>
    /// <param name="least">The least worth it accepts.</param>
    /// <returns>Null to wait for the author.</returns>
    public Act? Before(TableView view, SeenProposal text, bool secret, double least, double time, Func<Act> rejection)
    {
        var own = text.Brackets.Where(b => b.By == Own).ToList();
        var mended = Reading.Mended(space, space.TextOf(text.Package), own.SelectMany(b => b.Asks));
        if (own.Count < BracketsPerText && !secret && !stance.Takes(mended, least))
        {
            var asks = Missing(view, text, mended, own, least);
            if (asks is [var first, ..])
                return new Act.Bracket(text.Number, first, Phrases.Instead(space.Agenda, first));
        }
        return own.Count > 0 && time < own.Max(b => b.At) + Patience ? null : rejection();
    }

    /// <summary>A text of its own with those of the alternatives that it can live with and that win more than they lose; null if none.</summary>
    public Act.Amend? Mend(TableView view, double time)
    {
        foreach (var text in view.Proposals.Where(p => p.IsOpen && p.By == Own && !p.AmendedByVote))
            if (
                text.Version < Versions
                && text.Brackets.Any(b => b.By != Own && b.Option is not null)
                && AllHaveSpoken(text, time)
                && Better(view, text, time) is { } better
            )
                return better;
        return null;
    }

    /// <summary>What is still to be bracketed to bring a text up to its least, the cheapest for the others first; empty if too much.</summary>
    ImmutableArray<Ask> Missing(TableView view, SeenProposal text, byte[] mended, List<SeenBracket> own, double least)
    {
        var reading = outlook.Read(view);
        var asks = Asking.For(
            space,
            stance.Sheet,
            mended,
            least,
            (from, to) => outlook.Loss(reading, from, to),
            issue =>
                text.Package.LevelOf(space.Agenda.Issues[issue].Id) > 0
                && own.TrueForAll(b => b.Issue != space.Agenda.Issues[issue].Id)
        );
        return asks.Length + own.Count <= BracketsPerText && stance.Takes(Reading.Mended(space, mended, asks), least)
            ? asks
            : [];
    }

    /// <summary>Whether nobody else who has a vote may be about to bracket.</summary>
    bool AllHaveSpoken(SeenProposal text, double time) =>
        time >= text.Brackets.Max(b => b.At) + Patience / 2
        || (text.Among ?? [.. space.Agenda.Parties.Select(p => p.Id)]).All(p =>
            p == Own || text.VotedBy(p) || text.Brackets.Any(b => b.By == p)
        );

    Act.Amend? Better(TableView view, SeenProposal text, double time)
    {
        var (least, before) = (stance.Least(view, time), space.TextOf(text.Package));
        var wanted = text.Brackets.Where(b => b.By != Own).SelectMany(b => b.Asks).Distinct().ToList();
        if (!wanted.Exists(ask => stance.Takes(Reading.Mended(space, before, [ask]), least)))
            return null;
        var reading = outlook.Read(view);
        var (best, prospect) = (before, outlook.Prospect(reading, before, time));
        foreach (var ask in wanted)
            if (
                Reading.Mended(space, best, [ask]) is var mended
                && stance.Takes(mended, least)
                && outlook.Prospect(reading, mended, time) is var hope
                && hope > prospect
            )
                (best, prospect) = (mended, hope);
        return best == before || text.Package.With(space, best) is not { } package
            ? null
            : new(text.Number, package, Phrases.Changed(space, best, before));
    }
}
