using System.Collections.Immutable;
using Talks.Rules.Sessions.Proposals;
using C = Talks.Contracts;
using R = Talks.Rules.Sessions;

namespace Talks.Grains.Wire;

/// <summary>Papers, brackets and amendments, both ways.</summary>
public static class WireTexts
{
    public static R.SessionCommand? Of(C.Command command) =>
        command switch
        {
            C.ProposeAmendment c => new R.ProposeAmendment(
                c.Proposal,
                c.Version,
                WireValues.Of(c.Package),
                c.Reason,
                c.Amends,
                c.Revision ?? 1
            ),
            C.AnswerAmendment c => new R.AnswerAmendment(c.Proposal, c.Amendment, c.Accept, c.Revision ?? 1),
            C.PutAmendment c => new R.PutAmendment(c.Proposal, c.Amendment, c.Revision ?? 1),
            C.VoteOnAmendment c => new R.VoteOnAmendment(c.Proposal, c.Amendment, (R.Ballot)c.Ballot, c.Revision ?? 1),
            C.WithdrawAmendment c => new R.WithdrawAmendment(c.Proposal, c.Amendment),
            C.PlaceBracket c => new R.PlaceBracket(
                c.Proposal,
                c.Version,
                c.Issue,
                c.Commitment,
                c.Note,
                c.Option,
                c.Instead is { } instead ? WireCommitments.Of(instead) : null
            ),
            C.BracketText c => new R.BracketText(
                c.Channel,
                c.Revision,
                c.Issue,
                c.Commitment,
                c.Note,
                c.Option,
                c.Instead is { } other ? WireCommitments.Of(other) : null
            ),
            C.UnbracketText c => new R.UnbracketText(c.Channel, c.Issue, c.Commitment),
            C.LiftBracket c => new R.LiftBracket(c.Proposal, c.Issue, c.Commitment),
            C.CirculatePaper c => new R.CirculatePaper(
                (R.PaperKind)c.Kind,
                c.Title,
                c.Summary,
                WireValues.Of(c.Package),
                [.. c.To]
            ),
            C.RevisePaper c => new R.RevisePaper(c.Paper, c.Version, c.Title, c.Summary, WireValues.Of(c.Package)),
            C.WithdrawPaper c => new R.WithdrawPaper(c.Paper),
            C.LodgeUndertaking c => new R.LodgeUndertaking(c.Outsider, c.Given, c.Text),
            _ => null,
        };

    public static C.Event? Of(R.SessionEvent happened) =>
        happened switch
        {
            R.AmendmentAmended e => new C.AmendmentAmended(
                e.Proposal,
                e.Amendment,
                e.Revision,
                e.By,
                WireValues.Of(e.Package),
                WireValues.Of(e.Changes),
                e.Binds
            ),
            R.AmendmentPut e => new C.AmendmentPut(e.Proposal, e.Amendment, e.Revision),
            R.AmendmentVoteCast e => new C.AmendmentVoteCast(
                e.Proposal,
                e.Amendment,
                e.Party,
                e.Person,
                (C.Ballot)e.Ballot
            ),
            R.AmendmentCarried e => new C.AmendmentCarried(e.Proposal, e.Amendment),
            R.AmendmentLost e => new C.AmendmentLost(e.Proposal, e.Amendment, e.By.IsEmpty ? null : e.By),
            R.AmendmentWithdrawn e => new C.AmendmentWithdrawn(e.Proposal, e.Amendment),
            R.BracketPlaced e => new C.BracketPlaced(e.Proposal, e.Version, e.Party, e.Person, Of(e.Bracket)),
            R.BracketLifted e => new C.BracketLifted(e.Proposal, e.Party, e.Issue, e.Commitment),
            R.ProposalMerged e => new C.ProposalMerged(e.Proposal, e.Into),
            R.PaperCirculated e => new C.PaperCirculated(
                e.Paper,
                (C.PaperKind)e.Kind,
                e.Party,
                e.Person,
                e.Title,
                e.Summary,
                WireValues.Of(e.Package),
                e.To,
                e.Binds
            ),
            R.PaperAuthored e => new C.PaperAuthored(e.Paper, e.Party, e.Person),
            R.PaperRevised e => new C.PaperRevised(
                e.Paper,
                e.Version,
                e.Title,
                e.Summary,
                WireValues.Of(e.Package),
                e.Binds
            ),
            R.PaperWithdrawn e => new C.PaperWithdrawn(e.Paper),
            R.UndertakingLodged e => new C.UndertakingLodged(e.Outsider, e.Given, e.Text),
            _ => null,
        };

    /// <summary>Null where nothing stands in brackets.</summary>
    internal static IReadOnlyList<C.Bracket>? Of(ImmutableArray<Bracket> brackets) =>
        brackets.IsEmpty ? null : [.. brackets.Select(Of)];

    internal static C.Bracket Of(Bracket bracket) =>
        new(
            bracket.Party,
            bracket.Issue,
            bracket.Commitment,
            bracket.Note,
            bracket.Option,
            bracket.Instead is { } instead ? WireCommitments.Of(instead) : null
        );
}
