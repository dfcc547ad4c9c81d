using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <summary>What one delegation keeps to itself: its position and its drafts.</summary>
public sealed record DelegationView
{
    public const string FeedPrefix = "delegation/";

    public static DelegationView Nothing { get; } = new();

    /// <summary>Null until the feed's first frame is here.</summary>
    public Position? Position { get; init; }

    public ImmutableSortedDictionary<int, Draft> Drafts { get; init; } = ImmutableSortedDictionary<int, Draft>.Empty;

    /// <summary>What lies before the head, or has come back from there.</summary>
    public ImmutableSortedDictionary<int, LaidMemo> Memos { get; init; } =
        ImmutableSortedDictionary<int, LaidMemo>.Empty;

    /// <summary>Questions to the capital, by number.</summary>
    public ImmutableSortedDictionary<int, InstructionsRequested> Requests { get; init; } =
        ImmutableSortedDictionary<int, InstructionsRequested>.Empty;

    /// <summary>What the capital has said, oldest first.</summary>
    public ImmutableList<InstructionsGiven> Instructions { get; init; } = [];

    /// <summary>The red lines of the position that still stand.</summary>
    public IEnumerable<RedLine> RedLines =>
        (Position?.RedLines ?? []).Where(r => !Instructions.Any(i => i.Lifted.Contains(r.Id)));

    /// <summary>The same value if the event is not one of a delegation's.</summary>
    public DelegationView After(Event happened) =>
        happened switch
        {
            PositionAssigned e => this with { Position = e.Position },
            DraftOpened e => Set(new(e.Draft, 1, e.Person, e.Title, e.Package, e.BasedOn)),
            DraftRevised e => Set(
                new(e.Draft, e.Revision, e.Person, e.Title, e.Package, Drafts.GetValueOrDefault(e.Draft)?.BasedOn)
            ),
            InstructionsRequested e => this with { Requests = Requests.SetItem(e.Request, e) },
            InstructionsGiven e => this with { Instructions = Instructions.Add(e) },
            DraftDiscarded e => this with { Drafts = Drafts.Remove(e.Draft) },
            MemoLaid e => Lay(new LaidMemo(e.Number, 1, e.Person, e.Memo, null)),
            MemoRevised e => Lay(new LaidMemo(e.Number, e.Revision, e.Person, e.Memo, null)),
            MemoReturned e when Memos.TryGetValue(e.Number, out var laid) => Lay(laid with { Comment = e.Comment }),
            MemoWithdrawn e => this with { Memos = Memos.Remove(e.Number) },
            MemoReleased e => this with { Memos = Memos.Remove(e.Number) },
            _ => this,
        };

    DelegationView Lay(LaidMemo memo) => this with { Memos = Memos.SetItem(memo.Number, memo) };

    DelegationView Set(Draft draft) => this with { Drafts = Drafts.SetItem(draft.Number, draft) };
}

/// <param name="Person">Who changed it last.</param>
/// <param name="BasedOn">Number of the proposal it started from.</param>
public sealed record Draft(int Number, int Revision, string Person, string Title, Package Package, int? BasedOn);

/// <param name="Person">Who wrote it, or changed it last.</param>
/// <param name="Comment">Why it came back; null while it lies before the head.</param>
public sealed record LaidMemo(int Number, int Revision, string Person, Memo Memo, string? Comment);
