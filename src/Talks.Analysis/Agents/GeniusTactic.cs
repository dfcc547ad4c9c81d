namespace Talks.Analysis.Agents;

/// <summary>
/// The time-dependent parties that come with GENIUS 10.4: target 1 - t^(1/e) on the absolute scale, the reservation value
/// ignored; offers about the target, by the engine's own binary search; accepts what is worth strictly more than its
/// own next offer.
/// </summary>
public sealed class GeniusTactic(Book book, double exponent) : IAgent
{
    public bool Accepts(Clock clock, int outcome) => book.Utility(Offer(clock)) < book.Utility(outcome);

    public int Offer(Clock clock) =>
        book.At(RankFor(1 - Math.Pow((clock.Round - 1) / (clock.Rounds + 1.0), 1 / exponent)));

    int RankFor(double target)
    {
        var i = Search(target);
        var here = Math.Abs(book.UtilityAt(i) - target);
        if (i + 1 >= book.Count)
            return i;
        var after = Math.Abs(book.UtilityAt(i + 1) - target);
        var before = i > 0 ? Math.Abs(book.UtilityAt(i - 1) - target) : double.PositiveInfinity;
        return after < here && after < before ? i + 1 : i;
    }

    int Search(double target)
    {
        var (low, high, middle, last) = (0, book.Count - 1, -1, 0);
        while (last != middle)
        {
            last = middle;
            middle = (low + high) / 2;
            var utility = book.UtilityAt(middle);
            if (utility == target)
                return middle;
            if (utility < target)
                high = middle;
            else
                low = middle;
        }
        return middle;
    }
}
