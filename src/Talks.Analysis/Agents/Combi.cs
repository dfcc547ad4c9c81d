namespace Talks.Analysis.Agents;

/// <summary>
/// AC_combi(T, MAX^W) of Baarslag, Hindriks and Jonker (Decision Support Systems 60, 2014) over the offers of another agent: it accepts
/// what that agent would, and from time T on also what is worth at least the best it was offered in the window before now
/// that is as long as what is left: better is not to be expected.
/// </summary>
public sealed class Combi(IAgent bidder, Book book, double from) : IAgent
{
    readonly List<(int Round, double Utility)> received = [];
    int round = 1;

    public bool Accepts(Clock clock, int outcome)
    {
        round = clock.Round;
        if (bidder.Accepts(clock, outcome))
            return true;
        var left = clock.Rounds - clock.Round;
        return clock.Round >= from * clock.Rounds
            && book.Utility(outcome) >= (book.Reservation ?? double.NegativeInfinity)
            && received.TrueForAll(r => r.Round < clock.Round - left - 1 || r.Utility <= book.Utility(outcome));
    }

    public int Offer(Clock clock)
    {
        round = clock.Round;
        return bidder.Offer(clock);
    }

    public void Hear(int speaker, int? offer)
    {
        if (offer is { } outcome)
            received.Add((round, book.Utility(outcome)));
        bidder.Hear(speaker, offer);
    }

    public void Settled(int outcome) => bidder.Settled(outcome);
}
