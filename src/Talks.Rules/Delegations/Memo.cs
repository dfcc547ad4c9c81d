using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;

namespace Talks.Rules.Delegations;

/// <summary>What an adviser has written for the head to release.</summary>
public enum MemoKind
{
    /// <summary>A statement for the record: its text.</summary>
    Statement,

    /// <summary>A vote on a version of a proposal; the text is its reason.</summary>
    Vote,

    /// <summary>A draft at a revision, to be tabled; the text is its summary.</summary>
    Text,
}

/// <param name="Proposal">Of a vote.</param>
/// <param name="Version">Of the proposal, as it was read.</param>
/// <param name="Asks">Of a vote; null for none.</param>
/// <param name="Reservation">Of a vote to accept: what is excepted from it; null for none.</param>
/// <param name="Interpretation">Of a vote: how the party reads the text; null for no word of it.</param>
/// <param name="Draft">Of a text.</param>
/// <param name="Revision">Of the draft, as it was read.</param>
public sealed record Memo(
    MemoKind Kind,
    string Text,
    int? Proposal = null,
    int? Version = null,
    Ballot? Ballot = null,
    ImmutableArray<Ask>? Asks = null,
    int? Draft = null,
    int? Revision = null,
    string? Reservation = null,
    string? Interpretation = null
)
{
    /// <summary>What it takes to release it.</summary>
    public Power Needs =>
        Kind switch
        {
            MemoKind.Statement => Power.State,
            MemoKind.Vote => Power.Vote,
            _ => Power.Table,
        };
}

/// <param name="Revision">1 when laid, one more with each change.</param>
/// <param name="Person">Who wrote it, or changed it last.</param>
/// <param name="Comment">Why it came back; null while it lies before the head.</param>
public sealed record LaidMemo(int Number, int Revision, string Person, Memo Memo, string? Comment);

/// <summary>The memos that are not released yet, by number.</summary>
public sealed record Memos(ImmutableSortedDictionary<int, LaidMemo> Open, int Laid)
{
    public static Memos None { get; } = new(ImmutableSortedDictionary<int, LaidMemo>.Empty, 0);

    public Memos After(DelegationEvent happened) =>
        happened switch
        {
            MemoLaid e => new(Open.Add(e.Number, new(e.Number, 1, e.Person, e.Memo, null)), e.Number),
            MemoRevised e => this with
            {
                Open = Open.SetItem(e.Number, new(e.Number, e.Revision, e.Person, e.Memo, null)),
            },
            MemoReturned e => this with { Open = Open.SetItem(e.Number, Open[e.Number] with { Comment = e.Comment }) },
            MemoWithdrawn e => this with { Open = Open.Remove(e.Number) },
            MemoReleased e => this with { Open = Open.Remove(e.Number) },
            _ => this,
        };
}

public sealed record MemoLaid(int Number, string Person, Memo Memo) : DelegationEvent;

public sealed record MemoRevised(int Number, int Revision, string Person, Memo Memo) : DelegationEvent;

public sealed record MemoReturned(int Number, string Person, string Comment) : DelegationEvent;

public sealed record MemoWithdrawn(int Number, string Person) : DelegationEvent;

/// <summary>It has left the delegation: the statement is made, the vote cast, the text tabled.</summary>
public sealed record MemoReleased(int Number, string Person) : DelegationEvent;

public sealed record LayMemo(Memo Memo) : DelegationCommand;

/// <param name="Revision">The one that was read.</param>
public sealed record ReviseMemo(int Number, int Revision, Memo Memo) : DelegationCommand;

/// <param name="Comment">What to mend.</param>
public sealed record ReturnMemo(int Number, int Revision, string Comment) : DelegationCommand;

public sealed record WithdrawMemo(int Number, int Revision) : DelegationCommand;

/// <summary>Lets it out as it stands at that revision.</summary>
public sealed record ReleaseMemo(int Number, int Revision) : DelegationCommand;
