namespace Talks.Analysis.Agents;

/// <summary>
/// The hybrid strategy of Keskin, Cakan and Aydogan (AAMAS 2021): a time-dependent Bezier curve, and more of a mirror of the
/// opponents' moves the less time has passed. Accepts what is worth at least its target.
/// </summary>
public sealed class Hybrid(Book book) : IAgent
{
    /// <summary>How much it weighs the last moves of the others, oldest first, by how many there are.</summary>
    static readonly double[][] Windows =
    [
        [1],
        [0.25, 0.75],
        [0.11, 0.22, 0.66],
        [0.05, 0.15, 0.3, 0.5],
    ];

    const double Empathy = 0.5;
    readonly List<double> received = [];
    double? last;

    public bool Accepts(Clock clock, int outcome) => book.Utility(outcome) >= Target(clock);

    public int Offer(Clock clock)
    {
        var next = book.At(book.NearestRank(Target(clock)));
        last = book.Utility(next);
        return next;
    }

    double Target(Clock clock) => Target(clock.Round / (double)clock.Rounds);

    public void Hear(int speaker, int? offer)
    {
        if (offer is { } outcome)
            received.Add(book.Utility(outcome));
    }

    double Target(double time)
    {
        var byTime = (1 - time) * (1 - time) + 2 * time * (1 - time) * 0.75 + time * time * Floor;
        if (received.Count <= 2 || last is not { } own)
            return Math.Max(book.Reservation ?? 0, byTime);
        var moves = received.Zip(received.Skip(1), (a, b) => b - a).TakeLast(Windows.Length).ToList();
        var window = Windows[moves.Count - 1];
        var mirrored = own - (Empathy + Empathy * time) * moves.Zip(window, (m, w) => m * w).Sum();
        return Math.Clamp(time * time * byTime + (1 - time * time) * mirrored, Math.Min(1, book.Reservation ?? 0), 1);
    }

    /// <summary>Where the curve ends: lower in larger spaces, where fair points lie higher for both.</summary>
    double Floor =>
        book.Count switch
        {
            < 450 => 0.80,
            < 1_500 => 0.775,
            < 4_500 => 0.75,
            < 18_000 => 0.725,
            < 33_000 => 0.70,
            _ => 0.675,
        };
}
