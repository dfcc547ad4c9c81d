using System.Collections.Immutable;

namespace Talks.Analysis.Games;

/// <summary>The Pareto frontier of a game: its distinct undominated vectors of utilities.</summary>
/// <param name="Vectors">In descending order of the parties' utilities.</param>
/// <param name="Least">By party, the least utility of any outcome.</param>
/// <param name="Most">By party, the greatest.</param>
/// <param name="Exact">True when utilities are whole numbers; else they are told apart from a ten-thousand-millionth on.</param>
public sealed record Frontier(
    ImmutableArray<ImmutableArray<double>> Vectors,
    ImmutableArray<double> Least,
    ImmutableArray<double> Most,
    bool Exact
)
{
    const double Fine = 1e-10;

    /// <summary>Outcomes up to which all are tried when utilities are not whole numbers or come in bundles.</summary>
    public const double MostTried = 50_000_000;

    /// <summary>Vectors kept before the distinct ones among them are sorted out.</summary>
    const int Batch = 1 << 20;

    /// <summary>
    /// Null when the game is too large to be tried out: bundles or fractions, and over <see cref="MostTried"/> outcomes that
    /// differ to somebody. Without bundles, partial sums that are dominated are dropped issue by issue, which is exact.
    /// </summary>
    public static Frontier? Of(Game game)
    {
        var whole = game.Parties.All(p =>
            p.Bundles.IsEmpty && p.Scale == 1 && p.Cap is null && p.Points.All(i => i.All(double.IsInteger))
        );
        if (whole)
            return Told(game, IssueByIssue(game), 1, true);
        var space = Distinguished.Of(game);
        return space.Count > MostTried ? null : Told(game, TriedOut(game, space), Fine, false);
    }

    static List<long[]> IssueByIssue(Game game)
    {
        var sums = new List<long[]> { new long[game.Parties.Length] };
        foreach (var issue in Enumerable.Range(0, game.Issues.Length).OrderBy(i => game.Issues[i].Values.Length))
        {
            var options = Enumerable
                .Range(0, game.Issues[issue].Values.Length)
                .Select(v => game.Parties.Select(p => (long)p.Points[issue][v]).ToArray());
            var vectors = Maxima.Of(options);
            sums = Maxima.Of(sums.SelectMany(s => vectors.Select(v => Sum(s, v))));
        }
        return sums;
    }

    static long[] Sum(long[] a, long[] b)
    {
        var sum = new long[a.Length];
        for (var k = 0; k < sum.Length; k++)
            sum[k] = a[k] + b[k];
        return sum;
    }

    static List<long[]> TriedOut(Game game, Distinguished space)
    {
        var best = new List<long[]>();
        var batch = new HashSet<long[]>(SameVector.Comparer);
        space.Visit(utilities =>
        {
            var vector = new long[utilities.Length];
            for (var p = 0; p < vector.Length; p++)
                vector[p] = (long)Math.Round(utilities[p] / Fine);
            batch.Add(vector);
            if (batch.Count < Batch)
                return;
            best = Maxima.Of(best.Concat(batch));
            batch.Clear();
        });
        return Maxima.Of(best.Concat(batch));
    }

    static Frontier Told(Game game, List<long[]> vectors, double unit, bool exact)
    {
        var ranges = game.Parties.Select(Range).ToList();
        return new(
            [.. vectors.Select(v => v.Select(u => unit == 1 ? u : Math.Round(u * unit, 10)).ToImmutableArray())],
            [.. ranges.Select(r => r.Least)],
            [.. ranges.Select(r => r.Most)],
            exact
        );
    }

    /// <summary>Least and greatest utility; with bundles, those of trying the party's own outcomes.</summary>
    static (double Least, double Most) Range(Payoff payoff)
    {
        if (payoff.Bundles.IsEmpty)
            return (
                Math.Min(payoff.Cap ?? double.PositiveInfinity, payoff.Points.Sum(i => i.Min()) / payoff.Scale),
                Math.Min(payoff.Cap ?? double.PositiveInfinity, payoff.Points.Sum(i => i.Max()) / payoff.Scale)
            );
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        Distinguished
            .Of([payoff])
            .Visit(u =>
            {
                least = Math.Min(least, u[0]);
                most = Math.Max(most, u[0]);
            });
        return (least, most);
    }
}

/// <summary>Vectors are the same when all their coordinates are.</summary>
sealed class SameVector : IEqualityComparer<long[]>
{
    public static SameVector Comparer { get; } = new();

    public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(long[] obj)
    {
        var hash = new HashCode();
        foreach (var k in obj)
            hash.Add(k);
        return hash.ToHashCode();
    }
}
