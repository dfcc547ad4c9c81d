using System.Collections.Immutable;

namespace Talks.Analysis.Games;

/// <summary>The Pareto frontier of a game: its distinct undominated vectors of utilities.</summary>
/// <param name="Vectors">In descending order of the parties' utilities; each is that of an outcome.</param>
/// <param name="Least">By party, the least utility of any outcome.</param>
/// <param name="Most">By party, the greatest.</param>
/// <param name="Exact">True when utilities are whole numbers; else they are told apart from a ten-thousand-millionth on.</param>
/// <param name="Slack">
/// By party; all 0 when the frontier is whole. Else an epsilon-frontier: no outcome is better than one of the vectors by more
/// than this for everybody.
/// </param>
public sealed record Frontier(
    ImmutableArray<ImmutableArray<double>> Vectors,
    ImmutableArray<double> Least,
    ImmutableArray<double> Most,
    bool Exact,
    ImmutableArray<double> Slack
)
{
    /// <summary>Combinations up to which issues joined by bundles are tried out.</summary>
    public const double MostTried = 50_000_000;

    /// <summary>Vectors kept at any time; where there are more, an epsilon-frontier takes their place.</summary>
    public const int MostVectors = 100_000;

    /// <summary>Fine units in a unit that is told.</summary>
    const long Guard = 1000;

    const int Digits = 10;

    public bool IsWhole => Slack.All(s => s == 0);

    /// <summary>
    /// Null when issues are joined by bundles in more than <see cref="MostTried"/> combinations that differ to somebody. Parts
    /// of the game that no bundle joins are added up one by one, and sums that are dominated dropped: whatever is added, they stay
    /// dominated.
    /// </summary>
    /// <param name="most">Vectors kept at any time.</param>
    public static Frontier? Of(Game game, int most = MostVectors)
    {
        var parts = Parts.Of(game);
        if (parts.Largest > MostTried)
            return null;
        long[] always = [.. game.Parties.Select(p => Always(p, parts.Unit))];
        var (least, greatest) = ((long[])always.Clone(), (long[])always.Clone());
        var thinning = new Thinning([.. game.Parties.Select(p => Spread(p, parts.Unit))], most);
        var sums = new Vectors(game.Parties.Length);
        sums.Add(always);
        foreach (var part in parts.Each)
        {
            var own = Undominated(part, thinning, least, greatest);
            thinning.Step();
            sums = thinning.Of(sums.Plus(own));
        }
        long?[] caps =
        [
            .. game.Parties.Select(p => p.Cap is { } cap ? (long)Math.Round(cap / parts.Unit) : (long?)null),
        ];
        var told = Rounded(sums, caps, parts.Whole ? 1 : Guard);
        double Utility(long units, int party) => Told(Math.Min(units, caps[party] ?? long.MaxValue), parts, 1);
        return new(
            [.. told.Told().Select(v => v.Select(u => Told(u, parts, Guard)).ToImmutableArray())],
            [.. least.Select(Utility)],
            [.. greatest.Select(Utility)],
            parts.Whole,
            [.. thinning.Slack.Select(s => Told(s, parts, 1))]
        );
    }

    /// <summary>Adds the part's range to that of the parts before.</summary>
    static Vectors Undominated(Distinguished part, Thinning thinning, long[] least, long[] greatest)
    {
        var best = new Gathering(thinning, least.Length);
        var (low, high) = (new long[least.Length], new long[least.Length]);
        Array.Fill(low, long.MaxValue);
        Array.Fill(high, long.MinValue);
        thinning.Step();
        part.Visit(units =>
        {
            for (var p = 0; p < units.Length; p++)
                (low[p], high[p]) = (Math.Min(low[p], units[p]), Math.Max(high[p], units[p]));
            best.Add(units);
        });
        for (var p = 0; p < low.Length; p++)
            (least[p], greatest[p]) = (least[p] + low[p], greatest[p] + high[p]);
        return best.Maxima();
    }

    /// <summary>No less than greatest utility less least.</summary>
    static long Spread(Payoff payoff, double unit) =>
        (long)(
            (payoff.Points.Sum(i => i.Max() - i.Min()) + payoff.Bundles.Sum(b => Math.Abs(b.Points)))
            / Math.Abs(payoff.Scale)
            / unit
        );

    /// <summary>Units of bundles without a condition.</summary>
    static long Always(Payoff payoff, double unit) =>
        (long)Math.Round(payoff.Bundles.Where(b => b.When.IsEmpty).Sum(b => b.Points) / payoff.Scale / unit);

    /// <summary>What is capped, and what rounds to the same, is the same.</summary>
    static Vectors Rounded(Vectors sums, long?[] caps, long guard)
    {
        if (guard == 1 && Array.TrueForAll(caps, c => c is null))
            return sums;
        var rounded = new Vectors(sums.Width);
        for (var n = 0; n < sums.Count; n++)
        {
            var from = sums[n];
            var to = rounded.Next();
            for (var p = 0; p < to.Length; p++)
            {
                var units = Math.Min(from[p], caps[p] ?? long.MaxValue);
                to[p] = (units >= 0 ? units + guard / 2 : units - guard / 2) / guard;
            }
        }
        return Maxima.Of(rounded, int.MaxValue)!;
    }

    static double Told(long units, Parts parts, long guard) =>
        parts.Whole ? units : Math.Round(units * guard * parts.Unit, Digits);
}
