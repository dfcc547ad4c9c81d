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

    /// <summary>Those that own the text with its author, as it stands.</summary>
    public ImmutableList<string> Sponsors { get; init; } = [];

    /// <summary>Those that have voted in a secret ballot; how, <see cref="Votes"/> tells only of one's own party.</summary>
    public ImmutableHashSet<string> SecretVotes { get; init; } = [];

    /// <summary>What is still to come after adoption; null before it, and once the text binds or has come to nothing.</summary>
    public Consents? Consents { get; init; }

    /// <summary>Whose veto lost it; empty where none did.</summary>
    public IReadOnlyList<string> VetoedBy { get; init; } = [];

    /// <summary>Every amendment proposed, by number; those to an earlier version have fallen.</summary>
    public ImmutableSortedDictionary<int, Amendment> Amendments { get; init; } =
        ImmutableSortedDictionary<int, Amendment>.Empty;

    /// <summary>Every version of the package with who made it so and when, the first one first; the last is what stands.</summary>
    public ImmutableList<TextVersion> Versions { get; init; } = [];

    /// <summary>What stands in brackets, in the order in which it was put there.</summary>
    public ImmutableList<Bracket> Brackets { get; init; } = [];

    /// <summary>The proposal into which it has gone; null if it stands by itself.</summary>
    public int? MergedInto { get; init; }

    /// <summary>Where parties lean, as they said in a straw poll on this version.</summary>
    public ImmutableDictionary<string, Indicated> Leanings { get; init; } =
        ImmutableDictionary<string, Indicated>.Empty;
}

public sealed record Amendment(AmendmentProposed Text, AmendmentStatus Status)
{
    /// <summary>1 as proposed, one more with every amendment to it. <see cref="Package"/> and votes are of this revision.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The whole text as it would read.</summary>
    public Package Package { get; init; } = Text.Package;

    /// <summary>What it would change in the text, or in the amendment it is to.</summary>
    public Difference Changes { get; init; } = Text.Changes;

    /// <summary>Votes on it by party, once it is put to the vote.</summary>
    public ImmutableDictionary<string, Ballot> Votes { get; init; } = ImmutableDictionary<string, Ballot>.Empty;
}

/// <param name="Party">Who tabled it, or proposed the amendment that made it.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
public sealed record TextVersion(int Number, string Party, long At, Package Package);

public enum AmendmentStatus
{
    Open,
    Taken,
    Declined,

    /// <summary>What it would have changed reads otherwise now.</summary>
    Fallen,

    /// <summary>The table votes on it.</summary>
    Put,

    /// <summary>The table has voted it down.</summary>
    Lost,
    Withdrawn,
}

public enum ProposalStatus
{
    Open,
    Adopted,
    Withdrawn,
    Rejected,
    Lapsed,

    /// <summary>Adopted, and then not signed or not ratified by all whom it was to bind.</summary>
    Unratified,

