using Talks.Rules.Sessions.Proposals;
using Talks.Rules.Sessions.Talk;

namespace Talks.Rules.Sessions.Rounds;

/// <summary>
/// Everything that happens by itself, on the session clock. What falls due at one moment goes from the smallest to the
/// largest: silence that ends with the round still counts, and the round closes last.
/// </summary>
static class Deadlines
{
    public static long? Next(Session session)
    {
        var next = Sooner(session.Timetable.Due, session.Speakers.Until);
        if (!session.Caucuses.Open.IsEmpty)
            next = Sooner(next, TimeBoxes.Due(session));
        if (!session.Docket.Proposals.IsEmpty)
            next = Sooner(Sooner(next, Silence.Due(session)), Sooner(Signing.Due(session), Ratifying.Due(session)));
        return next;
    }

    static long? Sooner(long? one, long? other) => other is null || one < other ? one : other;

    /// <summary>What takes place at the moment that <see cref="Next"/> names.</summary>
    public static Outcome FallDue(Session session, long clock) =>
        Silence.Due(session) == clock ? Silence.FallDue(session, clock)
        : session.Speakers.Until == clock ? HoldingTheFloor.FallDue(session, clock)
        : TimeBoxes.Due(session) == clock ? TimeBoxes.FallDue(session, clock)
        : Signing.Due(session) == clock ? Signing.FallDue(session, clock)
        : Ratifying.Due(session) == clock ? Ratifying.FallDue(session, clock)
        : Timekeeping.FallDue(session, clock);
}
