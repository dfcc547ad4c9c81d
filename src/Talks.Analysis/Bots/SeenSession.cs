using System.Collections.Immutable;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>What somebody has seen of the talks, in the shape a bot reads. Facts they may not see leave no trace here.</summary>
/// <param name="party">Whose statements are counted; empty for nobody's.</param>
public sealed class SeenSession(Viewer viewer, string party)
{
    Progress progress = Progress.None;

    /// <summary>What one party has seen.</summary>
    public static SeenSession By(string party) => new(new Viewer.Delegation(party), party);

    public TableView View { get; private set; } = new();

    /// <summary>Points the world has added to the party's walk-away value.</summary>
    public double Shift { get; private set; }

    /// <summary>How far play has gone, 0 to 1.</summary>
    public double TimeAt(long clock) => progress.At(clock);

    public void Take(Fact fact)
    {
        if (!Sight.Sees(viewer, fact.Audience))
            return;
        progress = progress.After(fact);
        if (fact.Event is WalkAwayMoved moved && moved.Party == party)
            Shift = moved.Shift;
        View = fact.Event switch
        {
            RoundOpened e => View with { Round = e.Round, RoundOpen = true },
            RoundClosed or SessionEnded => View with { RoundOpen = false },
            StatementMade e when e.Party == party => View with { SpokenIn = View.SpokenIn.Add(View.Round) },
            ProposalTabled e => View with
            {
                Proposals = View.Proposals.Add(
                    new(e.Proposal, e.Party, e.Package, progress.At(fact.Clock), [], ProposalStatus.Open)
                    {
                        Instrument = e.Instrument,
                        Among = e.Among,
                    }
                ),
            },
            VoteCast e => Change(
                e.Proposal,
                p => p with { Votes = p.Votes.Add(new(e.Party, e.Ballot, progress.At(fact.Clock), e.Asks)) }
            ),
            AmendmentProposed e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Amendments = p.Amendments.Add(new(e.Amendment, e.Package) { By = e.Party, To = e.Amends }),
                    }
            ),
            AmendmentPut e => Change(
                e.Proposal,
                e.Amendment,
                a => a with { Put = true, Voters = [], Answered = false }
            ),
            AmendmentVoteCast e => Change(e.Proposal, e.Amendment, a => a with { Voters = a.Voters.Add(e.Party) }),
            AmendmentCarried e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        AmendedByVote =
                            p.AmendedByVote || p.Amendments.Any(a => a.Number == e.Amendment && a.To is null),
                    }
            ),
            AmendmentAmended e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        // Those to its earlier revision have fallen with the one that was taken.
                        Amendments =
                        [
                            .. p
                                .Amendments.Where(a => a.To != e.Amendment)
                                .Select(a =>
                                    a.Number == e.Amendment
                                        ? a with
                                        {
                                            Package = e.Package,
                                            Revision = e.Revision,
                                            Put = false,
                                            Answered = false,
                                        }
                                        : a
                                ),
                        ],
                    }
            ),
            AmendmentDeclined e => Change(e.Proposal, e.Amendment, a => a with { Answered = true }),
            AmendmentLost e => Settled(e.Proposal, e.Amendment),
            AmendmentWithdrawn e => Settled(e.Proposal, e.Amendment),
            ProposalAmended e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Version = e.Version,
                        Package = e.Package,
                        Votes = [],
                        Amendments = [],
                        Sponsors = [],
                        Brackets = p.Brackets.RemoveAll(b => !b.Bracket.Holds(p.Package, e.Package)),
                    }
            ),
            BracketPlaced e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Brackets = Without(p, e.Party, e.Bracket.Issue, e.Bracket.Commitment)
                            .Add(new(e.Bracket, progress.At(fact.Clock))),
                    }
            ),
            BracketLifted e => Change(
                e.Proposal,
                p => p with { Brackets = Without(p, e.Party, e.Issue, e.Commitment) }
            ),
            SilenceKept e => Change(
                e.Proposal,
                p =>
                    p with
                    {
                        Votes =
                        [
                            .. p.Votes,
                            .. e.Silent.Select(s => new SeenVote(s, Ballot.Accept, progress.At(fact.Clock), [])),
                        ],
                    }
            ),
            ProposalMerged e => Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            ProposalWithdrawn e => Change(e.Proposal, p => p with { Status = ProposalStatus.Withdrawn }),
            Sponsored e => Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Add(e.Party) }),
            SponsorshipWithdrawn e => Change(e.Proposal, p => p with { Sponsors = p.Sponsors.Remove(e.Party) }),
            ProposalAdopted e => Change(
                e.Proposal,
                p => p with { Status = ProposalStatus.Adopted, Consents = e.Provisional ? new(e.Bound, null) : null }
            ),
            AgreementLapsed e => Change(
                e.Proposal,
                p => p with { Status = ProposalStatus.Unratified, Consents = null }
            ),
            ProposalFailed e => Change(e.Proposal, p => p with { Status = ProposalStatus.Failed }),
            { } happened when Consents.About(happened) is { } adopted => Consent(adopted, happened),
            _ => SeenRooms.After(View, fact.Event, party),
        };
        View = SeenPapers.After(SeenTexts.After(View, fact.Event), fact.Event);
    }

    TableView Change(int proposal, int amendment, Func<SeenAmendment, SeenAmendment> change) =>
        Change(
            proposal,
            p => p with { Amendments = [.. p.Amendments.Select(a => a.Number == amendment ? change(a) : a)] }
        );

    static ImmutableArray<SeenBracket> Without(
        SeenProposal proposal,
        string party,
        string? issue,
        string? commitment
    ) => proposal.Brackets.RemoveAll(b => b.By == party && b.Bracket.On(issue, commitment));

    TableView Settled(int proposal, int amendment) =>
        Change(proposal, p => p with { Amendments = p.Amendments.RemoveAll(a => a.Number == amendment) });

    TableView Consent(int number, SessionEvent happened) =>
        Change(number, p => p with { Consents = p.Consents?.After(happened) });

    TableView Change(int number, Func<SeenProposal, SeenProposal> change) =>
        View with
        {
            Proposals = View.Proposals.SetItem(number - 1, change(View.Proposals[number - 1])),
        };
}

/// <summary>How far play has gone: each round counts alike, however long it lasts.</summary>
/// <param name="Rounds">How many the scenario has.</param>
/// <param name="Opened">When the latest round opened, on the session clock.</param>
public readonly record struct Progress(int Rounds, int Round, long Opened, long Deadline)
{
    public static Progress None { get; } = new(1, 0, 0, 0);

    public Progress After(Fact fact) =>
        fact.Event switch
        {
            SessionConvened e => this with { Rounds = e.Agenda.Rounds.Length },
            RoundOpened e => this with { Round = e.Round, Opened = fact.Clock, Deadline = e.Deadline },
            RoundExtended e => this with { Deadline = e.Deadline },
            _ => this,
        };

    /// <summary>0 before the first round opens, 1 when the last one closes.</summary>
    public double At(long clock)
    {
        var part = Deadline > Opened ? Math.Clamp((clock - Opened) / (double)(Deadline - Opened), 0, 1) : 1;
        return Round == 0 ? 0 : (Round - 1 + part) / Rounds;
    }
}
