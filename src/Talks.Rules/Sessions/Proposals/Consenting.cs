using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// What follows from adoption to the moment a text binds: initials, signatures, capitals. One law stands above it: a text
/// binds when every party it binds has expressed its consent in the way its kind of document asks, and not before.
/// </summary>
static class Consenting
{
    const long Minute = 60_000;

    /// <summary>Whether consent is still to come when a text is adopted.</summary>
    public static bool IsProvisional(Session session, Proposal proposal) =>
        !proposal.Binds.IsEmpty
        && (
            Deciding.InstrumentOf(session, proposal).Consent is not Consent.Adoption
            || proposal.Binds.Any(p => NeedsCapital(session, proposal, p))
        );

    /// <summary>The outcome with everything that follows from it by itself.</summary>
    public static Outcome Follow(Session session, Outcome outcome, long clock)
    {
        if (outcome.Events.IsEmpty)
            return outcome;
        var ahead = new Ahead(session);
        var whole = ImmutableArray.CreateBuilder<(Audience, SessionEvent)>(outcome.Events.Length);
        foreach (var (audience, happened) in outcome.Events)
        {
            Take(audience, happened);
            foreach (var follows in Following(ahead, happened, clock))
                Take(Audience.Public, follows);
        }
        return outcome with { Events = whole.ToImmutable() };

        void Take(Audience audience, SessionEvent happened)
        {
            ahead.Take(happened);
            whole.Add((audience, happened));
        }
    }

    static IEnumerable<SessionEvent> Following(Ahead ahead, SessionEvent happened, long clock) =>
        happened switch
        {
            ProposalTabled e => Silence.Automatic(ahead.Session, e.Proposal, clock) is { } begun ? [begun] : [],
            ProposalAmended e => Silence.Automatic(ahead.Session, e.Proposal, clock) is { } begun ? [begun] : [],
            ProposalAdopted { Provisional: true } e => Seek(ahead.Session, e.Proposal, clock),
            Initialled e when ahead.Session.Docket.Find(e.Proposal) is { Consents: { } c } => c.Signatories.All(
                c.Initialled.Contains
            )
                ? [new SignatureOpened(e.Proposal, SignatureStage.Signature, c.Signatories)]
                : [],
            Signed e => AfterSigning(ahead.Session, e, clock),
            Ratified e => Conclude(ahead.Session, e.Proposal),
            RatificationRefused e => Lapse(ahead.Session, e.Proposal, e.Party),
            SignatureDeclined e => Lapse(ahead.Session, e.Proposal, e.Party),
            _ => [],
        };

    static IEnumerable<SessionEvent> Seek(Session session, int number, long clock)
    {
        var proposal = session.Docket.Find(number)!;
        return Deciding.InstrumentOf(session, proposal).Consent switch
        {
            Consent.Signature => [new SignatureOpened(number, SignatureStage.Signature, proposal.Binds)],
            Consent.Initials => [new SignatureOpened(number, SignatureStage.Initials, proposal.Binds)],
            _ => proposal
                .Binds.Where(p => NeedsCapital(session, proposal, p))
                .Select(p => Submit(session, number, p, clock)),
        };
    }

    static IEnumerable<SessionEvent> AfterSigning(Session session, Signed signed, long clock)
    {
        var proposal = session.Docket.Find(signed.Proposal)!;
        return signed.AdReferendum || NeedsCapital(session, proposal, signed.Party)
            ? [Submit(session, signed.Proposal, signed.Party, clock)]
            : Conclude(session, signed.Proposal);
    }

    /// <summary>By the rule of its kind of document, or because the party has said yes ad referendum.</summary>
    static bool NeedsCapital(Session session, Proposal proposal, string party) =>
        (Deciding.InstrumentOf(session, proposal).Ratified && session.Agenda.MustRatify(party))
        || proposal.Votes.Any(v => v.Party == party && v.AdReferendum);

    static SubmittedToCapital Submit(Session session, int number, string party, long clock)
    {
        var rule = session.Agenda.CapitalOf(party);
        var waits = session.Pace is Pace.Automatic && rule.By is Ratifier.Control or Ratifier.Seat;
        var minutes = rule.Minutes == 0 && waits ? Limits.MinutesOfCapital : rule.Minutes;
        long? until = minutes > 0 || rule.By is Ratifier.Odds or Ratifier.Mandate ? clock + minutes * Minute : null;
        return new(number, party, rule.By, until);
    }

    static IEnumerable<SessionEvent> Conclude(Session session, int number) =>
        session.Docket.Find(number) is { Consents: { Complete: true } consents }
            ? Ended(session, new AgreementConcluded(number, consents.Signatories))
            : [];

    static IEnumerable<SessionEvent> Lapse(Session session, int number, string party) =>
        Ended(session, new AgreementLapsed(number, party));

    /// <summary>A self-paced session that only waited for this is over.</summary>
    static IEnumerable<SessionEvent> Ended(Session session, SessionEvent settled)
    {
        yield return settled;
        var after = session.After(settled);
        if (session.Pace is Pace.Automatic && !session.Timetable.Open && Rounds.Timekeeping.Over(after) is { } over)
            yield return over;
    }
}
