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
            ProposalWithdrawn e => view.Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            ProposalAdopted e => view.Change(
                e.Proposal,
                proposal => proposal with { Status = ProposalStatus.Adopted, Bound = [.. e.Bound] }
            ),
            ProposalFailed e => view.Change(e.Proposal, proposal => proposal with { Status = StatusOf(e.Reason) }),
            _ => view,
        };

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
