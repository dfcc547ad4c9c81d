using Talks.Analysis.Learning;

namespace Talks.Analysis.Agents;

/// <summary>
/// Concedes over time from its best to its reservation value, and of all it could offer at its target picks what the frequency
/// model of the others likes best: similarity and trade-offs after Faratin, Sierra and Jennings (Artificial Intelligence 142, 2002), with a
/// learned opponent. Accepts what is worth at least its target.
/// </summary>
public sealed class TradeOff(Book book, double exponent) : IAgent
{
    /// <summary>Outcomes from its target up, as a share of its range, among which it chooses.</summary>
    const double Band = 0.05;

    /// <summary>Outcomes it weighs at most.</summary>
    const int Weighed = 500;

    readonly Dictionary<int, List<Move>> heard = [];
    readonly Dictionary<int, OpponentModel> models = [];

    public bool Accepts(Clock clock, int outcome) => book.Utility(outcome) >= Target(clock);

    public int Offer(Clock clock)
    {
        var target = Target(clock);
        var last = book.LastRankFrom(target);
        var first = Math.Max(book.CountFrom(target + Band * Range), last - Weighed);
        var best = (Outcome: book.At(last), Liking: double.NegativeInfinity);
        for (var rank = Math.Min(first, last); rank <= last; rank++)
            if (Liking(book.At(rank)) is var liking && liking > best.Liking)
                best = (book.At(rank), liking);
        return best.Outcome;
    }

    public void Hear(int speaker, int? offer)
    {
        if (offer is not { } outcome)
            return;
        if (!heard.TryGetValue(speaker, out var moves))
            heard[speaker] = moves = [];
        moves.Add(new([.. book.Values(outcome)], 0, Stance.Offered));
        models[speaker] = FrequencyModel.Of(book.Sizes, moves);
    }

    double Range => book.UtilityAt(0) - Floor;

    double Floor => Math.Min(book.UtilityAt(0), Math.Max(book.Reservation ?? 0, book.UtilityAt(book.Count - 1)));

    double Target(Clock clock) =>
        Floor + Range * (1 - Math.Pow((clock.Round - 1) / (double)clock.Rounds, 1 / exponent));

    /// <summary>The least that any of the others is thought to make of it: one who dislikes it is enough to refuse it.</summary>
    double Liking(int outcome)
    {
        var values = book.Values(outcome);
        var least = 1.0;
        foreach (var model in models.Values)
            least = Math.Min(least, model.Utility(values));
        return least;
    }
}
