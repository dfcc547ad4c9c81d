using Talks.Contracts;
using Talks.Grains;
using Talks.Rules.Sessions;

namespace Talks.Server.Access;

/// <summary>What a connection may see and do.</summary>
public sealed record Seat(string Session, SeatKind Kind, string? Party, string? Person)
{
    public static Seat OfControl(string session) => new(session, SeatKind.Control, null, null);

    public static Seat OfSpectator(string session) => new(session, SeatKind.Spectator, null, null);

    public static Seat OfDelegate(string session, string party, string person) =>
        new(session, SeatKind.Delegate, party, person);

    public Caller Caller => Person is { } person ? Caller.Of(person) : Caller.Control;

    /// <summary>The feeds this seat may follow.</summary>
    public IReadOnlyList<string> Feeds(IEnumerable<string> parties) =>
        Kind switch
        {
            SeatKind.Control => ["control", .. parties.Select(p => $"delegation/{p}")],
            SeatKind.Delegate => [$"party/{Party}", $"delegation/{Party}"],
            _ => ["public"],
        };

    /// <summary>Whose view of the session a feed is; null for a delegation's own feed.</summary>
    public Viewer? ViewerOf(string feed) =>
        feed.StartsWith("delegation/", StringComparison.Ordinal)
            ? null
            : Kind switch
            {
                SeatKind.Control => new Viewer.Control(),
                SeatKind.Delegate => new Viewer.Delegation(Party!),
                _ => new Viewer.Spectator(),
            };
}
