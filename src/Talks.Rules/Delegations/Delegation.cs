using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;

namespace Talks.Rules.Delegations;

/// <summary>What one delegation knows and works on among itself. A fold of its own facts, kept apart from the session's.</summary>
public sealed record Delegation(Position Position, ImmutableSortedDictionary<int, Draft> Drafts, int DraftsOpened)
{
    /// <summary>What lies before the head, or has come back from there.</summary>
    public Memos Memos { get; init; } = Memos.None;

    /// <summary>Questions to the capital, by number.</summary>
    public ImmutableSortedDictionary<int, Request> Requests { get; init; } =
        ImmutableSortedDictionary<int, Request>.Empty;

    /// <summary>Red lines that the capital has lifted since.</summary>
    public ImmutableSortedSet<string> Lifted { get; init; } = [];

    /// <summary>The position with the red lines that still stand.</summary>
    public Position Mandate =>
        Lifted.IsEmpty
            ? Position
            : Position with
            {
                RedLines = [.. Position.RedLines.Where(r => !Lifted.Contains(r.Id))],
            };

    public static Delegation From(IEnumerable<DelegationFact> facts)
    {
        Delegation? delegation = null;
        foreach (var fact in facts)
            delegation = delegation is null ? Begin(fact.Event) : delegation.After(fact.Event);
        return delegation ?? throw new ArgumentException("A delegation begins with its position.", nameof(facts));
    }

    public static Delegation Begin(DelegationEvent first) =>
        first is PositionAssigned e
            ? new(e.Position, ImmutableSortedDictionary<int, Draft>.Empty, 0)
            : throw new ArgumentException("A delegation begins with its position.", nameof(first));

    public Delegation After(DelegationEvent happened) =>
        happened switch
        {
            DraftOpened e => this with
            {
                Drafts = Drafts.Add(e.Draft, new(e.Draft, 1, e.Title, e.Package, e.BasedOn)),
                DraftsOpened = e.Draft,
            },
            DraftRevised e => this with
            {
                Drafts = Drafts.SetItem(
                    e.Draft,
                    Drafts[e.Draft] with
                    {
                        Revision = e.Revision,
                        Title = e.Title,
                        Package = e.Package,
                    }
                ),
            },
            DraftDiscarded e => this with { Drafts = Drafts.Remove(e.Draft) },
            InstructionsRequested e => this with
            {
                Requests = Requests.Add(e.Request, new(e.Request, e.Text, e.Proposal, e.Draft, false)),
            },
            InstructionsGiven e => this with
            {
                Lifted = Lifted.Union(e.Lifted),
                Requests = e.Request is { } answered
                    ? Requests.SetItem(answered, Requests[answered] with { Answered = true })
                    : Requests,
            },
            _ => this with { Memos = Memos.After(happened) },
        };
}

/// <param name="Revision">1 when opened, one more with each change.</param>
/// <param name="BasedOn">The proposal it answers.</param>
public sealed record Draft(int Number, int Revision, string Title, Package Package, int? BasedOn);

/// <summary>Something that took place inside a delegation; seen by it and by control.</summary>
public sealed record DelegationFact(long At, DelegationEvent Event);

/// <summary>The names and shapes are the stored format: add, never rename or reuse.</summary>
public abstract record DelegationEvent;

public sealed record PositionAssigned(Position Position) : DelegationEvent;

public sealed record DraftOpened(int Draft, string Person, string Title, Package Package, int? BasedOn)
    : DelegationEvent;

public sealed record DraftRevised(int Draft, int Revision, string Person, string Title, Package Package)
    : DelegationEvent;

public sealed record DraftDiscarded(int Draft, string Person) : DelegationEvent;

/// <summary>Said in the delegation's own room.</summary>
public sealed record Conferred(string Person, string Text) : DelegationEvent;

/// <summary>
/// A repeated command was refused. Kept so that no earlier copy of it, which may come late, is accepted; nobody is told.
/// </summary>
public sealed record Refused(Refusal Refusal) : DelegationEvent;
