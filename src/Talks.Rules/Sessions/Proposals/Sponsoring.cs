using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Sponsors own a text with its author. It is no vote, and falls with the words it stood under: nobody's name is under a
/// text it has not read.
/// </summary>
static class Sponsoring
{
    public static Outcome Decide(Session session, Sponsor command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "sponsor a text");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Amending.Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (!Deciding.Electorate(session, proposal).Contains(party))
            return Deciding.NotAmong(proposal, party);
        return proposal.SponsoredBy(party)
            ? Outcome.No(RefusalCode.AlreadyThere, $"{party} sponsors proposal {proposal.Number} already.")
            : Outcome.Yes(Audience.Public, new Sponsored(proposal.Number, proposal.Version, party, person));
    }

    public static Outcome Decide(Session session, WithdrawSponsorship command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out var person))
            return session.Without(Power.Table, "withdraw a sponsorship");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.Status is not ProposalStatus.Open)
            return Tabling.Closed(proposal);
        return proposal.Sponsors.Contains(party)
            ? Outcome.Yes(Audience.Public, new SponsorshipWithdrawn(proposal.Number, party, person))
            : Outcome.No(
                RefusalCode.NotYours,
                proposal.By == party
                    ? $"{party} tabled proposal {proposal.Number}: it withdraws the text itself."
                    : $"{party} does not sponsor proposal {proposal.Number}."
            );
    }

    /// <summary>Why a text cannot be voted on yet; null if it can.</summary>
    public static Outcome? Lacking(Session session, Proposal proposal)
    {
        var missing = Missing(session, proposal);
        return missing <= 0
            ? null
            : Outcome.No(
                RefusalCode.LacksSponsors,
                $"Proposal {proposal.Number} is put to the vote when {missing} more {(missing == 1 ? "party sponsors" : "parties sponsor")} it: sponsor it, or wait."
            );
    }

    public static int Missing(Session session, Proposal proposal) =>
        Deciding.RuleOf(session, proposal).Sponsors - 1 - proposal.Sponsors.Length;
}
