using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Talks.Analysis.Bots;
using Talks.Analysis.Learning;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Grains.Wire;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.Storage;
using C = Talks.Contracts;

namespace Talks.Grains;

/// <summary>
/// Sees every score sheet of a session, for control alone: whoever asks on behalf of another seat tells it secrets. Keeps
/// nothing that cannot be reckoned again.
/// </summary>
public sealed partial class AnalystGrain(IJournal journal, IGrainFactory grains, ILogger<AnalystGrain> logger)
    : Grain,
        IAnalystGrain
{
    /// <summary>Stops of a count, some two million a second on one processor; above it nothing is counted.</summary>
    const double MostStops = 40_000_000;

    readonly LatestStudy study = new();
    readonly ConcurrentDictionary<(int Proposal, int Version), MissedDeal> judged = [];
    Space? space;
    (Position[] Sheets, WholePoints Points)? known;
    Task<Census>? counted;
    Onlooker? onlooker;
    Lazy<Optima?>? optima;

    public async Task<C.Survey?> Survey(Package? package)
    {
        var session = grains.GetGrain<ISessionGrain>(this.GetPrimaryKeyString());
        if (await session.Card() is not { } card)
            return null;
        var points = await Points(card.Agenda);
        var countable = new Sweep(points).Stops <= MostStops;
        if (countable)
            counted ??= Reckoning.Of(() => Census.Of(points));
        if (counted is { IsFaulted: true })
        {
            LogFailed(card.Id, counted.Exception!.GetBaseException().Message);
            counted = null;
        }
        var zone = counted is { IsCompletedSuccessfully: true } done ? WireSurveys.Of(card.Agenda, await done) : null;
        var text = package is null ? null : points.Space.TextOf(package);
        return new(
            zone,
            countable && zone is null,
            text is null ? null : await Task.Run(() => Of(card.Agenda, points, text, countable))
        );
    }

    /// <summary>The sheets as they stand; a walk-away value that has moved is another sheet, and is counted anew.</summary>
    async Task<WholePoints> Points(Agenda agenda)
    {
        var parties = agenda.Parties.Select(p =>
            grains.GetGrain<IPartyGrain>($"{this.GetPrimaryKeyString()}/{p.Id}").Position()
        );
        var sheets = await Task.WhenAll(parties);
        if (known is { } before && before.Sheets.Zip(sheets).All(s => s.First.Reservation.Equals(s.Second.Reservation)))
            return before.Points;
        space ??= Space.Of(agenda);
        var points = new WholePoints(space, [.. sheets.Select(s => new Sheet(space, s))]);
        (known, counted, optima) = ((sheets, points), null, null);
        judged.Clear();
        return points;
    }

    public async Task<C.Study?> Study()
    {
        var id = this.GetPrimaryKeyString();
        if (await grains.GetGrain<ISessionGrain>(id).Card() is not { } card)
            return null;
        var points = await Points(card.Agenda);
        onlooker ??= new(journal, id, new SeenSession(new Viewer.Control(), ""));
        await onlooker.CatchUp();
        optima ??= new(() => new Sweep(points).Stops <= MostStops ? Optima.Of(points) : null);
        var (view, best, sheets) = (onlooker.View, optima, known!.Value.Sheets);
        return await study.About((view.Proposals, points), () => Study(points, sheets, best.Value, view));
    }

    C.Study Study(WholePoints points, Position[] positions, Optima? optima, TableView view)
    {
        var space = points.Space;
        var played = Played.Of(
            points,
            [.. positions.Select(s => new Sheet(space, s))],
            optima,
            view,
            (sheets, proposal) =>
                judged.GetOrAdd((proposal.Number, proposal.Version), _ => MissedDeal.Of(points, sheets, proposal))
        );
        var adopted = view.Proposals.LastOrDefault(p => p.Status is ProposalStatus.Adopted);
        ImmutableArray<Change> better =
            played.Left.Better is { } found && adopted is not null
                ? [.. Changes(space, space.TextOf(adopted.Package), space.TextOf(found.Terms))]
                : [];
        return WireStudies.Of(played, Guess.Of(space, view, space.Agenda.Parties.Select(p => p.Id)), better);
    }

    static C.PackageSurvey Of(Agenda agenda, WholePoints points, byte[] text, bool countable)
    {
        var surplus = points.PointOf(text).Surplus;
        var blockers = surplus.Select((s, seat) => s < 0 ? 1 << seat : 0).Sum();
        var winning = Enumerable.Range(0, surplus.Length).Select(s => 1 << s & blockers).Where(s => s != 0).ToList();
        if (winning.Count > 1)
            winning.Add(blockers);
        var better = countable ? Dominance.Witness(points, text) : null;
        return WireSurveys.Of(
            agenda,
            blockers,
            winning.Select(w => new WinningOver(w, Amending.For(points, text, w))),
            better is null ? [] : Changes(points.Space, text, points.Space.TextOf(better.Terms))
        );
    }

    static Change[] Changes(Space space, byte[] from, byte[] to) =>
        [
            .. Enumerable
                .Range(0, space.Issues)
                .Where(i => from[i] != to[i])
                .Select(i => new Change(space.Agenda.Issues[i].Id, from[i], to[i])),
        ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The packages of {Session} could not be counted: {Reason}")]
    partial void LogFailed(string session, string reason);
}
