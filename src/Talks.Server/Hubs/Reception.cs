using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;
using Talks.Server.Feeds;

namespace Talks.Server.Hubs;

/// <summary>Lets people in: codes and tokens to seats.</summary>
public sealed class Reception(
    IGrainFactory grains,
    Secrets secrets,
    Doorkeeper doorkeeper,
    FeedRegistry feeds,
    Connections connections,
    Patience patience,
    EndedSignIns ended,
    Hosting.Options options,
    TimeProvider time
)
{
    /// <summary>From now on the connection is dismissed when its seat goes.</summary>
    public async Task Seat(HubCallerContext context, Seat seat)
    {
        connections.Seat(context, seat);
        await feeds.Watch(seat.Session);
        if (!MayHold(seat, context))
            connections.SignOut(ended.Include);
    }

    /// <summary>Control takes an instructor's sign-in, where there are such; every other seat its own proof alone.</summary>
    public bool MayHold(Seat seat, HubCallerContext context) =>
        options.OpenId is null
        || seat.Kind is not SeatKind.Control
        || Instructor.Of(context.User) is { } who && !ended.Include(who);

    public void Leave(string connection) => connections.Leave(connection);

    public async Task<(Seat?, Reply<Entered>)> Join(JoinRequest request)
    {
        if (await doorkeeper.Find(request.Code) is not { } holder)
            return No(
                Contracts.RefusalCode.UnknownCode,
                "No session has this code. Check the letters with your instructor."
            );
        var (guest, closed) = await doorkeeper.Admit(holder, request.Key);
        if (guest is not { } person)
            return (null, new(null, closed));
        if (holder.Party is not { } party)
            return await Enter(Access.Seat.OfSpectator(holder.Session, holder.Number));
        var wish = new TakeSeat(person, request.Name, party, WireValues.Of(request.Role), request.Post);
        var answer = await patience.Ask(() => Session(holder.Session).Seat(wish));
        return answer.Refusal is { } refusal
            ? (null, new(null, refusal))
            : await Enter(Access.Seat.OfDelegate(holder.Session, party, person));
    }

    public async Task<(Seat?, Reply<Entered>)> Enter(EnterRequest request, HubCallerContext context) =>
        secrets.Read(request.Token) is not { } seat
            ? No(Contracts.RefusalCode.SeatGone, "This link or seat is not known here. Join with your code.")
        : MayHold(seat, context) ? await Enter(seat)
        : No(
            Contracts.RefusalCode.SignInNeeded,
            "On this server control is for instructors who have signed in: sign in, then open the link again."
        );

    /// <summary>Whether a seat may follow a feed: never, once its session, its person or its way in is gone.</summary>
    public async Task<bool> MayFollow(Seat seat, string feed) =>
        await PartiesOf(seat) is { } parties
        && (seat.Feeds(parties).Contains(feed) || seat.FeedsOfOthers(parties).Contains(feed));

    async Task<IReadOnlyList<string>?> PartiesOf(Seat seat) =>
        await Card(seat) is { } card
        && (seat.Person is null || card.People.Any(p => p.Id == seat.Person))
        && await doorkeeper.Holds(seat)
            ? [.. card.Agenda.Parties.Select(p => p.Id)]
            : null;

    public async Task<Reply<Invitations>> Codes(Seat seat)
    {
        if (seat.Kind is not SeatKind.Control)
            return new(null, new(Contracts.RefusalCode.NotYours, "Only control reads the codes."));
        if (!await doorkeeper.Holds(seat))
            return new(null, Replaced);
        return await Card(seat) is { } card
            ? new(new(await doorkeeper.Of(seat.Session, card.Agenda.Parties.Select(p => p.Id))), null)
            : new(null, new(Contracts.RefusalCode.UnknownCode, "There is no such session."));
    }

    /// <param name="seated">Told the caller's own seat if it is replaced.</param>
    public async Task<Reply<Reissued>> Reissue(Seat seat, ReissueRequest request, Action<Seat> seated)
    {
        if (seat.Kind is not SeatKind.Control)
            return new(null, new(Contracts.RefusalCode.NotYours, "Only control gives out codes."));
        if (!await doorkeeper.Holds(seat))
            return new(null, Replaced);
        if (await Card(seat) is not { } card)
            return new(null, new(Contracts.RefusalCode.UnknownCode, "There is no such session."));
        if (Reissuing.Flaw(card.Agenda, request) is { } flaw)
            return new(null, flaw);
        var reissued = await doorkeeper.Replace(
            card,
            request,
            number =>
            {
                if (request.Seat is SeatKind.Control)
                    seated(seat with { Issue = number });
            }
        );
        return new(reissued, null);
    }

    static Contracts.Refusal Replaced { get; } =
        new(Contracts.RefusalCode.SeatGone, "This control link has been replaced by another.");

    async Task<(Seat?, Reply<Entered>)> Enter(Seat seat)
    {
        // Both this server's copy of the session and the grain's may have to be read from the journal, side by side.
        var watching = feeds.Watch(seat.Session);
        var parties = await PartiesOf(seat);
        await watching;
        return parties is null
            ? No(
                Contracts.RefusalCode.SeatGone,
                "This seat has been given up, or its session is gone. Join with your code."
            )
            : (
                seat,
                new(
                    new Entered(
                        seat.Session,
                        seat.Kind,
                        seat.Party,
                        seat.Person,
                        secrets.TokenFor(seat),
                        seat.Feeds(parties),
                        time.GetUtcNow().ToUnixTimeMilliseconds(),
                        ContractHash.Value
                    ),
                    null
                )
            );
    }

    Task<SessionCard?> Card(Seat seat) => patience.Ask(() => Session(seat.Session).Card());

    static (Seat?, Reply<Entered>) No(Contracts.RefusalCode code, string text) => (null, new(null, new(code, text)));

    ISessionGrain Session(string session) => grains.GetGrain<ISessionGrain>(session);
}
