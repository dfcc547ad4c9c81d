using System.Collections.Immutable;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Rules.Sessions.Ledgers;

/// <summary>What follows by itself from what took place: an adopted text enters into force, and a round's end moves the world.</summary>
static class Consequences
{
    public static Outcome Of(Session session, Outcome outcome, long clock)
    {
        if (session.Ledger.Model is null)
            return outcome;
        var ahead = new Ahead(session);
        // Nobody meets when the talks are over.
        var ends = outcome.Events.Any(e => e.Event is SessionEnded);
        var events = ImmutableArray.CreateBuilder<(Audience, SessionEvent)>(outcome.Events.Length);
        foreach (var happened in outcome.Events)
        {
            Take(happened);
            foreach (var follows in Following(ahead, happened.Event))
                Take(follows);
        }
        return outcome with { Events = events.ToImmutable() };

        void Take((Audience Audience, SessionEvent Event) happened)
        {
            events.Add(happened);
            ahead.Take(happened.Event);
            if (happened.Event is RemedySetOff remedy && !ends)
                foreach (var follows in Consulting.Begin(ahead.Session, remedy, clock).Events)
                    Take(follows);
        }
    }

    /// <summary>A text of a kind that obliges nobody does not enter into force.</summary>
    static bool Binds(Session session, ProposalAdopted adopted) =>
        Deciding.InstrumentOf(session, session.Docket.Find(adopted.Proposal)!).Binding;

    static IEnumerable<(Audience Audience, SessionEvent Event)> Following(Ahead ahead, SessionEvent happened) =>
        happened switch
        {
            ProposalAdopted { Provisional: false } e when Binds(ahead.Session, e) =>
            [
                (Audience.Public, Advancing.IntoForce(ahead.Session, e.Proposal)),
            ],
            PartyJoined e when ahead.Session.Ledger.Proposal == e.Proposal =>
            [
                (Audience.Public, Advancing.Joining(ahead.Session, e.Proposal, e.Party)),
            ],
            AgreementConcluded e => [(Audience.Public, Advancing.IntoForce(ahead.Session, e.Proposal))],
            RoundClosed => [.. SnappingBack.AtClose(ahead.Session).Events, .. Advancing.Round(Settled(ahead.Session))],
            StepFound { Kept: false } e => Remedies.Of(ahead.Session, [e.Step]).Select(f => (Audience.Public, f)),
            InjectStruck => Advancing.Shifted(ahead.Session.Ledger),
            // A circumstance shows in what comes of it, when the world next moves.
            WorldRuled e when ahead.Session.Ledger.Model!.Has(e.Variable) => Showing.World(
                ahead.Session.Agenda,
                ahead.Session.Ledger,
                ahead.Session.Seed
            ),
            _ => [],
        };

    static Session Settled(Session session) =>
        SnappingBack.AtClose(session).Events.Aggregate(session, (s, happened) => s.After(happened.Event));
}
