using System.Collections.Immutable;
using Talks.Rules.Agendas;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Casting votes and settling what they decide.</summary>
static class Voting
{
    public static Outcome Decide(Session session, CastVote command, Actor actor)
    {
        if (!session.May(Power.Vote, actor, out var party, out var person))
            return session.Without(Power.Vote, "vote");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (Amending.Standing(session, proposal, command.Version) is { } refused)
            return refused;
        if (!Deciding.Electorate(session, proposal).Contains(party))
            return Deciding.NotAmong(proposal, party);
        if (Sponsoring.Lacking(session, proposal) is { } lacking)
            return lacking;
        if (proposal.Votes.Any(v => v.Party == party))
            return Outcome.No(
                RefusalCode.AlreadyVoted,
                $"{party} has voted on proposal {proposal.Number} already; a vote stands."
            );
        var unfit =
            Unfit(command.Reason, Limits.ReasonLength, "The reason", mayBeEmpty: true)
            ?? Unfit(command.Reservation, Limits.ReasonLength, "The reservation", mayBeEmpty: true)
            ?? Unfit(command.Interpretation, Limits.ReasonLength, "The interpretation", mayBeEmpty: true)
            ?? Unaskable(session, command.Asks);
        if (unfit is not null)
            return unfit;
        if (command.Ballot is not Ballot.Accept && !string.IsNullOrWhiteSpace(command.Reservation))
            return Outcome.No(
                RefusalCode.Malformed,
                "A reservation excepts something from a yes: accept with it, or give it as the reason."
            );
        if (command is { AdReferendum: true, Ballot: not Ballot.Accept })
            return Outcome.No(RefusalCode.Malformed, "Only a yes is given ad referendum: accept, or vote without it.");
        return Count(
            session,
            Outcome.Nothing,
            new VoteCast(
                proposal.Number,
                party,
                person,
                command.Ballot,
                command.Reason.Trim(),
                command.Asks,
                proposal.Version,
                command.Reservation.Trim(),
                command.Interpretation.Trim(),
                command.AdReferendum
            )
        );
    }

    /// <summary>The refusal of asks that are too many or name what is not on the agenda; null if they are fit.</summary>
    public static Outcome? Unaskable(Session session, ImmutableArray<Ask> asks)
    {
        if (asks.Length > Limits.AsksPerVote)
            return Outcome.No(RefusalCode.Malformed, $"Name at most {Limits.AsksPerVote} asks.");
        return asks.All(ask =>
            session.Agenda.FindIssue(ask.Issue) is { } issue && ask.Level >= 0 && ask.Level < issue.Options.Length
        )
            ? null
            : Outcome.No(RefusalCode.Malformed, "An ask names an issue or option that is not on the agenda.");
    }

    /// <summary>Adds a vote to what happened so far, and the decision if it brings one.</summary>
    public static Outcome Count(Session session, Outcome soFar, VoteCast vote)
    {
        var proposal = session.Docket.Find(vote.Proposal)!;
        // Who tables a text has said in public that it accepts it.
        var audience =
            vote.Party == proposal.By ? Audience.Public : Deciding.HearsVoteOf(session, proposal, vote.Party);
        var outcome = Silence.Heed(session, soFar.And(audience, vote), vote);
        if (!audience.Spectators)
            outcome = outcome.And(Audience.Public, new BallotCast(vote.Proposal, vote.Party));
        else
            // A sealed yes moves nothing that others could see: brackets and mergers wait for the decision.
            outcome = Merging.Heed(session, Bracketing.Heed(session, outcome, vote), vote);
        return Conclude(session.After(vote), outcome, vote.Proposal);
    }

    /// <summary>Adds the decision on a proposal if there is one now.</summary>
    public static Outcome Conclude(Session session, Outcome soFar, int proposal) =>
        Settle(session, session.Docket.Find(proposal)!, closing: false) is { } settled
            ? soFar.And(Audience.Public, settled)
            : soFar;

    /// <summary>At the end of a round no open proposal stays open.</summary>
    public static Outcome SettleAtClose(Session session) =>
        Outcome.Nothing.And(
            Audience.Public,
            [.. session.Docket.Open.Select(p => Settle(session, p, closing: true)).OfType<SessionEvent>()]
        );

    static SessionEvent? Settle(Session session, Proposal proposal, bool closing)
    {
        var rule = Deciding.RuleOf(session, proposal);
        if (Sponsoring.Missing(session, proposal) > 0)
            return closing ? new ProposalFailed(proposal.Number, FailureReason.Lapsed) : null;
        var parties = Deciding.Electorate(session, proposal);
        return Tally.Of(rule, parties, proposal.Binds, proposal.Votes, closing) switch
        {
            Verdict.Adopted => new ProposalAdopted(
                proposal.Number,
                proposal.Binds,
                [
                    .. proposal
                        .Votes.Where(v => v.Ballot is Ballot.Accept)
                        .Select(v => v.Party)
                        .Where(p => !rule.Secret || p == proposal.By || proposal.Binds.Contains(p)),
                ],
                Consenting.IsProvisional(session, proposal)
            ),
            Verdict.Rejected
                when Tally.VetoedBy(rule, parties, proposal.Binds, proposal.Votes) is { IsEmpty: false } by =>
                new ProposalFailed(proposal.Number, FailureReason.Vetoed) { By = by },
            Verdict.Rejected => new ProposalFailed(proposal.Number, FailureReason.Rejected),
            Verdict.Lapsed => new ProposalFailed(proposal.Number, FailureReason.Lapsed),
            _ => null,
        };
    }
}
