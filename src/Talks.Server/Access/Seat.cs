using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Doors;
using Talks.Rules.Sessions;

namespace Talks.Server.Access;

/// <summary>What a connection may see and do.</summary>
/// <param name="Issue">
/// Of control and of spectators, the number of the link or code they came in by: when the door gives out another, the seat is
/// gone. A delegate's seat is the person's and outlives the code.
/// </param>
public sealed record Seat(string Session, SeatKind Kind, string? Party, string? Person, int Issue = 0)
{
    const string ControlFeed = "control";
    const string PublicFeed = "public";
    const string PartyFeed = "party/";
    const string DelegationFeed = "delegation/";

    public static Seat OfControl(string session, int issue = 0) => new(session, SeatKind.Control, null, null, issue);

    public static Seat OfSpectator(string session, int issue = 0) =>
        new(session, SeatKind.Spectator, null, null, issue);

    public static Seat OfDelegate(string session, string party, string person) =>
        new(session, SeatKind.Delegate, party, person);

    public Caller Caller => Person is { } person ? Caller.Of(person) : Caller.Control;

    /// <summary>The way in on which the seat depends; null for a delegate's.</summary>
    public string? Way =>
        Kind switch
        {
            SeatKind.Control => Door.Control,
            SeatKind.Spectator => Door.Spectators,
            _ => null,
        };

    /// <summary>The feeds this seat may follow.</summary>
    public IReadOnlyList<string> Feeds(IEnumerable<string> parties) =>
        Kind switch
        {
            SeatKind.Control => [ControlFeed, .. parties.Select(p => DelegationFeed + p)],
            SeatKind.Delegate => [PartyFeed + Party, DelegationFeed + Party],
            _ => [PublicFeed],
        };

    /// <summary>The feeds of others that this seat may follow besides: control reviews a session through anybody's eyes.</summary>
    public IReadOnlyList<string> FeedsOfOthers(IEnumerable<string> parties) =>
        Kind is SeatKind.Control ? [PublicFeed, .. parties.Select(p => PartyFeed + p)] : [];

    /// <summary>Whose view of the session a feed is to this seat; null for a delegation's own feed.</summary>
    /// <param name="feed">One that this seat may follow.</param>
    public Viewer? ViewerOf(string feed) =>
        feed switch
        {
            ControlFeed => new Viewer.Control(),
            PublicFeed => new Viewer.Spectator(),
            // A ballot sealed from control stays so when control looks through the voter's eyes.
            _ when Kind is SeatKind.Control && feed.StartsWith(PartyFeed, StringComparison.Ordinal) =>
                new Viewer.Review(feed[PartyFeed.Length..]),
            _ when feed.StartsWith(PartyFeed, StringComparison.Ordinal) => new Viewer.Delegation(
                feed[PartyFeed.Length..]
            ),
            _ => null,
        };
}
