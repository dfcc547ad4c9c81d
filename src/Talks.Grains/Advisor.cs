using System.Collections.Immutable;
using Talks.Analysis;
using Talks.Analysis.Bots;
using Talks.Analysis.Offers;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Grains.Wire;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Storage;
using C = Talks.Contracts;

namespace Talks.Grains;

/// <summary>Advises one delegation. It reads the session by the same road as its delegates and sees no more than they do.</summary>
sealed class Advisor(IJournal journal, string session, string party)
{
    /// <summary>Points above a package's worth that still count as equivalent, as a share of what the sheet can give.</summary>
    const double Band = 0.02;

    readonly SeenSession seen = SeenSession.By(party);
    Space? space;
    long read;
    Task catchingUp = Task.CompletedTask;

    public async Task<C.Advice> Advise(Agenda agenda, Position position, Rules.Packages.Package package)
    {
        await CatchUp();
        space ??= Space.Of(agenda);
        var (known, view) = (space, seen.View);
        // Some tens of milliseconds: off the turn of the grain, which has votes to take meanwhile.
        return await Task.Run(() => Of(known, view, position, package));
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

    /// <summary>One reads at a time: a second reader would take the same facts twice.</summary>
    Task CatchUp() => catchingUp = CatchUp(catchingUp);

    async Task CatchUp(Task before)
    {
        // Whoever waited for it was told that it failed; what it did not read is read now.
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
        );
        while (
            await journal.ReadAsync(Streams.Session(session), read, JournalLimits.ReadEntries) is { Count: > 0 } news
        )
        {
            foreach (var entry in news)
                seen.Take(StoredFormat.Read<Fact>(entry.Body));
            read = news[^1].Seq;
        }
    }
}
