namespace Talks.Analysis.Agents;

/// <summary>
/// Relative tit for tat (Faratin, Sierra and Jennings 1998): concedes in the proportion in which the last offers it heard have
/// come to meet it, never below its reservation value. Accepts what is worth at least its own next offer.
/// </summary>
public sealed class TitForTat(Book book) : IAgent
{
    readonly List<double> received = [];
    double own = book.UtilityAt(0);

    public int? Turn(Clock clock, int? standing)
    {
        if (received.Count >= 2 && received[^1] > 0)
            own = Math.Clamp(own * received[^2] / received[^1], book.Reservation ?? 0, book.UtilityAt(0));
        var next = book.At(book.NearestRank(own));
        return standing is { } offer && book.Utility(offer) >= book.Utility(next) ? null : next;
    }

    public void Hear(int speaker, int? offer)
    {
        if (offer is { } outcome)
            received.Add(book.Utility(outcome));
    }
}
