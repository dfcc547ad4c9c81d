using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>How a bot answers what others put before it: texts, amendments, calls for sponsors, signatures.</summary>
sealed class Voting(Stance stance, Outlook outlook, Bracketing bracketing)
{
    string Own => stance.Party.Id;

    /// <summary>It stands by its vote: what it accepted it initials and signs. Its capital may think otherwise.</summary>
    public Act? Formality(TableView view)
    {
        foreach (var adopted in view.Proposals)
            if (adopted.Consents is { } consents && consents.Signatories.Contains(Own))
                switch (consents.Stage)
                {
                    case SignatureStage.Initials when !consents.Initialled.Contains(Own):
                        return new Act.Initial(adopted.Number);
                    case SignatureStage.Signature when !consents.Signed.Contains(Own):
                        return new Act.Sign(adopted.Number);
                }
        return null;
    }

    /// <summary>Its answer to the first amendment that waits for one.</summary>
    public Act? OnAmendments(TableView view, double time)
    {
        foreach (var text in view.Proposals.Where(p => p.Status is ProposalStatus.Open))
        foreach (var amendment in text.Amendments)
            if (amendment.Put && !amendment.Voters.Contains(Own) && !IsChangedFirst(text, amendment))
                return new Act.VoteOnAmendment(
                    text.Number,
                    amendment.Number,
                    Judge(text, amendment),
                    amendment.Revision
                );
            else if (!amendment.Put && !amendment.Answered && AnswererOf(text, amendment) == Own)
                return Answer(view, text, amendment, time);
        return null;
    }

    /// <summary>Its vote on the first text that waits for one, or its name under one that lacks sponsors.</summary>
    public Act? OnTexts(TableView view, double time)
    {
        foreach (var open in view.Proposals.Where(p => p.Status is ProposalStatus.Open && Asked(p)))
            if (!LacksSponsors(open))
            {
                if (Vote(view, open, time) is { } vote)
                    return vote;
            }
            else if (!open.Sponsors.Contains(Own) && Takes(open.Package, stance.Least(view, time)))
                return new Act.Sponsor(open.Number);
        return null;
    }

    bool Takes(Package package, double least) => stance.Worth(package) >= least && !stance.Crosses(package);

    bool Asked(SeenProposal proposal) =>
        !proposal.VotedBy(Own) && (proposal.Among is not { } among || among.Contains(Own));

    DecisionRule RuleOf(SeenProposal proposal) =>
        stance.Space.Agenda.FindInstrument(proposal.Instrument)?.Decision ?? stance.Space.Agenda.Decision;

    bool LacksSponsors(SeenProposal proposal) =>
        proposal.Among is null && proposal.Sponsors.Length + 1 < RuleOf(proposal).Sponsors;

    /// <summary>It takes what it would vote for, and what betters its own text without going below the walk-away value.</summary>
    Act.Answer Answer(TableView view, SeenProposal own, SeenAmendment amendment, double time)
    {
        var changed = own.Amendments.FirstOrDefault(a => a.Number == amendment.To)?.Package ?? own.Package;
        var better = stance.Worth(amendment.Package) >= stance.Worth(changed);
        var least = better ? stance.Reservation : stance.Least(view, time);
        return new(own.Number, amendment.Number, Takes(amendment.Package, least), amendment.Revision);
    }

    /// <summary>For what betters the text, against what worsens it; a vote on an amendment binds nobody to the text.</summary>
    Ballot Judge(SeenProposal text, SeenAmendment amendment)
    {
        var change = stance.Worth(amendment.Package) - stance.Worth(text.Package);
        return change > 0 ? Ballot.Accept
            : change < 0 ? Ballot.Reject
            : Ballot.Abstain;
    }

    /// <summary>Whether another amendment, which would change this one, is voted on before it.</summary>
    static bool IsChangedFirst(SeenProposal text, SeenAmendment amendment) =>
        text.Amendments.Any(a => a.Put && a.To == amendment.Number);

    static string? AnswererOf(SeenProposal text, SeenAmendment amendment) =>
        amendment.To is { } to ? text.Amendments.FirstOrDefault(a => a.Number == to)?.By : text.By;

    /// <returns>Null while it waits for what its brackets bring.</returns>
    Act? Vote(TableView view, SeenProposal proposal, double time)
    {
        var least = stance.Least(view, time);
        if (Takes(proposal.Package, least))
            return new Act.Vote(proposal.Number, Ballot.Accept, Phrases.Accepting(stance.Dice(proposal.Number)), []);
        if (
            RuleOf(proposal).Kind is DecisionKind.Named
            && Takes(proposal.Package, stance.Reservation)
            && !Drafting.BoundBy(stance.Space.Agenda, proposal.Package).Contains(Own)
        )
            return new Act.Vote(proposal.Number, Ballot.Abstain, Phrases.Indifferent, []);
        return bracketing.Before(
            view,
            proposal,
            RuleOf(proposal).Secret,
            least,
            time,
            () => Rejection(view, proposal, least)
        );
    }

    Act.Vote Rejection(TableView view, SeenProposal proposal, double least)
    {
        var reading = outlook.Read(view);
        var asks = Asking.For(
            stance.Space,
            stance.Sheet,
            stance.Space.TextOf(proposal.Package),
            least,
            (from, to) => outlook.Loss(reading, from, to)
        );
        return new(proposal.Number, Ballot.Reject, Phrases.Rejecting(stance.Space.Agenda, asks), asks);
    }
}
