namespace Talks.Analysis.Agents;

/// <summary>
/// The aspiration negotiators of NegMAS 0.15: aspiration 1 - t^exponent between the least rational and the greatest utility;
/// offers the least that meets it and accepts what meets it.
/// </summary>
public sealed class AspirationTactic : IAgent
{
    /// <summary>Utilities this little below the target still meet it.</summary>
    const double Slack = 1e-9;

    readonly Book book;
    readonly double exponent;
    readonly double least;
    readonly Dictionary<int, int> offered = [];

    public AspirationTactic(Book book, double exponent)
    {
        (this.book, this.exponent) = (book, exponent);
        var worst = book.UtilityAt(book.Count - 1);
        least = book.Reservation is { } r && r <= book.UtilityAt(0) ? book.UtilityAt(book.LastRankFrom(r)) : worst;
    }

    public bool Accepts(Clock clock, int outcome) => book.Utility(outcome) >= Target(clock) - Slack;

    public int Offer(Clock clock) => Next(book.LastRankFrom(Target(clock) - Slack));

    double Target(Clock clock) =>
        (1 - Math.Pow(clock.Round / (clock.Rounds + 1.0), exponent)) * (book.UtilityAt(0) - least) + least;

    /// <summary>Outcomes of the same utility are offered in turn, in the order of enumeration.</summary>
    int Next(int last)
    {
        var first = Math.Min(last, book.CountFrom(book.UtilityAt(last) + Slack));
        var turn = offered.GetValueOrDefault(first);
        offered[first] = turn + 1;
        return book.At(first + turn % (last - first + 1));
    }
}
