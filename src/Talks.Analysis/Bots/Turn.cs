using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Bots;

/// <summary>
/// When a bot puts a text of its own before the table. The host may ask it every few seconds; the table should not drown.
/// Each party has moments of its own, spread over play so that the parties take turns, and waits while texts are open.
/// </summary>
static class Turn
{
    /// <summary>Proposals a bot makes in a whole session, at most.</summary>
    public const int ProposalsPerParty = 12;

    /// <summary>Texts before the table above which a bot adds none.</summary>
    const int OpenTexts = 2;

    /// <summary>Play during which nobody tables yet: people settle and make opening statements.</summary>
    const double Settling = 0.02;

    public static bool MayTable(TableView view, int seat, int seats, string party, double time) =>
        IsFree(view, party) && time >= Moment(view.Proposals.Count(p => p.By == party), seat, seats);

    /// <summary>Whether the table has room for a text of a party, whose moment it may not be.</summary>
    public static bool IsFree(TableView view, string party)
    {
        // What is agreed is not bargained over again: a bot answers new texts then, and brings none until it has ended.
        if (!view.RoundOpen || view.Proposals.Any(p => p.Status is ProposalStatus.Adopted && !p.Ended))
            return false;
        var open = view.Proposals.Where(p => p.Status is ProposalStatus.Open).ToList();
        if (open.Count >= OpenTexts || open.Exists(p => p.By == party))
            return false;
        return view.Proposals.Count(p => p.By == party) < ProposalsPerParty;
    }

    /// <summary>The time of a seat's proposal number <paramref name="made"/> (from 0), 0 to 1.</summary>
    static double Moment(int made, int seat, int seats)
    {
        // The first seat of each lap moves on by one, so nobody always speaks first.
        var place = (double)((seat + made) % seats) / seats;
        return Settling + (1 - 2 * Settling) * (made + place) / ProposalsPerParty;
    }
}
