using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Server.Access;

namespace Talks.Server.Hubs;

/// <summary>Lets people in: codes and tokens to seats.</summary>
public sealed class Reception(
    IGrainFactory grains,
    Secrets secrets,
    Connections connections,
    Patience patience,
    TimeProvider time
)
{
    public void Seat(HubCallerContext context, Seat seat) => connections.Seat(context, seat);

    public void Leave(string connection) => connections.Leave(connection);

    public async Task<(Seat?, Reply<Entered>)> Join(JoinRequest request)
    {
        if (
            request.Code.Length > 64
            || await patience.Ask(() => Lobby.Find(Secrets.HashOf(request.Code))) is not { } holder
        )
            return No(
                Contracts.RefusalCode.UnknownCode,
                "No session has this code. Check the letters with your instructor."
            );
        if (holder.Party is not { } party)
            return await Enter(Access.Seat.OfSpectator(holder.Session));
        var person = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        var wish = new TakeSeat(person, request.Name, party, WireValues.Of(request.Role));
        var answer = await patience.Ask(() => Session(holder.Session).Seat(wish));
        return answer.Refusal is { } refusal
            ? (null, new(null, refusal))
            : await Enter(Access.Seat.OfDelegate(holder.Session, party, person));
    }

    public async Task<(Seat?, Reply<Entered>)> Enter(EnterRequest request) =>
        secrets.Read(request.Token) is { } seat
            ? await Enter(seat)
            : No(Contracts.RefusalCode.SeatGone, "This link or seat is not known here. Join with your code.");

    /// <summary>The feeds a seat may follow; null if its session or its person is gone.</summary>
    public async Task<IReadOnlyList<string>?> FeedsOf(Seat seat) =>
        await Card(seat) is { } card && (seat.Person is null || card.People.Any(p => p.Id == seat.Person))
            ? seat.Feeds(card.Agenda.Parties.Select(p => p.Id))
            : null;

    public async Task<Reply<Invitations>> Invitations(Seat seat)
    {
        if (seat.Kind is not SeatKind.Control)
            return new(null, new(Contracts.RefusalCode.NotYours, "Only control reads the codes."));
        return await Card(seat) is { } card
            ? new(new Invitations(CodesOf(seat.Session, card.Agenda.Parties.Select(p => p.Id))), null)
            : new(null, new(Contracts.RefusalCode.UnknownCode, "There is no such session."));
    }

    /// <summary>One code per party, and the spectators' last.</summary>
    public IReadOnlyList<Invitation> CodesOf(string session, IEnumerable<string> parties) =>
        [
            .. parties.Select(p => new Invitation(p, secrets.CodeFor(session, p))),
            new(null, secrets.CodeFor(session, null)),
        ];

    async Task<(Seat?, Reply<Entered>)> Enter(Seat seat) =>
        await FeedsOf(seat) is { } feeds
            ? (
                seat,
                new(
                    new Entered(
                        seat.Session,
                        seat.Kind,
                        seat.Party,
                        seat.Person,
                        secrets.TokenFor(seat),
                        feeds,
                        time.GetUtcNow().ToUnixTimeMilliseconds(),
                        ContractHash.Value
                    ),
                    null
                )
            )
            : No(
                Contracts.RefusalCode.SeatGone,
                "This seat has been given up, or its session is gone. Join with your code."
            );

    Task<SessionCard?> Card(Seat seat) => patience.Ask(() => Session(seat.Session).Card());

    static (Seat?, Reply<Entered>) No(Contracts.RefusalCode code, string text) => (null, new(null, new(code, text)));

    ILobbyGrain Lobby => grains.GetGrain<ILobbyGrain>(0);

    ISessionGrain Session(string session) => grains.GetGrain<ISessionGrain>(session);
}
