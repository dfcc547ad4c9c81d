using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Rehearsals;

/// <summary>The table of a rehearsal: what has been tabled and voted, decided by the rules' own tally.</summary>
sealed class Table(Agenda agenda)
{
    readonly Dictionary<string, ImmutableArray<int>> spoken = agenda.Parties.ToDictionary(
        p => p.Id,
        _ => ImmutableArray<int>.Empty
    );
    readonly string[] parties = [.. agenda.Parties.Select(p => p.Id)];

    public ImmutableArray<SeenProposal> Proposals { get; private set; } = [];
    public int Round { get; set; } = 1;
    public SeenProposal? Adopted { get; private set; }

    public TableView SeenBy(string party) =>
        new()
        {
            Proposals = Proposals,
            Round = Round,
            RoundOpen = true,
            SpokenIn = spoken[party],
        };

    public void Take(string party, Act act, double time)
    {
        switch (act)
        {
            case Act.Say:
                spoken[party] = spoken[party].Add(Round);
                break;
            case Act.Table tabled:
                var own = new SeenVote(party, Ballot.Accept, time, []);
                var number = Proposals.Length + 1;
                Proposals = Proposals.Add(new(number, party, tabled.Package, time, [own], ProposalStatus.Open));
                Settle(Proposals[^1], closing: false);
                break;
            case Act.Vote vote:
                var proposal = Proposals[vote.Proposal - 1];
                var cast = new SeenVote(party, vote.Ballot, time, vote.Asks);
                Settle(proposal with { Votes = proposal.Votes.Add(cast) }, closing: false);
                break;
        }
    }

    public void CloseRound()
    {
        foreach (var proposal in Proposals.Where(p => p.Status is ProposalStatus.Open))
            Settle(proposal, closing: true);
    }

    void Settle(SeenProposal proposal, bool closing)
    {
        var votes = proposal.Votes.Select(v => new Vote(v.By, v.Ballot)).ToImmutableArray();
        var verdict = Tally.Of(agenda.Decision, parties, Drafting.BoundBy(agenda, proposal.Package), votes, closing);
        var status = verdict switch
        {
            Verdict.Adopted => ProposalStatus.Adopted,
            Verdict.Rejected or Verdict.Lapsed => ProposalStatus.Failed,
            _ => ProposalStatus.Open,
        };
        var settled = proposal with { Status = status };
        Proposals = Proposals.SetItem(proposal.Number - 1, settled);
        if (status is ProposalStatus.Adopted)
            Adopted ??= settled;
    }
}
