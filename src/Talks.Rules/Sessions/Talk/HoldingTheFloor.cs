using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Talk;

/// <summary>
/// The speakers list: whoever presides opens it, parties ask for the floor and get it in the order in which they asked,
/// and the clock takes it from them. Whoever presides may give it out of turn.
/// </summary>
static class HoldingTheFloor
{
    public static Outcome Decide(Session session, OpenSpeakersList command, Actor actor)
    {
        if (!session.Presides(actor))
            return Session.OnlyThePresidency("open the speakers list");
        return command.Seconds is < 0 or > Limits.FloorSeconds
            ? Outcome.No(
                RefusalCode.Malformed,
                $"Give each speaker 0 to {Limits.FloorSeconds} seconds; 0 sets no limit."
            )
            : Outcome.Yes(session.Table, new SpeakersListOpened(command.Seconds));
    }

    public static Outcome Decide(Session session, CloseSpeakersList _, Actor actor) =>
        !session.Presides(actor) ? Session.OnlyThePresidency("close the speakers list")
        : !session.Speakers.Open ? NoList()
        : Outcome.Yes(session.Table, new SpeakersListClosed());

    public static Outcome Decide(Session session, AskFloor _, Actor actor, long clock)
    {
        if (!session.May(Power.Speak, actor, out var party, out var person))
            return session.Without(Power.Speak, "ask for the floor");
        if (!session.Speakers.Open)
            return NoList();
        if (session.Speakers.Speaking == party)
            return Outcome.No(RefusalCode.AlreadyThere, "Your delegation has the floor.");
        if (session.Speakers.Waiting.Contains(party))
            return Outcome.No(RefusalCode.AlreadyThere, "Your delegation is on the list already.");
        var asked = new FloorAsked(party, person);
        return PassOn(session.After(asked), Outcome.Yes(session.Table, asked), clock);
    }

    public static Outcome Decide(Session session, GiveFloor command, Actor actor, long clock)
    {
        if (!session.Presides(actor))
            return Session.OnlyThePresidency("give the floor");
        if (!session.Speakers.Open)
            return NoList();
        if (session.Agenda.FindParty(command.Party) is null)
            return Refuse.UnknownParty(session, command.Party);
        return session.Speakers.Speaking is { } speaking && speaking != command.Party
            ? Outcome
                .Yes(session.Table, new FloorYielded(speaking, ByClock: false))
                .And(session.Table, Given(session, command.Party, clock))
            : Outcome.Yes(session.Table, Given(session, command.Party, clock));
    }

    public static Outcome Decide(Session session, YieldFloor _, Actor actor, long clock)
    {
        if (!session.May(Power.Speak, actor, out var party, out var _))
            return session.Without(Power.Speak, "yield the floor");
        return
            session.Speakers.Speaking == party
            || session.Speakers.Waiting.Contains(party)
            || session.Speakers.Replies.Contains(party)
            ? Yield(session, party, byClock: false, clock)
            : Outcome.No(RefusalCode.NoFloor, "Your delegation neither has the floor nor waits for it.");
    }

    /// <summary>The speaker's time is up.</summary>
    public static Outcome FallDue(Session session, long clock) =>
        Yield(session, session.Speakers.Speaking!, byClock: true, clock);

    /// <summary>The refusal of a party that speaks in plenary out of turn; null if it may speak.</summary>
    public static Outcome? OutOfTurn(Session session, string party) =>
        !session.Speakers.Open || session.Speakers.Speaking == party
            ? null
            : Outcome.No(
                RefusalCode.NoFloor,
                session.Speakers.Speaking is { } speaking
                    ? $"{speaking} has the floor: ask for it and wait for your turn."
                    : "Ask for the floor first."
            );

    static Outcome Yield(Session session, string party, bool byClock, long clock)
    {
        var yielded = new FloorYielded(party, byClock);
        return PassOn(session.After(yielded), Outcome.Yes(session.Table, yielded), clock);
    }

    /// <summary>A floor that is free goes to who replies, then to who has waited longest.</summary>
    public static Outcome PassOn(Session session, Outcome soFar, long clock) =>
        session.Speakers switch
        {
            { Speaking: null, Replies: [var reply, ..] } => soFar.And(
                session.Table,
                Given(session, reply, clock, true)
            ),
            { Speaking: null, Waiting: [var next, ..] } => soFar.And(session.Table, Given(session, next, clock)),
            _ => soFar,
        };

    static FloorGiven Given(Session session, string party, long clock, bool reply = false)
    {
        var seconds = reply ? Replying.Seconds(session.Speakers.Seconds) : session.Speakers.Seconds;
        return new(party, seconds > 0 ? clock + seconds * 1000L : null, reply);
    }

    static Outcome NoList() =>
        Outcome.No(RefusalCode.NoFloor, "No speakers list is open: everybody may speak in plenary.");
}
