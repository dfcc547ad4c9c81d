using Talks.Rules.Sessions;
using static Talks.Rules.Delegations.DelegationLaw;

namespace Talks.Rules.Delegations;

/// <summary>
/// Advisers write, the head releases. A memo goes out as it stood when it was read: a change by a colleague makes the
/// release stale, so nobody lets out words it has not seen.
/// </summary>
static class ClearingMemos
{
    public static DelegationRuling Decide(Delegation delegation, DelegationCommand command, Member member) =>
        command switch
        {
            LayMemo c => Draft(member)
                ?? Unfit(delegation, c.Memo)
                ?? (
                    delegation.Memos.Open.Count >= Limits.MemosPerDelegation
                        ? No(
                            RefusalCode.TooMany,
                            $"{Limits.MemosPerDelegation} memos wait already: release or withdraw one first."
                        )
                        : Yes(new MemoLaid(delegation.Memos.Laid + 1, member.Id, c.Memo))
                ),
            ReviseMemo c => Draft(member)
                ?? Current(delegation, c.Number, c.Revision)
                ?? Unfit(delegation, c.Memo)
                ?? Yes(new MemoRevised(c.Number, c.Revision + 1, member.Id, c.Memo)),
            WithdrawMemo c => Draft(member)
                ?? Current(delegation, c.Number, c.Revision)
                ?? Yes(new MemoWithdrawn(c.Number, member.Id)),
            ReturnMemo c => Current(delegation, c.Number, c.Revision)
                ?? Releaser(delegation, c.Number, member)
                ?? Flaw(Texts.Unfit(c.Comment, Limits.ReasonLength, "The comment"))
                ?? Yes(new MemoReturned(c.Number, member.Id, c.Comment.Trim())),
            ReleaseMemo c => Current(delegation, c.Number, c.Revision)
                ?? Releaser(delegation, c.Number, member)
                ?? Yes(new MemoReleased(c.Number, member.Id)),
            _ => No(RefusalCode.Malformed, "This command is not one a delegation knows."),
        };

    static DelegationRuling? Current(Delegation delegation, int number, int revision) =>
        !delegation.Memos.Open.TryGetValue(number, out var laid)
            ? No(RefusalCode.UnknownMemo, $"No memo {number} waits: it was released or withdrawn.")
        : laid.Revision == revision ? null
        : No(
            RefusalCode.StaleMemo,
            $"Memo {number} is at revision {laid.Revision}: a colleague changed it. Read it, then repeat."
        );

    static DelegationRuling? Releaser(Delegation delegation, int number, Member member) =>
        member.May(delegation.Memos.Open[number].Memo.Needs)
            ? null
            : No(RefusalCode.NotYours, "Your role does not release this: it waits for the head of delegation.");

    static DelegationRuling? Unfit(Delegation delegation, Memo? memo) =>
        memo switch
        {
            null => No(RefusalCode.Malformed, "The memo is missing: send one."),
            { Kind: MemoKind.Statement } => Flaw(Texts.Unfit(memo.Text, Limits.TextLength, "The statement")),
            { Kind: MemoKind.Vote } => Flaw(Texts.Unfit(memo.Text, Limits.ReasonLength, "The reason", mayBeEmpty: true))
                ?? UnfitVote(memo),
            { Kind: MemoKind.Text } => Flaw(Texts.Unfit(memo.Text, Limits.TextLength, "The summary", mayBeEmpty: true))
                ?? UnfitText(delegation, memo),
            _ => No(RefusalCode.Malformed, "A memo is a statement, a vote or a text."),
        };

    static DelegationRuling? UnfitVote(Memo memo) =>
        memo.Proposal is null || memo.Version is null || memo.Ballot is not { } ballot || !Enum.IsDefined(ballot)
            ? No(RefusalCode.Malformed, "A vote names the proposal, its version and the ballot.")
        : memo.Asks is { } asks
        && (asks.IsDefault || asks.Length > Limits.AsksPerVote || asks.Any(a => a is not { Issue: not null }))
            ? No(RefusalCode.Malformed, $"Name at most {Limits.AsksPerVote} asks, each with its issue.")
        : ballot is not Ballot.Accept && !string.IsNullOrWhiteSpace(memo.Reservation)
            ? No(
                RefusalCode.Malformed,
                "A reservation excepts something from a yes: accept with it, or give it as the reason."
            )
        : Flaw(Texts.Unfit(memo.Reservation ?? "", Limits.ReasonLength, "The reservation", mayBeEmpty: true))
            ?? Flaw(
                Texts.Unfit(memo.Interpretation ?? "", Limits.ReasonLength, "The interpretation", mayBeEmpty: true)
            );

    static DelegationRuling? UnfitText(Delegation delegation, Memo memo) =>
        memo is { Draft: { } draft, Revision: { } revision }
            ? Find(delegation, draft, revision).Refusal is { } refusal
                ? new(null, refusal)
                : null
            : No(RefusalCode.Malformed, "A text names the draft and its revision.");

    static DelegationRuling? Flaw(Outcome? unfit) => unfit is { Refusal: { } refusal } ? new(null, refusal) : null;
}
