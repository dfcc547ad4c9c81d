using System.Collections.Immutable;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What follows by itself from what took place: an adopted text enters into force, and a round's end moves the world.</summary>
static class Consequences
{
    public static Outcome Of(Session session, Outcome outcome)
    {
        if (session.Ledger.Model is null)
            return outcome;
        var events = ImmutableArray.CreateBuilder<(Audience, SessionEvent)>();
        foreach (var happened in outcome.Events)
        {
            Take(happened);
            foreach (var follows in Following(session, happened.Event))
                Take(follows);
        }
        return outcome with { Events = events.ToImmutable() };

        void Take((Audience Audience, SessionEvent Event) happened)
        {
            events.Add(happened);
            session = session.After(happened.Event);
        }
    }

    /// <summary>A text of a kind that obliges nobody does not enter into force.</summary>
    static bool Binds(Session session, ProposalAdopted adopted) =>
        Deciding.InstrumentOf(session, session.Docket.Find(adopted.Proposal)!).Binding;

    static IEnumerable<(Audience Audience, SessionEvent Event)> Following(Session session, SessionEvent happened) =>
        happened switch
        {
            ProposalAdopted { Provisional: false } e when Binds(session, e) =>
            [
                (Audience.Public, Advancing.IntoForce(session, e.Proposal)),
            ],
            AgreementConcluded e => [(Audience.Public, Advancing.IntoForce(session, e.Proposal))],
            RoundClosed => [.. SnappingBack.AtClose(session).Events, .. Advancing.Round(Settled(session))],
            InjectStruck => Advancing.Shifted(session.Ledger),
            // A circumstance shows in what comes of it, when the world next moves.
            WorldRuled e when session.Ledger.Model!.Has(e.Variable) => Showing.World(
                session.Agenda,
                session.Ledger,
                session.Seed
            ),
            _ => [],
        };

    static Session Settled(Session session) =>
        SnappingBack.AtClose(session).Events.Aggregate(session, (s, happened) => s.After(happened.Event));
}
