namespace Talks.Analysis.Agents;

/// <summary>How a behaviour-dependent tactic answers the others' concessions.</summary>
public enum Mirror
{
    /// <summary>In proportion to the last one.</summary>
    Relative,

    /// <summary>By as much, give or take a little chance.</summary>
    RandomAbsolute,

    /// <summary>In proportion to the last few taken together.</summary>
    Averaged,
}

/// <summary>
/// The behaviour-dependent tactics of Faratin, Sierra and Jennings (Robotics and Autonomous Systems 24, 1998), on its own utility of
/// what it is offered: it concedes as the others come to meet it, never below its reservation value. Accepts what is worth at
/// least its own next offer.
/// </summary>
public sealed class TitForTat(Book book, Mirror mirror, Draws draws) : IAgent
{
    /// <summary>Offers back to which the averaged tactic looks.</summary>
    const int Window = 4;

    /// <summary>The random tactic adds or takes off at most this share of its greatest utility.</summary>
    const double Chance = 0.02;

    readonly List<double> received = [];
    double own = book.UtilityAt(0);
    int round;

    public bool Accepts(Clock clock, int outcome) => book.Utility(outcome) >= book.Utility(Next(clock));

    public int Offer(Clock clock) => Next(clock);

    public void Hear(int speaker, int? offer)
    {
        if (offer is { } outcome)
            received.Add(book.Utility(outcome));
    }

    /// <summary>It moves once in a round, however often it is asked.</summary>
    int Next(Clock clock)
    {
        if (round != clock.Round)
        {
            round = clock.Round;
            own = Math.Clamp(Moved(), Math.Min(book.Reservation ?? 0, book.UtilityAt(0)), book.UtilityAt(0));
        }
        return book.At(book.NearestRank(own));
    }

    double Moved()
    {
        if (received.Count < 2)
            return own;
        var back = mirror is Mirror.Averaged ? Math.Min(Window, received.Count - 1) : 1;
        var (then, now) = (received[^(1 + back)], received[^1]);
        return mirror is Mirror.RandomAbsolute
                ? own - (now - then) + Chance * book.UtilityAt(0) * (2 * draws.Share() - 1)
            : now > 0 ? own * then / now
            : own;
    }
}
