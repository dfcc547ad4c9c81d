namespace Talks.Analysis.Sweeps;

/// <summary>
/// A measure of how good surpluses are, and the best text found so far by it. The measure never falls when a surplus
/// rises, so scoring the most a stop could give bounds all of its texts.
/// </summary>
/// <param name="score">Score of surpluses, in units above the walk-away values; the second number breaks ties in the first.</param>
/// <param name="sumNeeded">The sum of surpluses without which no text scores so much, where none is below 0.</param>
/// <param name="needed">By seat, the surplus without which no text scores so much.</param>
sealed class Contest(
    Func<long[], (double First, double Second)> score,
    Func<double, double> sumNeeded,
    Func<int, double, double> needed
)
{
    (double First, double Second) best = (double.NegativeInfinity, double.NegativeInfinity);

    public byte[]? Text { get; private set; }
    public double Best => best.First;

    /// <summary>A score that some text is known to have; the winner has no less.</summary>
    public double Known { get; private set; } = double.NegativeInfinity;

    /// <summary>No text of a smaller sum of surpluses can win any more.</summary>
    public double SumNeeded => sumNeeded(Known);

    /// <summary>No text that leaves this seat less can win any more.</summary>
    public double Needed(int seat) => needed(seat, Known);

    /// <summary>Tells of a text before the contest is held: what scores less is then passed over. It does not enter by that.</summary>
    public void Expect(long[] surplus) => Known = Math.Max(Known, score(surplus).First);

    public bool MayWin(long[] most)
    {
        var entered = score(most);
        return entered.First >= Known && Beats(entered);
    }

    /// <summary>True when this text is the best so far.</summary>
    public bool Enter(Block block, byte[] text, int combination, long[] surplus)
    {
        var entered = score(surplus);
        if (!Beats(entered))
            return false;
        best = entered;
        Known = Math.Max(Known, best.First);
        Text = (byte[])text.Clone();
        block.Fill(Text, combination);
        return true;
    }

    bool Beats((double First, double Second) entered) =>
        entered.First > best.First || (entered.First == best.First && entered.Second > best.Second);

    /// <summary>A product of n factors of a given sum is greatest when they are equal.</summary>
    public static Contest OfProduct(int parties) =>
        new(s => (Product(s), Least(s)), best => parties * Math.Pow(best, 1.0 / parties), (_, _) => 0);

    public static Contest OfLeast(int parties) =>
        new(s => (Least(s), Sum(s)), best => parties * best, (_, best) => best);

    public static Contest OfSum() => new(s => (Sum(s), Least(s)), best => best, (_, _) => double.NegativeInfinity);

    public static Contest For(int seat) =>
        new(
            s => (s[seat], Sum(s)),
            _ => double.NegativeInfinity,
            (p, best) => p == seat ? best : double.NegativeInfinity
        );

    /// <summary>The least share of what each could have at most; a party that can have nothing does not count.</summary>
    public static Contest OfLeastShare(long[] ideals) =>
        new(s => (LeastShare(s, ideals), Sum(s)), best => best * ideals.Sum(), (p, best) => best * ideals[p]);

    /// <summary>
    /// The least Euclidean distance from everybody's best, each by shares of its own; a party that can have nothing does not
    /// count. The score is the square of the distance, below 0.
    /// </summary>
    public static Contest OfNearness(long[] ideals) =>
        new(
            s => (-SquareToIdeal(s, ideals), Sum(s)),
            _ => double.NegativeInfinity,
            (p, best) => ideals[p] * (1 - Math.Sqrt(-best))
        );

    static double SquareToIdeal(long[] surplus, long[] ideals)
    {
        var square = 0.0;
        for (var p = 0; p < surplus.Length; p++)
            if (ideals[p] > 0)
            {
                var missing = Math.Max(0, 1 - (double)surplus[p] / ideals[p]);
                square += missing * missing;
            }
        return square;
    }

    static double Product(long[] surplus)
    {
        var product = 1.0;
        foreach (var s in surplus)
            product *= s;
        return product;
    }

    static double Sum(long[] surplus)
    {
        var sum = 0L;
        foreach (var s in surplus)
            sum += s;
        return sum;
    }

    static double Least(long[] surplus)
    {
        var least = long.MaxValue;
        foreach (var s in surplus)
            least = Math.Min(least, s);
        return least;
    }

    static double LeastShare(long[] surplus, long[] ideals)
    {
        var least = 1.0;
        for (var p = 0; p < surplus.Length; p++)
            if (ideals[p] > 0)
                least = Math.Min(least, (double)surplus[p] / ideals[p]);
        return least;
    }
}
