using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>
/// Amendments that the table votes on: whose author will not take them, their mover may put to the vote. They carry under
/// the rule by which texts are decided. A text amended so binds nobody by that: its author, too, must accept it anew.
/// </summary>
static class Moving
{
    public static Outcome Decide(Session session, PutAmendment command, Actor actor)
    {
        var tables = session.May(Power.Table, actor, out var party, out var person);
        if (!tables && !session.Presides(actor))
            return session.Without(Power.Table, "put an amendment to the vote");
        if (
            Find(session, command.Proposal, command.Amendment, command.Revision, out var proposal, out var amendment) is
            { } no
        )
            return no;
        if (amendment.By != party && !session.Presides(actor))
            return Outcome.No(
                RefusalCode.NotYours,
                $"Amendment {amendment.Number} is {amendment.By}'s: it, or whoever presides, puts it to the vote."
            );
        if (amendment.Status is AmendmentStatus.Put)
            return Outcome.No(RefusalCode.AlreadyThere, $"Amendment {amendment.Number} is put to the vote already.");
        var put = new AmendmentPut(proposal.Number, amendment.Number, amendment.Revision);
        // Whoever moved it is for it.
        var own = new AmendmentVoteCast(
            proposal.Number,
            amendment.Number,
            amendment.By,
            amendment.By == party ? person : null,
            Ballot.Accept
        );
        return Count(session.After(put), Outcome.Yes(Audience.Public, put), own);
    }

    public static Outcome Decide(Session session, VoteOnAmendment command, Actor actor)
    {
        if (!session.May(Power.Vote, actor, out var party, out var person))
            return session.Without(Power.Vote, "vote on an amendment");
        if (
            Find(session, command.Proposal, command.Amendment, command.Revision, out var proposal, out var amendment) is
            { } no
        )
            return no;
        if (!Deciding.Electorate(session, proposal).Contains(party))
            return Deciding.NotAmong(proposal, party);
        if (amendment.Status is not AmendmentStatus.Put)
            return Outcome.No(
                RefusalCode.UnknownAmendment,
                $"Amendment {amendment.Number} has not been put to the vote: {Answerer(proposal, amendment)} answers it."
            );
        if (amendment.Votes.Any(v => v.Party == party))
            return Outcome.No(
                RefusalCode.AlreadyVoted,
                $"{party} has voted on amendment {amendment.Number} already; a vote stands."
            );
        return Count(
            session,
            Outcome.Nothing,
            new AmendmentVoteCast(proposal.Number, amendment.Number, party, person, command.Ballot)
        );
    }

    public static Outcome Decide(Session session, WithdrawAmendment command, Actor actor)
    {
        if (!session.May(Power.Table, actor, out var party, out _))
            return session.Without(Power.Table, "withdraw an amendment");
        if (session.Docket.Find(command.Proposal) is not { } proposal)
            return Tabling.UnknownProposal(command.Proposal);
        if (proposal.FindAmendment(command.Amendment) is not { } amendment)
            return Unknown(proposal, command.Amendment);
        if (amendment.By != party)
            return Outcome.No(
                RefusalCode.NotYours,
                $"Amendment {amendment.Number} is {amendment.By}'s: only it can withdraw it."
            );
        if (proposal.Status is not ProposalStatus.Open)
            return Tabling.Closed(proposal);
        return Amending.Settled(proposal, amendment)
            ?? Outcome.Yes(Audience.Public, new AmendmentWithdrawn(proposal.Number, amendment.Number));
    }

    public static Outcome Unknown(Proposal proposal, int amendment) =>
        Outcome.No(RefusalCode.UnknownAmendment, $"Proposal {proposal.Number} has no amendment {amendment}.");

    /// <summary>Who may take an amendment without a vote: the author of what it would change.</summary>
    public static string Answerer(Proposal proposal, Amendment amendment) =>
        amendment.To is { } to ? proposal.FindAmendment(to.Amendment)!.By : proposal.By;

    /// <summary>An amendment that can still be put or voted on; the refusal if there is none.</summary>
    static Outcome? Find(
        Session session,
        int number,
        int which,
        int revision,
        out Proposal proposal,
        out Amendment amendment
    )
    {
        (proposal, amendment) = (null!, null!);
        if (session.Docket.Find(number) is not { } found)
            return Tabling.UnknownProposal(number);
        if (found.FindAmendment(which) is not { } change)
            return Unknown(found, which);
        (proposal, amendment) = (found, change);
        return Amending.Standing(session, found, change.Version)
            ?? Amending.Settled(found, change)
            ?? Amending.Current(found, change, revision)
            // What an amendment will say is settled before it is voted on.
            ?? (
                found.Amendments.FirstOrDefault(a =>
                    a.Status is AmendmentStatus.Put && a.To == (change.Number, change.Revision)
                )
                    is { } first
                    ? Outcome.No(
                        RefusalCode.StaleProposal,
                        $"Amendment {first.Number} would change amendment {change.Number}: it is voted on first."
                    )
                    : null
            );
    }

    static Outcome Count(Session session, Outcome soFar, AmendmentVoteCast vote)
    {
        var outcome = soFar.And(Audience.Public, vote);
        session = session.After(vote);
        var proposal = session.Docket.Find(vote.Proposal)!;
        var amendment = proposal.FindAmendment(vote.Amendment)!;
        return Tallied(session, proposal, amendment, closing: false) switch
        {
            Proposals.Verdict.Adopted => Amending.Carry(session, outcome, proposal, amendment),
            Proposals.Verdict.Rejected => outcome.And(
                Audience.Public,
                new AmendmentLost(proposal.Number, amendment.Number) { By = VetoedBy(session, proposal, amendment) }
            ),
            _ => outcome,
        };
    }

    // Consent to be bound is given on the text as amended; only where the rule asks none but those bound, they are asked here.
    static Verdict Tallied(Session session, Proposal proposal, Amendment amendment, bool closing)
    {
        var rule = Deciding.RuleOf(session, proposal);
        return Tally.Of(rule, Deciding.Electorate(session, proposal), Asked(rule, amendment), amendment.Votes, closing);
    }

    // Amendments are voted on by name even where the text itself is decided in secret.
    static ImmutableArray<string> VetoedBy(Session session, Proposal proposal, Amendment amendment)
    {
        var rule = Deciding.RuleOf(session, proposal) with { Ballots = BallotForm.Open };
        return Tally.VetoedBy(rule, Deciding.Electorate(session, proposal), Asked(rule, amendment), amendment.Votes);
    }

    static ImmutableArray<string> Asked(DecisionRule rule, Amendment amendment) =>
        rule.Kind is DecisionKind.Named ? amendment.Binds : [];
}
