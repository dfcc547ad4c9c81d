using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Seats;
using static Talks.Rules.Sessions.Texts;

namespace Talks.Rules.Delegations;

/// <summary>What members of a delegation may do among themselves.</summary>
public static class DelegationLaw
{
    /// <param name="person">The member who acts, as the session's roster knows it now.</param>
    /// <param name="powers">What its role may do in this scenario; null for what it usually may.</param>
    public static DelegationRuling Decide(
        Delegation delegation,
        DelegationCommand command,
        Person person,
        ImmutableArray<Power>? powers = null
    ) => Decide(delegation, command, new Member(person, powers ?? Empowering.Usual(person.Role)));

    static DelegationRuling Decide(Delegation delegation, DelegationCommand command, Member member) =>
        command switch
        {
            OpenDraft c => Draft(member)
                ?? Fit(c.Title, c.Package)
                ?? (
                    delegation.Drafts.Count >= Limits.DraftsPerDelegation
                        ? No(
                            RefusalCode.TooMany,
                            $"Your delegation keeps {Limits.DraftsPerDelegation} drafts: discard one first."
                        )
                        : Yes(
                            new DraftOpened(
                                delegation.DraftsOpened + 1,
                                member.Id,
                                c.Title.Trim(),
                                c.Package,
                                c.BasedOn
                            )
                        )
                ),
            ReviseDraft c => Draft(member)
                ?? Fit(c.Title, c.Package)
                ?? Current(delegation, c.Draft, c.Revision)
                ?? Yes(new DraftRevised(c.Draft, c.Revision + 1, member.Id, c.Title.Trim(), c.Package)),
            DiscardDraft c => Draft(member)
                ?? Known(delegation, c.Draft)
                ?? (c.Revision is { } seen ? Current(delegation, c.Draft, seen) : null)
                ?? Yes(new DraftDiscarded(c.Draft, member.Id)),
            LayMemo or ReviseMemo or ReturnMemo or WithdrawMemo or ReleaseMemo => ClearingMemos.Decide(
                delegation,
                command,
                member
            ),
            Confer c => Unfit(c.Text, Limits.TextLength, "The message") is { Refusal: { } unfit }
                ? new(null, unfit)
                : Yes(new Conferred(member.Id, c.Text)),
            RequestInstructions c => Instructing.Decide(delegation, c, member),
            Instruct c => Instructing.Decide(delegation, c, member.Person),
            _ => No(RefusalCode.Malformed, "This command is not one a delegation knows."),
        };

    /// <summary>The draft at a revision, or why it cannot be had.</summary>
    public static (Draft? Draft, Refusal? Refusal) Find(Delegation delegation, int number, int revision) =>
        Current(delegation, number, revision) is { } refused
            ? (null, refused.Refusal)
            : (delegation.Drafts[number], null);

    internal static DelegationRuling? Draft(Member member) =>
        member.May(Power.Draft)
            ? null
            : No(RefusalCode.NotYours, "Your role reads drafts and memos and does not change them.");

    static DelegationRuling? Fit(string title, Package package)
    {
        if (UnfitLine(title, Limits.TitleLength, "The title") is { Refusal: { } unfit })
            return new(null, unfit);
        return Form.Flaw(package) is { } flaw ? No(RefusalCode.Malformed, flaw) : null;
    }

    static DelegationRuling? Known(Delegation delegation, int number) =>
        delegation.Drafts.ContainsKey(number)
            ? null
            : No(RefusalCode.UnknownDraft, $"Your delegation has no draft {number}; it may have been discarded.");

    static DelegationRuling? Current(Delegation delegation, int number, int revision) =>
        Known(delegation, number)
        ?? (
            delegation.Drafts[number].Revision == revision
                ? null
                : No(
                    RefusalCode.StaleDraft,
                    $"Draft {number} is at revision {delegation.Drafts[number].Revision}: a colleague changed it. Take that in, then repeat."
                )
        );

    internal static DelegationRuling Yes(DelegationEvent happened) => new(happened, null);

    internal static DelegationRuling No(RefusalCode code, string text) => new(null, new Refusal(code, text));
}

/// <summary>What takes place, or why nothing does.</summary>
public sealed record DelegationRuling(DelegationEvent? Event, Refusal? Refusal);

/// <summary>What a member may ask of its own delegation.</summary>
public abstract record DelegationCommand;

public sealed record OpenDraft(string Title, Package Package, int? BasedOn) : DelegationCommand;

public sealed record ReviseDraft(int Draft, int Revision, string Title, Package Package) : DelegationCommand;

/// <param name="Revision">The one that was read: refused as stale if a colleague changed it since; null discards whatever stands.</param>
public sealed record DiscardDraft(int Draft, int? Revision = null) : DelegationCommand;

public sealed record Confer(string Text) : DelegationCommand;
