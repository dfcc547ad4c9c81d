using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Rounds;

/// <summary>Opening, moving and closing rounds; pausing; ending.</summary>
static class Timekeeping
{
    const long Minute = 60_000;

    /// <summary>What takes place by itself at the moment the timetable names.</summary>
    public static Outcome FallDue(Session session, long clock) =>
        session.Timetable.Open ? Close(session, byDeadline: true) : Open(session, null, clock);

    public static Outcome Decide(Session session, OpenRound command, Actor actor, long clock)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("open a round");
        if (session.Timetable.Open)
            return Outcome.No(RefusalCode.RoundOpen, $"Round {session.Timetable.Round} is open: close it first.");
        if (session.Timetable.Round >= session.Agenda.Rounds.Length)
            return Outcome.No(
                RefusalCode.NoMoreRounds,
                $"The scenario has {session.Agenda.Rounds.Length} rounds and all have been played."
            );
        if (command.Minutes is < 1 or > Limits.MinutesPerRound)
            return Outcome.No(
                RefusalCode.Malformed,
                $"A round lasts 1 to {Limits.MinutesPerRound} minutes, not {command.Minutes}."
            );
        return Open(session, command.Minutes, clock);
    }

    public static Outcome Decide(Session session, ExtendRound command, Actor actor, long clock)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("move a deadline");
        if (!session.Timetable.Open)
            return NoRound();
        if (command.Seconds is 0 or > Limits.ExtensionSeconds or < -Limits.ExtensionSeconds)
            return Outcome.No(
                RefusalCode.Malformed,
                $"Move the deadline by 1 to {Limits.ExtensionSeconds} seconds, later or sooner."
            );
        var deadline = Math.Max(clock, session.Timetable.Deadline + command.Seconds * 1000L);
        return Outcome.Yes(Audience.Public, new RoundExtended(session.Timetable.Round, deadline));
    }

    public static Outcome Decide(Session session, CloseRound _, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("close a round");
        return session.Timetable.Open ? Close(session, byDeadline: false) : NoRound();
    }

    public static Outcome Decide(Session session, PauseSession _, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("pause the session");
        return session.Clock.Running
            ? Outcome.Yes(Audience.Public, new SessionPaused())
            : Outcome.No(RefusalCode.Paused, "The session is paused already.");
    }

    public static Outcome Decide(Session session, ResumeSession _, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("resume the session");
        return session.Clock.Running
            ? Outcome.No(RefusalCode.NotPaused, "The session is not paused.")
            : Outcome.Yes(Audience.Public, new SessionResumed());
    }

    public static Outcome Decide(Session session, EndSession command, Actor actor)
    {
        if (actor is not Actor.Control)
            return Refuse.OnlyControl("end the session");
        if (Texts.Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true) is { } unfit)
            return unfit;
        var closing = session.Timetable.Open ? CloseRound(session, byDeadline: false) : Outcome.Nothing;
        return closing.And(Audience.Public, new SessionEnded(command.Reason));
    }

    public static Outcome NoRound() =>
        Outcome.No(RefusalCode.NoRound, "No round is open: wait until control opens one.");

    static Outcome Open(Session session, int? minutes, long clock)
    {
        var plan = session.Agenda.Rounds[session.Timetable.Round];
        var length = (minutes ?? session.MinutesPerRound ?? plan.Minutes) * Minute;
        return Outcome.Yes(
            Audience.Public,
            new RoundOpened(session.Timetable.Round + 1, plan.Label, plan.Kind, clock + length)
        );
    }

    /// <summary>Closing a round settles what is still before it.</summary>
    static Outcome CloseRound(Session session, bool byDeadline) =>
        Voting.SettleAtClose(session).And(Audience.Public, new RoundClosed(session.Timetable.Round, byDeadline));

    /// <summary>A self-paced session ends with its last round, or with the round of its first agreement.</summary>
    static Outcome Close(Session session, bool byDeadline)
    {
        var closed = CloseRound(session, byDeadline);
        if (session.Pace is not Pace.Automatic)
            return closed;
        var after = closed.Events.Aggregate(session, (s, e) => s.After(e.Event));
        return Over(after) is { } over ? closed.And(Audience.Public, over) : closed;
    }

    /// <summary>How a self-paced session ends when no round is open; null while it goes on, or waits for signatures and capitals.</summary>
    public static SessionEnded? Over(Session session) =>
        session.Docket.Proposals.Any(p => p.Concluded && Deciding.InstrumentOf(session, p).Binding)
            ? new SessionEnded("The parties reached an agreement.")
        : session.Timetable.Round >= session.Agenda.Rounds.Length && !session.Docket.Provisional.Any()
            ? new SessionEnded("The last round closed without an agreement.")
        : null;
}
