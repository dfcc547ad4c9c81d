using System.Collections.Immutable;
using Talks.Contracts;

namespace Talks.Client.Views;

/// <param name="At">When it was tabled, milliseconds since 1970 UTC.</param>
/// <param name="Votes">By party.</param>
/// <param name="Bound">The parties it binds; empty unless it is adopted.</param>
public sealed record Proposal(
    ProposalTabled Text,
    long At,
    ProposalStatus Status,
    ImmutableDictionary<string, VoteCast> Votes,
    ImmutableList<string> Bound
)
{
    public int Number => Text.Proposal;

    /// <summary>1 as tabled, one more with every amendment taken. <see cref="Text"/> holds the package as it stands now.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When the silence it is under ends, on the session clock, milliseconds; null if it is under none.</summary>
    public long? SilenceUntil { get; init; }

    /// <summary>The parties whose silence counted as acceptance.</summary>
    public ImmutableList<string> Silent { get; init; } = [];

    /// <summary>Every amendment proposed, by number; those to an earlier version have fallen.</summary>
    public ImmutableSortedDictionary<int, Amendment> Amendments { get; init; } =
        ImmutableSortedDictionary<int, Amendment>.Empty;

    /// <summary>Where parties lean, as they said in a straw poll on this version.</summary>
    public ImmutableDictionary<string, Indicated> Leanings { get; init; } =
        ImmutableDictionary<string, Indicated>.Empty;
}

public sealed record Amendment(AmendmentProposed Text, AmendmentStatus Status);

public enum AmendmentStatus
{
    Open,
    Taken,
    Declined,

    /// <summary>The version it would have changed is no more.</summary>
    Fallen,
}

public enum ProposalStatus
{
    Open,
    Adopted,
    Withdrawn,
    Rejected,
    Lapsed,
}

static class Tabling
{
    public static SessionView Tabled(this SessionView view, Frame frame) =>
        frame.Event switch
        {
            ProposalTabled e => view with
            {
                Proposals = view.Proposals.SetItem(
                    e.Proposal,
                    new(e, frame.At, ProposalStatus.Open, ImmutableDictionary<string, VoteCast>.Empty, [])
                ),
            },
            VoteCast e => view.Change(
                e.Proposal,
                proposal => proposal with { Votes = proposal.Votes.SetItem(e.Party, e) }
            ),
            AmendmentProposed e => view.Change(
                e.Proposal,
                p => p with { Amendments = p.Amendments.SetItem(e.Amendment, new(e, AmendmentStatus.Open)) }
            ),
            AmendmentDeclined e => view.Change(e.Proposal, p => p.Settle(e.Amendment, AmendmentStatus.Declined)),
            ProposalAmended e => view.Change(e.Proposal, p => p.Amended(e)),
            SilenceBegun e => view.Change(e.Proposal, p => p with { SilenceUntil = e.Until }),
            SilenceBroken e => view.Change(e.Proposal, p => p with { SilenceUntil = null }),
            SilenceKept e => view.Change(e.Proposal, p => p with { SilenceUntil = null, Silent = [.. e.Silent] }),
            Indicated e => view.Change(e.Proposal, p => p with { Leanings = p.Leanings.SetItem(e.Party, e) }),
            ProposalWithdrawn e => view.Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            ProposalAdopted e => view.Change(
                e.Proposal,
                proposal => proposal with { Status = ProposalStatus.Adopted, Bound = [.. e.Bound] }
            ),
            ProposalFailed e => view.Change(e.Proposal, proposal => proposal with { Status = StatusOf(e.Reason) }),
            _ => view,
        };

    /// <summary>An amendment proposed before this view began is not in it, and changes nothing.</summary>
    static Proposal Settle(this Proposal proposal, int number, AmendmentStatus status) =>
        proposal.Amendments.TryGetValue(number, out var amendment)
            ? proposal with
            {
                Amendments = proposal.Amendments.SetItem(number, amendment with { Status = status }),
            }
            : proposal;

    /// <summary>A new version: what was said of the one before has fallen.</summary>
    static Proposal Amended(this Proposal proposal, ProposalAmended e)
    {
        var fallen = proposal.Amendments.Values.Where(a => a.Status is AmendmentStatus.Open).ToList();
        var settled = fallen.Aggregate(proposal, (p, a) => p.Settle(a.Text.Amendment, AmendmentStatus.Fallen));
        return settled.Settle(e.Amendment, AmendmentStatus.Taken) with
        {
            Text = proposal.Text with { Package = e.Package, Binds = e.Binds },
            Version = e.Version,
            Votes = ImmutableDictionary<string, VoteCast>.Empty,
            Leanings = ImmutableDictionary<string, Indicated>.Empty,
            SilenceUntil = null,
            Silent = [],
        };
    }

    static ProposalStatus StatusOf(FailureReason reason) =>
        reason is FailureReason.Rejected ? ProposalStatus.Rejected : ProposalStatus.Lapsed;

    static SessionView Change(this SessionView view, int number, Func<Proposal, Proposal> change) =>
        view.Proposals.TryGetValue(number, out var proposal)
            ? view with
            {
                Proposals = view.Proposals.SetItem(number, change(proposal)),
            }
            : view;
}
