using Microsoft.Extensions.Logging;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Grains.Wire;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using C = Talks.Contracts;

namespace Talks.Grains;

/// <summary>
/// Sees every score sheet of a session, for control alone: whoever asks on behalf of another seat tells it secrets. Keeps
/// nothing that cannot be reckoned again.
/// </summary>
public sealed partial class AnalystGrain(IGrainFactory grains, ILogger<AnalystGrain> logger) : Grain, IAnalystGrain
{
    /// <summary>Stops of a count, some two million a second on one processor; above it nothing is counted.</summary>
    const double MostStops = 40_000_000;

    /// <summary>Counts that run at once on this server, in all sessions: the talks come first.</summary>
    static readonly SemaphoreSlim Counting = new(Math.Max(1, Environment.ProcessorCount / 2));

    Space? space;
    (Position[] Sheets, WholePoints Points)? known;
    Task<Census>? counted;

    public async Task<C.Survey?> Survey(Package? package)
    {
        var session = grains.GetGrain<ISessionGrain>(this.GetPrimaryKeyString());
        if (await session.Card() is not { } card)
            return null;
        var points = await Points(card.Agenda);
        var countable = new Sweep(points).Stops <= MostStops;
        if (countable)
            counted ??= Count(points);
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
        (known, counted) = ((sheets, points), null);
        return points;
    }

    static async Task<Census> Count(WholePoints points)
    {
        await Counting.WaitAsync();
        try
        {
            return await Task.Run(() => Census.Of(points));
        }
        finally
        {
            Counting.Release();
        }
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
