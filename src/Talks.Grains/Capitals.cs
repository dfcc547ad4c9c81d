using Talks.Rules.Sessions;

namespace Talks.Grains;

/// <summary>When a capital that answers by its mandate is asked. Its position is the delegation's, so the delegation's grain answers.</summary>
static class Capitals
{
    /// <summary>When the session wants to be woken for one; asked again until it has answered.</summary>
    public static long? NextDue(Session session) =>
        session is { Ended: false, Clock.Running: true }
            ? session.Mandates.Min(m => m.Until is { } until ? session.Clock.InstantOf(until) : session.LatestAt)
            : null;

    public static void Wake(Session session, long now, Func<string, IPartyGrain> party)
    {
        if (session is not { Ended: false, Clock.Running: true })
            return;
        var clock = session.Clock.Read(now);
        foreach (var mandate in session.Mandates.Where(m => !(m.Until > clock)))
            party(mandate.Party).AnswerForCapital(mandate.Proposal).Ignore();
    }
}
