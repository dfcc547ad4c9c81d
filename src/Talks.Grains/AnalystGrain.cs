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
    Space? space;
    Basis? basis;
    Task<Census>? counted;
    Onlooker? onlooker;

    public async Task<C.Survey?> Survey(Package? package)
    {
        var session = grains.GetGrain<ISessionGrain>(this.GetPrimaryKeyString());
        if (await session.Card() is not { } card)
            return null;
        var points = (await Standing(card.Agenda)).Points;
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
    async Task<Basis> Standing(Agenda agenda)
    {
        var parties = agenda.Parties.Select(p =>
            grains.GetGrain<IPartyGrain>($"{this.GetPrimaryKeyString()}/{p.Id}").Position()
        );
        var sheets = await Task.WhenAll(parties);
        if (
            basis is { } before
            && before.Positions.Zip(sheets).All(s => s.First.Reservation.Equals(s.Second.Reservation))
        )
            return before;
        space ??= Space.Of(agenda);
        counted = null;
        return basis = new(sheets, new(space, [.. sheets.Select(s => new Sheet(space, s))]));
    }

    public async Task<C.Study?> Study()
    {
        var id = this.GetPrimaryKeyString();
        if (await grains.GetGrain<ISessionGrain>(id).Card() is not { } card)
            return null;
        var known = await Standing(card.Agenda);
        onlooker ??= new(journal, id, new SeenSession(new Viewer.Control(), ""));
        await onlooker.CatchUp();
        var view = onlooker.View;
        return await study.About((view.Proposals, known), () => Study(known, view));
    }

    static C.Study Study(Basis known, TableView view)
    {
        var space = known.Points.Space;
        var played = Played.Of(
            known.Points,
            [.. known.Positions.Select(s => new Sheet(space, s))],
            known.Optima.Value,
            view,
            (sheets, proposal) =>
                known.Judged.GetOrAdd(
                    (proposal.Number, proposal.Version),
                    _ => MissedDeal.Of(known.Points, sheets, proposal)
                )
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

    /// <summary>One state of the score sheets and all that rests on it, so that a sum under way mixes no two states.</summary>
    sealed class Basis(Position[] positions, WholePoints points)
    {
        public Position[] Positions => positions;
        public WholePoints Points => points;

        /// <summary>Null where the space is too large.</summary>
        public Lazy<Optima?> Optima { get; } =
            new(() => new Sweep(points).Stops <= MostStops ? Analysis.Sweeps.Optima.Of(points) : null);

        public ConcurrentDictionary<(int Proposal, int Version), MissedDeal> Judged { get; } = [];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The packages of {Session} could not be counted: {Reason}")]
    partial void LogFailed(string session, string reason);
}
