using System.Collections.Immutable;
using System.Security.Cryptography;
using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Doors;
using Talks.Server.Hubs;

namespace Talks.Server.Access;

/// <summary>Gives codes out, replaces them, and tells what a code opens.</summary>
public sealed class Doorkeeper(IGrainFactory grains, Secrets secrets, Patience patience, TimeProvider time)
{
    /// <summary>What a code opens, if it is one.</summary>
    public async Task<CodeHolder?> Find(string code) =>
        code.Length > ServerLimits.CodeLength
            ? null
            : await patience.Ask(() => Lobby.Find(secrets.HashOf(code)))
                ?? await patience.Ask(() => Lobby.Find(Secrets.UnkeyedHashOf(code)));

    /// <summary>Who comes in by a code; null with the reason if nobody may.</summary>
    /// <param name="key">See <see cref="JoinRequest.Key"/>.</param>
    public async Task<(string? Guest, Refusal? Refusal)> Admit(CodeHolder holder, string? key)
    {
        if (key is not null && (key.Length is < 16 or > 64 || !key.All(c => c is > ' ' and <= '~')))
            return (null, new(RefusalCode.Malformed, "The key of a join is 16 to 64 visible ASCII characters."));
        var guest = secrets.PersonFor(
            holder.Session,
            holder.Party,
            key ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))
        );
        var refusal = await patience.Ask(() => Door(holder.Session).Admit(WayOf(holder.Party), holder.Number, guest));
        return refusal is null ? (guest, null) : (null, refusal);
    }

    /// <summary>Whether the way a seat came in by is still open to it.</summary>
    public async Task<bool> Holds(Seat seat) =>
        seat.Way is not { } way || await patience.Ask(() => Door(seat.Session).Number(way)) == seat.Issue;

    /// <summary>The control seat of a session by its present link.</summary>
    public async Task<string> ControlToken(string session) =>
        secrets.TokenFor(
            Seat.OfControl(session, await patience.Ask(() => Door(session).Number(Grains.Doors.Door.Control)))
        );

    /// <summary>The codes of a session: one per party, and the spectators' last.</summary>
    public async Task<IReadOnlyList<Invitation>> Of(string session, IEnumerable<string> parties)
    {
        var terms = await patience.Ask(() => Door(session).Look());
        return [.. parties.Append<string?>(null).Select(p => Told(session, p, terms.GetValueOrDefault(WayOf(p))))];
    }

    /// <summary>The codes that come with a session.</summary>
    public async Task<IReadOnlyList<Invitation>> Begin(
        string session,
        string title,
        string scenario,
        IReadOnlyList<string> parties,
        CreateSession wish,
        string? host
    )
    {
        if (wish is not { InvitationHours: null, InvitationPlaces: null })
            foreach (var party in parties.Append<string?>(null))
            {
                var places = party is null ? null : wish.InvitationPlaces;
                await patience.Ask(() =>
                    Door(session).Issue(new(WayOf(party), 0, Expiry(wish.InvitationHours), places))
                );
            }
        await List(session, title, scenario, 0, parties.Append<string?>(null), host);
        return await Of(session, parties);
    }

    /// <summary>Replaces a code or the control link.</summary>
    /// <param name="seated">Told the number of the new one before the old one closes.</param>
    public async Task<Reissued> Replace(SessionCard session, ReissueRequest wish, Action<int> seated)
    {
        var way = wish.Seat is SeatKind.Control ? Grains.Doors.Door.Control : WayOf(wish.Party);
        var number = await patience.Ask(() => Door(session.Id).Number(way)) + 1;
        seated(number);
        // The code is listed before the door changes: a crash between the two leaves the old code open, never none.
        if (wish.Seat is not SeatKind.Control)
            await List(session.Id, session.Title, session.Agenda.Id, number, [wish.Party]);
        await patience.Ask(() => Door(session.Id).Issue(new(way, number, Expiry(wish.Hours), wish.Places)));
        return wish.Seat is SeatKind.Control
            ? new(null, secrets.TokenFor(Seat.OfControl(session.Id, number)))
            : new(Told(session.Id, wish.Party, new(number, Expiry(wish.Hours), wish.Places, 0)), null);
    }

    Task<bool> List(
        string session,
        string title,
        string scenario,
        int number,
        IEnumerable<string?> parties,
        string? host = null
    )
    {
        var codes = parties.ToImmutableSortedDictionary(
            p => secrets.HashOf(secrets.CodeFor(session, p, number)),
            p => p ?? ""
        );
        return patience.Ask(() => Lobby.List(new(session, title, scenario, Now, codes, number, host)));
    }

    Invitation Told(string session, string? party, Terms? terms) =>
        new(
            party,
            secrets.CodeFor(session, party, terms?.Number ?? 0),
            terms?.Expires,
            terms?.Places,
            terms?.Places is null ? null : terms.Taken
        );

    long? Expiry(int? hours) => hours is { } some ? Now + some * 3_600_000L : null;

    long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    static string WayOf(string? party) => party is null ? Grains.Doors.Door.Spectators : Grains.Doors.Door.Of(party);

    ILobbyGrain Lobby => grains.GetGrain<ILobbyGrain>(0);

    IDoorGrain Door(string session) => grains.GetGrain<IDoorGrain>(session);
}
