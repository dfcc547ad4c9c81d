using System.Collections.Immutable;
using Talks.Analysis;
using Talks.Analysis.Bots;
using Talks.Analysis.Learning;
using Talks.Analysis.Offers;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Grains.Wire;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Storage;
using C = Talks.Contracts;

namespace Talks.Grains;

/// <summary>Advises one delegation. It reads the session by the same road as its delegates and sees no more than they do.</summary>
sealed class Advisor(IJournal journal, string session, string party)
{
    /// <summary>Points above a package's worth that still count as equivalent, as a share of what the sheet can give.</summary>
    const double Band = 0.02;

    readonly Onlooker seen = new(journal, session, SeenSession.By(party));
    readonly LatestStudy study = new();
    Space? space;

    public async Task<C.Advice> Advise(Agenda agenda, Position position, Rules.Packages.Package package)
    {
        await seen.CatchUp();
        space ??= Space.Of(agenda);
        var (known, view) = (space, seen.View);
        // Some tens of milliseconds: off the turn of the grain, which has votes to take meanwhile.
        return await Task.Run(() => Of(known, view, position, package));
    }

    /// <summary>What its own texts asked for, by its own sheet, and what the others' moves tell; nothing of their sheets enters.</summary>
    public async Task<C.Study> Study(Agenda agenda, Position position)
    {
        await seen.CatchUp();
        space ??= Space.Of(agenda);
        var (known, view) = (space, seen.View);
        return await study.About(
            (view.Proposals, position.Reservation),
            () =>
                WireStudies.Of(
                    [ConcessionCurve.Of(known, new Sheet(known, position), null, view)],
                    Guess.Of(known, view, [.. agenda.Parties.Select(p => p.Id).Where(p => p != party)])
                )
        );
    }

    static C.Advice Of(Space space, TableView view, Position position, Rules.Packages.Package package)
    {
        var sheet = new Sheet(space, position);
        var text = space.TextOf(package);
        var surplus = sheet.Surplus(text);
        var reading = Reading.Before(space).After(view, new Draws(1));
        var points = new WholePoints(space, [sheet]);
        return new(
            surplus,
            surplus >= 0 ? [] : Told(surplus, Trading.Mends(points, sheet, reading, text)),
            Told(surplus, Trading.Logrolls(space, sheet, reading, text)),
            Told(surplus, Trading.Equivalents(space, sheet, reading, text, Band * Math.Abs(sheet.Ceiling)))
        );
    }

    static C.Trade[] Told(double surplus, ImmutableArray<Trade> trades) =>
        [.. trades.Select(t => new C.Trade(WireSurveys.Of(t.Changes), surplus + t.Gain, t.Others))];
}
