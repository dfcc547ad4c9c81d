using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// The straw poll: before it votes a party may let the others know where it leans, and what it would take. It binds
/// nobody, may change, and stays among the parties.
/// </summary>
static class Sounding
{
    public static Outcome Decide(Session session, Indicate command, Actor actor)
    {
        if (!session.May(Power.Vote, actor, out var party, out var person))
            return session.Without(Power.Vote, "indicate where the party leans");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Amending.Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (proposal.Votes.Any(v => v.Party == party))
            return Outcome.No(
                RefusalCode.AlreadyVoted,
                $"{party} has voted on proposal {proposal.Number}; a vote says more than a leaning."
            );
        if (command.Leaning is Leaning.ForIf && command.Asks.IsEmpty)
            return Outcome.No(RefusalCode.Malformed, "Say what it depends on: name at least one ask.");
        return Voting.Unaskable(session, command.Asks)
            ?? Outcome.Yes(
                session.Table,
                new Indicated(proposal.Number, proposal.Version, party, person, command.Leaning, command.Asks)
            );
    }
}
