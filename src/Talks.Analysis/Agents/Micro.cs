namespace Talks.Analysis.Agents;

/// <summary>
/// MiCRO (de Jonge, IJCAI 2022): goes down its rational outcomes one at a time, and only when each opponent has made at least
/// as many different offers as itself; else repeats an earlier one. Accepts what is no worse than the lowest offer it is
/// ready to make. With several opponents it waits for the one that has conceded least, and what an opponent accepts counts as
/// offered by it (Aguilera-Luzon, de Jonge and Larrosa 2025, arXiv 2510.17401): else nobody would move while all accept in turn.
/// </summary>
public sealed class Micro(Book book, Draws draws) : IAgent
{
    readonly Dictionary<int, HashSet<int>> heard = [];
    readonly int rational = book.Reservation is { } r
        ? Enumerable.Range(0, book.Count).TakeWhile(i => book.UtilityAt(i) >= r).Count()
        : book.Count;
    int made;
    int? standing;

    public bool Accepts(Clock clock, int outcome)
    {
        // Ready to make the next offer, or only those made before.
        var lowest = book.UtilityAt(Math.Max(0, Ready ? made : made - 1));
        return book.Utility(outcome) >= Math.Max(book.Reservation ?? double.NegativeInfinity, lowest);
    }

    public int Offer(Clock clock)
    {
        var offer = book.At(Ready ? made++ : draws.Below(Math.Max(1, made)));
        standing = offer;
        return offer;
    }

    bool Ready => made <= (heard.Count == 0 ? 0 : heard.Values.Min(h => h.Count)) && made < rational;

    public void Hear(int speaker, int? offer)
    {
        if (!heard.TryGetValue(speaker, out var offers))
            heard[speaker] = offers = [];
        standing = offer ?? standing;
        if (standing is { } outcome)
            offers.Add(outcome);
    }
}
