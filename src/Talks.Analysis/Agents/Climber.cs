namespace Talks.Analysis.Agents;

/// <summary>
/// A party to a mediated single text (Klein, Faratin, Sayama and Bar-Yam, Group Decision and Negotiation 12, 2003): it accepts what is no worse than
/// the text that stands and its reservation value; an annealer takes a loss d with chance exp(-d / T), T falling to 0 at the
/// end. Where offers are asked for it offers its best, or the text that stands.
/// </summary>
/// <param name="heat">The annealer's chances; null for a hill climber.</param>
public sealed class Climber(Book book, Draws? heat) : IAgent
{
    /// <summary>T at the start, as a share of the range of utilities.</summary>
    const double FirstHeat = 0.15;

    readonly double range = book.UtilityAt(0) - book.UtilityAt(book.Count - 1);
    int? standing;

    public bool Accepts(Clock clock, int outcome)
    {
        var utility = book.Utility(outcome);
        if (utility < (book.Reservation ?? double.NegativeInfinity))
            return false;
        var lost = standing is { } text ? book.Utility(text) - utility : 0;
        if (lost <= 0)
            return true;
        var temperature = FirstHeat * range * (1 - (double)clock.Round / clock.Rounds);
        return heat is not null && temperature > 0 && heat.Share() < Math.Exp(-lost / temperature);
    }

    public int Offer(Clock clock) => standing ?? book.At(0);

    public void Settled(int outcome) => standing = outcome;
}
