using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>Every proposal tabled, in order; proposal n stands at index n - 1.</summary>
public sealed record Docket(ImmutableArray<Proposal> Proposals)
{
    public static Docket Empty { get; } = new([]);

    /// <summary>Adopted, with signatures or capitals still to come.</summary>
    public IEnumerable<Proposal> Provisional => Awaiting.Where(p => !p.Concluded);

    /// <summary>Adopted, and not binding all whom it would oblige.</summary>
    public IEnumerable<Proposal> Awaiting => Proposals.Where(p => p.Consents is not null);

    public IEnumerable<Proposal> Open => Proposals.Where(p => p.Status is ProposalStatus.Open);

    public Proposal? Find(int number) => number >= 1 && number <= Proposals.Length ? Proposals[number - 1] : null;

    public Docket After(SessionEvent happened) =>
        Laddering.About(happened) is { } number ? Change(number, p => Laddering.After(p, happened)).Further(happened)
        : Consents.About(happened) is { } adopted ? Consent(adopted, happened)
        : Further(happened);

    Docket Further(SessionEvent happened) =>
        happened switch
        {
            ProposalTabled e => new(
                Proposals.Add(
                    new(e.Proposal, e.Party, e.Title, e.Package, e.Binds, [], ProposalStatus.Open)
                    {
                        Instrument = e.Instrument,
                        Among = e.Among,
                        Merges = e.Merges,
                    }
                )
            ),
            VoteCast e => Change(
                e.Proposal,
                p => p with { Votes = p.Votes.Add(new(e.Party, e.Ballot, e.AdReferendum)) }
            ),
            Sponsored e => Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Add(e.Party) }),
            SponsorshipWithdrawn e => Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Remove(e.Party) }),
            ProposalAmended e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Version = e.Version,
                        Package = e.Package,
                        Binds = e.Binds,
                        Votes = [],
                        Sponsors = [],
                        SilenceUntil = null,
                    }
            ),
            SilenceBegun e => Change(e.Proposal, p => p with { SilenceUntil = e.Until }),
            SilenceBroken e => Change(e.Proposal, p => p with { SilenceUntil = null }),
            SilenceKept e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        SilenceUntil = null,
                        Votes = [.. p.Votes, .. e.Silent.Select(party => new Vote(party, Ballot.Accept))],
                    }
            ),
            ProposalWithdrawn e => Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            ProposalAdopted e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Status = ProposalStatus.Adopted,
                        Consents = e.Provisional ? new(e.Bound, null) : null,
                        Bound = e.Provisional ? [] : e.Bound,
                    }
            ),
            AgreementLapsed e => Change(
                e.Proposal,
                p => p with { Status = ProposalStatus.Unratified, Consents = null }
            ),
            ProposalFailed e => Change(e.Proposal, p => p with { Status = ProposalStatus.Failed }),
            _ => this,
        };

    Docket Consent(int number, SessionEvent happened) =>
        Change(
            number,
            p =>
                p with
                {
                    Consents = (
                        happened is TextDenounced ? p.Consents ?? Consents.Complete(p.Binds, p.Bound) : p.Consents
                    )?.After(happened),
                    Bound = happened switch
                    {
                        AgreementConcluded e => e.Bound,
                        PartyJoined e => p.Bound.Add(e.Party),
                        TextDenounced e => p.Bound.Remove(e.Party),
                        _ => p.Bound,
                    },
                }
        );

    Docket Change(int number, Func<Proposal, Proposal> change) =>
        new(Proposals.SetItem(number - 1, change(Proposals[number - 1])));
}

/// <param name="Binds">The parties it would oblige to act.</param>
public sealed record Proposal(
    int Number,
    string By,
    string Title,
    Package Package,
    ImmutableArray<string> Binds,
    ImmutableArray<Vote> Votes,
    ProposalStatus Status
)
{
    /// <summary>1 as tabled, one more with every amendment taken.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Its kind of document; null means the agenda's first.</summary>
    public string? Instrument { get; init; }

    /// <summary>The parties among which it is to be agreed; null means all.</summary>
    public ImmutableArray<string>? Among { get; init; }

    /// <summary>Those that own the text with its author, as it stands.</summary>
    public ImmutableArray<string> Sponsors { get; init; } = [];

    /// <summary>What is still to come after adoption; null before it, and once the text binds all whom it obliges or has come to nothing.</summary>
    public Consents? Consents { get; init; }

    /// <summary>The parties that it binds; empty before it is concluded.</summary>
    public ImmutableArray<string> Bound { get; init; } = [];

    /// <summary>Whether it is agreed for good: adopted, and every signature and ratification that brings it into force is there.</summary>
    public bool Concluded => Status is ProposalStatus.Adopted && (Consents is null or { InForce: true });

    public bool SponsoredBy(string party) => By == party || Sponsors.Contains(party);

    /// <summary>Amendment n stands at index n - 1; those to an earlier version have fallen.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>What stands in brackets, in the order in which it was put there.</summary>
    public ImmutableArray<Bracket> Brackets { get; init; } = [];

    /// <summary>Numbers of the proposals that it puts together; empty for a text of its own.</summary>
    public ImmutableArray<int> Merges { get; init; } = [];

    /// <summary>The proposal into which it has gone; null if it stands by itself.</summary>
    public int? MergedInto { get; init; }

    /// <summary>True once the table has amended it by vote: from then on it is the table's, and its author cannot withdraw it.</summary>
    public bool AmendedByVote { get; init; }

    /// <summary>When the silence it is under ends, on the session clock; null if it is under none.</summary>
    public long? SilenceUntil { get; init; }

    public Amendment? FindAmendment(int number) =>
        number >= 1 && number <= Amendments.Length ? Amendments[number - 1] : null;
}

public sealed record Vote(string Party, Ballot Ballot, bool AdReferendum = false);

public enum ProposalStatus
{
    Open,
    Withdrawn,
    Adopted,
    Failed,

    /// <summary>Adopted, and then not signed or not ratified by all whom it was to bind.</summary>
    Unratified,
}
