using Talks.Rules.Agendas;
using Talks.Rules.World.Chance;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Capitals answer for what their delegations have agreed: a person, control, the party's mandate, or chance.</summary>
static class Ratifying
{
    public static Outcome Decide(Session session, Ratify command, Actor actor)
    {
        if (session.Agenda.FindParty(command.Party) is not { Id: var party })
            return Refuse.UnknownParty(session, command.Party);
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.Consents?.AtCapital.GetValueOrDefault(party) is not { } awaited)
            return Outcome.No(
                RefusalCode.NotAwaited,
                $"Proposal {proposal.Number} does not wait for the capital of {party}."
            );
        if (Unentitled(session, party, awaited.By, actor) is { } refused)
            return refused;
        var person = (actor as Actor.Person)?.Id;
        return Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true)
            ?? Outcome.Yes(Audience.Public, Answer(proposal.Number, party, person, command.Accept, command.Reason));
    }

    /// <summary>The moment at which the next capital answers by itself, or is no longer waited for.</summary>
    public static long? Due(Session session) => Dated(session).Min(a => a.Awaited.Until);

    public static Outcome FallDue(Session session, long clock)
    {
        var (proposal, party, awaited) = Dated(session).First(a => a.Awaited.Until == clock);
        if (awaited.By is not Ratifier.Odds)
            return Outcome.Yes(
                Audience.Public,
                Answer(proposal.Number, party, null, false, "The capital did not answer in time.")
            );
        var odds = Odds.Of(session, session.Agenda.CapitalOf(party).Odds, proposal.Package);
        var ratified = Streams.Uniform((uint)session.Seed, "ratify " + party, proposal.Number) < odds;
        return Outcome.Yes(Audience.Public, Answer(proposal.Number, party, null, ratified, ""));
    }

    /// <summary>The parties whose capital a machine answers for by the mandate, when nobody else will.</summary>
    public static IEnumerable<(int Proposal, string Party, long? Until)> ByMandate(Session session) =>
        from proposal in session.Docket.Awaiting
        from asked in proposal.Consents!.AtCapital
        where
            asked.Value.By is Ratifier.Mandate
            || (asked.Value.By is Ratifier.Seat && MandateStandsIn(session, asked.Key))
        select (proposal.Number, asked.Key, asked.Value.By is Ratifier.Mandate ? asked.Value.Until : null);

    /// <summary>A bot that plays a delegation has a capital as well.</summary>
    static bool MandateStandsIn(Session session, string party) =>
        session.Roster.OnAutopilot(party) && session.Roster.CapitalOf(party) is null;

    // A mandate is applied where the party's position is known, which is not here: the rules do not wait for it.
    static IEnumerable<(Proposal Proposal, string Party, Awaited Awaited)> Dated(Session session) =>
        from proposal in session.Docket.Awaiting
        from asked in proposal.Consents!.AtCapital
        where asked.Value is { By: not Ratifier.Mandate, Until: not null }
        select (proposal, asked.Key, asked.Value);

    static Outcome? Unentitled(Session session, string party, Ratifier by, Actor actor) =>
        (by, actor) switch
        {
            (Ratifier.Control, Actor.Control) => null,
            (Ratifier.Seat, Actor.Control) when session.Roster.CapitalOf(party) is null => null,
            (Ratifier.Seat, Actor.Person p) when session.Roster.CapitalOf(party)?.Id == p.Id => null,
            (Ratifier.Seat, Actor.Capital c) when c.Party == party && MandateStandsIn(session, party) => null,
            (Ratifier.Mandate, Actor.Capital c) when c.Party == party => null,
            (_, Actor.Control) => Outcome.No(
                RefusalCode.NotYours,
                by is Ratifier.Seat
                    ? $"Somebody sits as the capital of {party}: it answers itself."
                    : $"The capital of {party} answers by itself."
            ),
            _ => Outcome.No(RefusalCode.NotYours, $"You do not answer for the capital of {party}."),
        };

    static SessionEvent Answer(int number, string party, string? person, bool accept, string reason) =>
        accept
            ? new Ratified(number, party, person, reason.Trim())
            : new RatificationRefused(number, party, person, reason.Trim());
}
