using Talks.Rules.Sessions;

namespace Talks.Grains;

/// <summary>When bots think.</summary>
static class Pilots
{
    const long FastestThought = 1_500;
    const long SlowestThought = 30_000;

    /// <summary>
    /// When the session wants to be woken. While a bot plays an open round that is always at once: after a crash the
    /// sweeper then finds the session, with nobody connected.
    /// </summary>
    public static long? NextDue(Session session) =>
        Plays(session) && Playing(session).Any() ? session.LatestAt : session.DueAt;

    public static void Wake(Session session, long now, Func<string, IPartyGrain> party)
    {
        if (!Plays(session))
            return;
        var clock = session.Clock.Read(now);
        var opened = session.Agenda.Rounds[session.Timetable.Round - 1];
        var length = (session.MinutesPerRound ?? opened.Minutes) * 60_000L;
        var interval = Math.Clamp(length / 25, FastestThought, SlowestThought);
        foreach (var id in Playing(session))
            party(id).Think(new(session.Agenda, session.Seed, session.Roster.Autopilots[id], clock, interval)).Ignore();
    }

    /// <summary>While a round is open; and after it, while texts wait for signatures.</summary>
    static bool Plays(Session session) =>
        session is { Ended: false, Clock.Running: true }
        && (session.Timetable.Open || session.Docket.Provisional.Any(p => p.Consents!.Stage is not null));

    static IEnumerable<string> Playing(Session session) =>
        session.Agenda.Parties.Select(p => p.Id).Where(session.Roster.OnAutopilot);
}
