namespace Talks.Rules.Sessions.Proposals;

/// <summary>What brackets, mergers and votes on amendments do to a tabled text.</summary>
static class Laddering
{
    public static Proposal After(Proposal proposal, SessionEvent happened) =>
        happened switch
        {
            AmendmentProposed e => proposal with
            {
                Amendments = proposal.Amendments.Add(
                    new(e.Amendment, e.Version, e.Party, e.Package, e.Binds)
                    {
                        To = e.Amends is { } amends ? (amends, e.AmendsRevision ?? 1) : null,
                    }
                ),
            },
            AmendmentDeclined e => Change(proposal, e.Amendment, AmendmentStatus.Declined),
            AmendmentWithdrawn e => Change(proposal, e.Amendment, AmendmentStatus.Withdrawn),
            AmendmentLost e => Change(proposal, e.Amendment, AmendmentStatus.Lost),
            AmendmentPut e => Change(proposal, e.Amendment, AmendmentStatus.Put),
            AmendmentCarried e => Change(proposal, e.Amendment, AmendmentStatus.Taken) with
            {
                AmendedByVote = proposal.AmendedByVote || proposal.FindAmendment(e.Amendment)!.To is null,
            },
            AmendmentVoteCast e => Change(
                proposal,
                e.Amendment,
                a => a with { Votes = a.Votes.Add(new(e.Party, e.Ballot)) }
            ),
            // The vote on an amendment, too, falls with the words it was on; its mover puts it anew.
            AmendmentAmended e => Change(
                Change(proposal, e.By, AmendmentStatus.Taken),
                e.Amendment,
                a =>
                    a with
                    {
                        Revision = e.Revision,
                        Package = e.Package,
                        Binds = e.Binds,
                        Votes = [],
                        Status = AmendmentStatus.Open,
                    }
            ),
            ProposalAmended e => Change(proposal, e.Amendment, AmendmentStatus.Taken) with
            {
                Brackets = proposal.Brackets.Holding(proposal.Package, e.Package),
            },
            BracketPlaced e => proposal with { Brackets = proposal.Brackets.Placed(e.Bracket) },
            BracketLifted e => proposal with { Brackets = proposal.Brackets.Lifted(e.Party, e.Issue, e.Commitment) },
            ProposalMerged e => proposal with { Status = ProposalStatus.Withdrawn, MergedInto = e.Into },
            _ => proposal,
        };

    /// <summary>The proposal an event of this kind is about; null for any other.</summary>
    public static int? About(SessionEvent happened) =>
        happened switch
        {
            AmendmentProposed e => e.Proposal,
            AmendmentDeclined e => e.Proposal,
            AmendmentWithdrawn e => e.Proposal,
            AmendmentLost e => e.Proposal,
            AmendmentPut e => e.Proposal,
            AmendmentCarried e => e.Proposal,
            AmendmentVoteCast e => e.Proposal,
            AmendmentAmended e => e.Proposal,
            ProposalAmended e => e.Proposal,
            BracketPlaced e => e.Proposal,
            BracketLifted e => e.Proposal,
            ProposalMerged e => e.Proposal,
            _ => null,
        };

    static Proposal Change(Proposal proposal, int amendment, AmendmentStatus status) =>
        Change(proposal, amendment, a => a with { Status = status });

    static Proposal Change(Proposal proposal, int number, Func<Amendment, Amendment> change) =>
        proposal with
        {
            Amendments = proposal.Amendments.SetItem(number - 1, change(proposal.Amendments[number - 1])),
        };
}
