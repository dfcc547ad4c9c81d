using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// What follows from adoption to the moment a text binds: initials, signatures, capitals. One law stands above it: a text
/// binds a party when that has expressed its consent in the way its kind of document asks, and not before. When those have
/// whose consent brings it into force, it is concluded; one that stays out after that stays out alone.
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
            Initialled e => Initials(ahead.Session, e.Proposal, clock),
            SignatureClosed e => Closed(ahead.Session, e, clock),
            Signed e => Expressed(ahead.Session, e.Proposal, e.Party, e.AdReferendum, clock),
            Acceded e => Expressed(ahead.Session, e.Proposal, e.Party, e.AdReferendum, clock),
            Ratified e => Consented(ahead.Session, e.Proposal, e.Party),
            RatificationRefused e => StaysOut(ahead.Session, e.Proposal, e.Party, clock),
            SignatureDeclined e => StaysOut(ahead.Session, e.Proposal, e.Party, clock),
            _ => [],
        };

    static IEnumerable<SessionEvent> Seek(Session session, int number, long clock)
    {
        var proposal = session.Docket.Find(number)!;
        switch (Deciding.InstrumentOf(session, proposal).Consent)
        {
            case Consent.Signature:
                return [Open(session, proposal, SignatureStage.Signature, clock)];
            case Consent.Initials:
                return [Open(session, proposal, SignatureStage.Initials, clock)];
            default:
                SessionEvent[] asked =
                [
                    .. proposal
                        .Binds.Where(p => NeedsCapital(session, proposal, p))
                        .Select(p => Submit(session, number, p, clock)),
                ];
                return [.. asked, .. Conclude(asked.Aggregate(session, (s, e) => s.After(e)), number)];
        }
    }

    static SignatureOpened Open(Session session, Proposal proposal, SignatureStage stage, long clock)
    {
        var minutes = Deciding.InstrumentOf(session, proposal).Entry.SigningMinutes;
        var signatories = proposal.Consents!.Possible;
        return new(proposal.Number, stage, signatories, minutes > 0 ? clock + minutes * Minute : null);
    }

    /// <summary>The text is signed once everybody who has not stayed out has initialled it.</summary>
    static IEnumerable<SessionEvent> Initials(Session session, int number, long clock) =>
        session.Docket.Find(number)
            is { Consents: { Stage: SignatureStage.Initials, Silent.IsEmpty: true, Possible.IsEmpty: false } } proposal
            ? [Open(session, proposal, SignatureStage.Signature, clock)]
            : [];

    static IEnumerable<SessionEvent> Closed(Session session, SignatureClosed closed, long clock) =>
        closed.Missing.IsEmpty ? [] : StaysOut(session, closed.Proposal, closed.Missing[0], clock);

    static IEnumerable<SessionEvent> Expressed(Session session, int number, string party, bool adReferendum, long clock)
    {
        var proposal = session.Docket.Find(number)!;
        return adReferendum || NeedsCapital(session, proposal, party)
            ? [Submit(session, number, party, clock)]
            : Consented(session, number, party);
    }

    /// <summary>A party has consented in full: it brings the text into force, or joins those whom that binds.</summary>
    static IEnumerable<SessionEvent> Consented(Session session, int number, string party) =>
        session.Docket.Find(number) is { Concluded: true }
            ? [new PartyJoined(number, party)]
            : Conclude(session, number);

    /// <summary>By the rule of its kind of document, or because the party has said yes ad referendum.</summary>
    static bool NeedsCapital(Session session, Proposal proposal, string party) =>
        (Deciding.InstrumentOf(session, proposal).Ratified && session.Agenda.MustRatify(party))
        || proposal.Votes.Any(v => v.Party == party && v.AdReferendum);

    static SubmittedToCapital Submit(Session session, int number, string party, long clock)
    {
        var rule = session.Agenda.CapitalOf(party);
        var waits = session.Pace is Pace.Automatic && rule.By is Ratifier.Control or Ratifier.Seat;
        var entry = Deciding.InstrumentOf(session, session.Docket.Find(number)!).Entry;
        var minutes =
            rule.Minutes > 0 ? rule.Minutes
            : entry.RatifyingMinutes > 0 ? entry.RatifyingMinutes
            : waits ? Limits.MinutesOfCapital
            : 0;
        long? until = minutes > 0 || rule.By is Ratifier.Odds or Ratifier.Mandate ? clock + minutes * Minute : null;
        return new(number, party, rule.By, until);
    }

    static IEnumerable<SessionEvent> Conclude(Session session, int number) =>
        session.Docket.Find(number) is { Concluded: false, Consents: { } consents } proposal
        && Deciding.InstrumentOf(session, proposal).Entry.IsMet(consents.Signatories, consents.Consented)
            ? Ended(session, new AgreementConcluded(number, consents.Consented))
            : [];

    /// <summary>One that stays out ends the text for all if it cannot enter into force without it, and else for itself alone.</summary>
    static IEnumerable<SessionEvent> StaysOut(Session session, int number, string party, long clock)
    {
        if (session.Docket.Find(number) is not { Concluded: false, Consents: { } consents } proposal)
            return [];
        var entry = Deciding.InstrumentOf(session, proposal).Entry;
        return entry.IsMet(consents.Signatories, consents.Possible)
            ? Initials(session, number, clock)
            : Ended(session, new AgreementLapsed(number, party));
    }

    /// <summary>A self-paced session that only waited for this is over.</summary>
    static IEnumerable<SessionEvent> Ended(Session session, SessionEvent settled)
    {
        yield return settled;
        var after = session.After(settled);
        if (session.Pace is Pace.Automatic && !session.Timetable.Open && Rounds.Timekeeping.Over(after) is { } over)
            yield return over;
    }
}
