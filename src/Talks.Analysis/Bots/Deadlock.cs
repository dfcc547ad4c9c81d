using Talks.Rules.Agendas;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>When the plenary alone gets no further, and other forms of work are tried.</summary>
static class Deadlock
{
    /// <summary>How far play may have gone for something new to be begun, 0 to 1.</summary>
    const double Latest = 0.9;

    /// <summary>
    /// Whether in this round as many texts have failed as there are parties, one of the party's own among them, and none is
    /// agreed.
    /// </summary>
    public static bool Holds(TableView view, Agenda agenda, string party, double time)
    {
        if (time > Latest || view.Proposals.Any(p => p.Status is ProposalStatus.Adopted && !p.Ended))
            return false;
        var began = (view.Round - 1.0) / agenda.Rounds.Length;
        var failed = view.Proposals.Where(p => p.Status is ProposalStatus.Failed && p.At >= began).ToList();
        return failed.Count >= agenda.Parties.Length && failed.Exists(p => p.By == party);
    }
}
