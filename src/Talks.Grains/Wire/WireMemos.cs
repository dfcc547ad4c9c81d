using C = Talks.Contracts;
using D = Talks.Rules.Delegations;
using R = Talks.Rules.Sessions;

namespace Talks.Grains.Wire;

/// <summary>Memos that wait for the head, both ways, and the acts they become.</summary>
static class WireMemos
{
    public static D.Memo Of(C.Memo memo) =>
        new(
            (D.MemoKind)memo.Kind,
            memo.Text,
            memo.Proposal,
            memo.Version,
            (R.Ballot?)memo.Ballot,
            memo.Asks is { } asks ? WireValues.Of(asks) : null,
            memo.Draft,
            memo.Revision,
            memo.Reservation,
            memo.Interpretation
        );

    public static C.Memo Of(D.Memo memo) =>
        new(
            (C.MemoKind)memo.Kind,
            memo.Text,
            memo.Proposal,
            memo.Version,
            (C.Ballot?)memo.Ballot,
            memo.Asks is { } asks ? WireValues.Of(asks) : null,
            memo.Draft,
            memo.Revision,
            memo.Reservation,
            memo.Interpretation
        );

    /// <summary>What releasing it does in the session; null for a text, which the delegation's desk tables.</summary>
    public static C.Command? Act(D.Memo memo) =>
        memo.Kind switch
        {
            D.MemoKind.Statement => new C.MakeStatement(memo.Text),
            D.MemoKind.Vote => new C.CastVote(
                memo.Proposal!.Value,
                (C.Ballot)memo.Ballot!.Value,
                memo.Text,
                memo.Asks is { } asks ? WireValues.Of(asks) : [],
                memo.Version,
                memo.Reservation,
                memo.Interpretation
            ),
            _ => null,
        };
}
