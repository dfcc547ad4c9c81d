using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>Rooms that close by themselves, on the session clock.</summary>
static class TimeBoxes
{
    const long Minute = 60_000;

    public static Outcome Decide(Session session, ExtendCaucus command, Actor actor, long clock)
    {
        if (!session.May(Power.Meet, actor, out var party, out _))
            return session.Without(Power.Meet, "give a room more time");
        if (Caucusing.In(session, command.Caucus, party) is not { } room)
            return Caucusing.Unknown();
        return Unfit(command.Minutes) ?? Extend(session, room, After(clock, command.Minutes));
    }

    public static Outcome Extend(Session session, Caucus room, long until) =>
        Noticing.Add(
            session,
            Outcome.Yes(Audience.Of([.. room.Members, .. room.Invited]), new CaucusExtended(room.Number, until)),
            room.Number
        );

    /// <summary>When the next room closes by itself; null if none will.</summary>
    public static long? Due(Session session) => session.Caucuses.Open.Values.Min(room => room.Until);

    /// <summary>Every room whose time is up closes, the lowest number first.</summary>
    public static Outcome FallDue(Session session, long clock) =>
        session
            .Caucuses.Open.Values.Where(room => room.Until == clock)
            .Aggregate(
                Outcome.Nothing,
                (soFar, room) => soFar.And(Noticing.OfClosing(room), new CaucusClosed(room.Number, ByClock: true))
            );

    public static long After(long clock, int minutes) => clock + minutes * Minute;

    public static Outcome? Unfit(int minutes) =>
        minutes is < 1 or > Limits.MinutesPerCaucus
            ? Outcome.No(RefusalCode.Malformed, $"Give the room 1 to {Limits.MinutesPerCaucus} minutes.")
            : null;
}
