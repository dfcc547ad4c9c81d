namespace Talks.Analysis.Agents;

/// <summary>
/// Offers what another agent would and accepts by a condition of its own, never below its reservation value. Only for agents
/// whose offers depend on the round and on what they heard: it asks for the next one without making it.
/// </summary>
public sealed class Accepting(IAgent bidder, Book book, Acceptance acceptance) : IAgent
{
    readonly List<(int Round, double Utility)> received = [];
    double? previous;
    int round = 1;

    public bool Accepts(Clock clock, int outcome)
    {
        round = clock.Round;
        var left = clock.Rounds - clock.Round;
        // What lies on the table was heard before it is weighed: it is not what may be expected, it is what there is.
        var before = received.Take(received.Count - 1);
        var utility = book.Utility(outcome);
        return utility >= (book.Reservation ?? double.NegativeInfinity)
            && acceptance.Holds(
                new(
                    utility,
                    book.Utility(bidder.Offer(clock)),
                    previous,
                    book.UtilityAt(0),
                    (double)clock.Round / clock.Rounds,
                    before.Select(r => r.Utility),
                    before.Where(r => r.Round >= clock.Round - left - 1).Select(r => r.Utility)
                )
            );
    }

    public int Offer(Clock clock)
    {
        round = clock.Round;
        var offer = bidder.Offer(clock);
        previous = book.Utility(offer);
        return offer;
    }

    public void Hear(int speaker, int? offer)
    {
        if (offer is { } outcome)
            received.Add((round, book.Utility(outcome)));
        bidder.Hear(speaker, offer);
    }

    public void Settled(int outcome) => bidder.Settled(outcome);
}
