using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;
using Talks.Server.Observing;

namespace Talks.Server.Hubs;

/// <summary>Which connection sits where, on this server.</summary>
public sealed class Connections(IHubContext<TalksHub> hub)
{
    readonly ConcurrentDictionary<string, (Seat Seat, HubCallerContext Context)> seats = new();

    public void Seat(HubCallerContext context, Seat seat) => seats[context.ConnectionId] = (seat, context);

    public void Leave(string connection) => seats.TryRemove(connection, out _);

    /// <summary>How many hold which kind of seat.</summary>
    public IEnumerable<Measurement<int>> Count() =>
        Enum.GetValues<SeatKind>()
            .Select(kind => new Measurement<int>(
                seats.Values.Count(s => s.Seat.Kind == kind),
                new KeyValuePair<string, object?>("seat", kind.ToString())
            ));

    /// <summary>The sessions somebody here is connected to.</summary>
    public IReadOnlySet<string> Sessions => seats.Values.Select(s => s.Seat.Session).ToHashSet();

    /// <summary>Tells every connection that came in by a code or link which another has replaced, and closes it.</summary>
    /// <param name="number">Of the new one.</param>
    public void Dismiss(string session, string way, int number)
    {
        foreach (var (connection, (seat, context)) in seats)
            if (seat.Session == session && seat.Way == way && seat.Issue < number)
                _ = Dismiss(
                    connection,
                    context,
                    Gone("This way in has been closed. Ask your instructor for the new code.")
                );
    }

    /// <summary>Tells every connection of somebody whose seat is gone, and closes it.</summary>
    public void Dismiss(string session, string person)
    {
        foreach (var (connection, (seat, context)) in seats)
            if (seat.Session == session && seat.Person == person)
                _ = Dismiss(connection, context, Gone("Your seat has been given up. Join again with your code."));
    }

    /// <summary>Tells every control connection whose instructor's sign-in is over, and closes it. Other seats rest on no sign-in.</summary>
    public void SignOut(Func<Instructor, bool> over)
    {
        var reason = new Refusal(RefusalCode.SignInNeeded, "Your sign-in has ended. Sign in again to go on.");
        foreach (var (connection, (seat, context)) in seats)
            if (seat.Kind is SeatKind.Control && Instructor.Of(context.User) is { } who && over(who))
                _ = Dismiss(connection, context, reason);
    }

    static Refusal Gone(string why) => new(RefusalCode.SeatGone, why);

    async Task Dismiss(string connection, HubCallerContext context, Refusal reason)
    {
        Instruments.Dismissals.Add(1);
        try
        {
            await hub.Clients.Client(connection).SendAsync(nameof(ITalksClient.Dismiss), reason);
        }
        finally
        {
            context.Abort();
        }
    }
}