    /// <summary>All but those with a veto would have carried it.</summary>
    Vetoed,
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
                    {
                        Versions = [new(1, e.Party, frame.At, e.Package)],
                    }
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
            AmendmentLost e => view.Change(e.Proposal, p => p.Settle(e.Amendment, AmendmentStatus.Lost)),
            AmendmentWithdrawn e => view.Change(e.Proposal, p => p.Settle(e.Amendment, AmendmentStatus.Withdrawn)),
            AmendmentPut e => view.Change(e.Proposal, p => p.Settle(e.Amendment, AmendmentStatus.Put)),
            AmendmentCarried e => view.Change(e.Proposal, p => p.Settle(e.Amendment, AmendmentStatus.Taken)),
            AmendmentVoteCast e => view.Change(
                e.Proposal,
                p => p.Amend(e.Amendment, a => a with { Votes = a.Votes.SetItem(e.Party, e.Ballot) })
            ),
            AmendmentAmended e => view.Change(e.Proposal, p => p.Settle(e.By, AmendmentStatus.Taken).Amended(e)),
            BracketPlaced e => view.Change(e.Proposal, p => p with { Brackets = p.Brackets.Placed(e.Bracket) }),
            BracketLifted e => view.Change(
                e.Proposal,
                p => p with { Brackets = p.Brackets.Lifted(e.Party, e.Issue, e.Commitment) }
            ),
            ProposalMerged e => view.Change(
                e.Proposal,
                p => p with { Status = ProposalStatus.Withdrawn, MergedInto = e.Into }
            ),
            ProposalAmended e => view.Change(e.Proposal, p => p.Amended(e, frame.At)),
            SilenceBegun e => view.Change(e.Proposal, p => p with { SilenceUntil = e.Until }),
            SilenceBroken e => view.Change(e.Proposal, p => p with { SilenceUntil = null }),
            SilenceKept e => view.Change(e.Proposal, p => p with { SilenceUntil = null, Silent = [.. e.Silent] }),
            Indicated e => view.Change(e.Proposal, p => p with { Leanings = p.Leanings.SetItem(e.Party, e) }),
            ProposalWithdrawn e => view.Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            ProposalAdopted e => view.Change(
                e.Proposal,
                proposal =>
                    proposal with
                    {
                        Status = ProposalStatus.Adopted,
                        Bound = [.. e.Bound],
                        Consents = e.Provisional is true ? Consents.Of(e.Bound) : null,
                    }
            ),
            BallotCast e => view.Change(e.Proposal, p => p with { SecretVotes = p.SecretVotes.Add(e.Party) }),
            Sponsored e => view.Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Add(e.Party) }),
            SponsorshipWithdrawn e => view.Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Remove(e.Party) }),
            SignatureOpened e => view.Consent(e.Proposal, e),
            SignatureClosed e => view.Consent(e.Proposal, e),
            Initialled e => view.Consent(e.Proposal, e),
            Signed e => view.Consent(e.Proposal, e),
            Acceded e => view.Consent(e.Proposal, e),
            SignatureDeclined e => view.Consent(e.Proposal, e),
            SubmittedToCapital e => view.Consent(e.Proposal, e),
            Ratified e => view.Consent(e.Proposal, e),
            RatificationRefused e => view.Consent(e.Proposal, e),
            AgreementConcluded e => view.Consent(e.Proposal, e)
                .Change(e.Proposal, p => p with { Bound = [.. e.Bound] }),
            PartyJoined e => view.Consent(e.Proposal, e)
                .Change(e.Proposal, p => p with { Bound = [.. p.Bound, e.Party] }),
            AgreementLapsed e => view.Change(
                e.Proposal,
                p => p with { Status = ProposalStatus.Unratified, Bound = [], Consents = null }
            ),
            ProposalFailed e => view.Change(
                e.Proposal,
                proposal => proposal with { Status = StatusOf(e.Reason), VetoedBy = e.By ?? [] }
            ),
            _ => view,
        };

    /// <summary>An amendment proposed before this view began is not in it, and changes nothing.</summary>
    static Proposal Settle(this Proposal proposal, int number, AmendmentStatus status) =>
        proposal.Amend(number, a => a with { Status = status });

    static Proposal Amend(this Proposal proposal, int number, Func<Amendment, Amendment> change) =>
        proposal.Amendments.TryGetValue(number, out var amendment)
            ? proposal with
            {
                Amendments = proposal.Amendments.SetItem(number, change(amendment)),
            }
            : proposal;

    /// <summary>An amendment reads otherwise: votes on it, and amendments to its former words, have fallen.</summary>
    static Proposal Amended(this Proposal proposal, AmendmentAmended e)
    {
        var fallen = proposal.Amendments.Values.Where(a => a.Text.Amends == e.Amendment && a.IsPending()).ToList();
        var settled = fallen.Aggregate(proposal, (p, a) => p.Settle(a.Text.Amendment, AmendmentStatus.Fallen));
        return settled.Amend(
            e.Amendment,
            a =>
                a with
                {
                    Status = AmendmentStatus.Open,
                    Revision = e.Revision,
                    Package = e.Package,
                    Changes = e.Changes,
                    Votes = ImmutableDictionary<string, Ballot>.Empty,
                }
        );
    }

    static bool IsPending(this Amendment amendment) => amendment.Status is AmendmentStatus.Open or AmendmentStatus.Put;

    /// <summary>A new version: what was said of the one before has fallen.</summary>
    static Proposal Amended(this Proposal proposal, ProposalAmended e, long at)
    {
        var author = proposal.Amendments.GetValueOrDefault(e.Amendment)?.Text.Party ?? proposal.Text.Party;
        var fallen = proposal.Amendments.Values.Where(IsPending).ToList();
        var settled = fallen.Aggregate(proposal, (p, a) => p.Settle(a.Text.Amendment, AmendmentStatus.Fallen));
        return settled.Settle(e.Amendment, AmendmentStatus.Taken) with
        {
            Text = proposal.Text with { Package = e.Package, Binds = e.Binds },
            Version = e.Version,
            Versions = proposal.Versions.Add(new(e.Version, author, at, e.Package)),
            Brackets = proposal.Brackets.RemoveAll(b => !Reading.Alike(b, proposal.Text.Package, e.Package)),
            Votes = ImmutableDictionary<string, VoteCast>.Empty,
            Leanings = ImmutableDictionary<string, Indicated>.Empty,
            SilenceUntil = null,
            Silent = [],
            Sponsors = [],
            SecretVotes = [],
        };
    }

    static ProposalStatus StatusOf(FailureReason reason) =>
        reason switch
        {
            FailureReason.Rejected => ProposalStatus.Rejected,
            FailureReason.Vetoed => ProposalStatus.Vetoed,
            _ => ProposalStatus.Lapsed,
        };

    static SessionView Consent(this SessionView view, int number, Event happened) =>
        view.Change(number, p => p with { Consents = p.Consents?.After(happened) });

    static SessionView Change(this SessionView view, int number, Func<Proposal, Proposal> change) =>
        view.Proposals.TryGetValue(number, out var proposal)
            ? view with
            {
                Proposals = view.Proposals.SetItem(number, change(proposal)),
            }
            : view;
}
