using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>A party that stayed out of a text comes to it while it is in force, by one act.</summary>
static class Acceding
{
    public static Outcome Decide(Session session, Accede command, Actor actor)
    {
        if (!session.May(Power.Bind, actor, out var party, out var person))
            return session.Without(Power.Bind, "accede to a text");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (!proposal.Concluded)
            return Outcome.No(
                RefusalCode.NotAwaited,
                $"Proposal {proposal.Number} is not in force: there is nothing to accede to."
            );
        if (proposal.Bound.Contains(party))
            return Outcome.No(RefusalCode.AlreadyThere, $"Proposal {proposal.Number} binds {party} already.");
        if (proposal.Consents is not { } consents || !consents.Signatories.Contains(party))
            return Outcome.No(RefusalCode.NotYours, $"Proposal {proposal.Number} asks nothing of {party}.");
        if (!consents.Out.Contains(party))
            return Outcome.No(
                RefusalCode.AlreadyThere,
                consents.AtCapital.ContainsKey(party)
                    ? $"The capital of {party} has not answered yet."
                    : $"Proposal {proposal.Number} still waits for {party} to sign: sign it."
            );
        if (!Deciding.InstrumentOf(session, proposal).Entry.Accession)
            return Outcome.No(
                RefusalCode.NotYours,
                "This kind of document is closed to those that did not consent in time."
            );
        return Signing.NeedsHead(session, proposal, person)
            ?? Outcome.Yes(Audience.Public, new Acceded(proposal.Number, party, person, command.AdReferendum));
    }
}
