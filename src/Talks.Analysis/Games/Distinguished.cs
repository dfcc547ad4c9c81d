using System.Collections.Immutable;
using System.Numerics;

namespace Talks.Analysis.Games;

/// <summary>
/// The combinations of some issues that differ to somebody: values of an issue that give everybody the same points and stand
/// in the same bundles are one value. Large domains of bundles shrink by orders of magnitude.
/// </summary>
sealed class Distinguished
{
    /// <summary>By party, the bundles that depend on these issues.</summary>
    readonly (Bundle Bundle, long Units)[][] bundles;
    readonly int[] issues;
    readonly int[][] values;
    readonly long[][][] points;
    readonly ulong[][][][] standing;
    readonly ulong[][][] alive;
    readonly long[] sums;
    readonly long[] units;

    /// <param name="issues">No bundle may join them to others.</param>
    public Distinguished(ImmutableArray<Payoff> parties, int[] issues, double unit)
    {
        this.issues = issues;
        bundles =
        [
            .. parties.Select(p =>
                p.Bundles.Where(b => b.When.Keys.Any(issues.Contains))
                    .Select(b => (b, Units(b.Points, p, unit)))
                    .ToArray()
            ),
        ];
        values = [.. issues.Select(i => Values(parties, i))];
        points =
        [
            .. issues.Select(
                (issue, i) =>
                    parties.Select(p => values[i].Select(v => Units(p.Points[issue][v], p, unit)).ToArray()).ToArray()
            ),
        ];
        standing =
        [
            .. issues.Select(
                (issue, i) => values[i].Select(v => bundles.Select(b => Standing(b, issue, v)).ToArray()).ToArray()
            ),
        ];
        alive =
        [
            .. Enumerable
                .Range(0, issues.Length + 1)
                .Select(_ => bundles.Select(b => new ulong[(b.Length + 63) / 64]).ToArray()),
        ];
        sums = new long[(issues.Length + 1) * parties.Length];
        units = new long[parties.Length];
    }

    public double Count => values.Aggregate(1.0, (n, v) => n * v.Length);

    /// <summary>Calls with the units of each combination by party; good only during the call.</summary>
    public void Visit(Action<long[]> visit)
    {
        foreach (var (p, set) in alive[0].Index())
            for (var b = 0; b < bundles[p].Length; b++)
                set[b >> 6] |= 1UL << (b & 63);
        Walk(0, visit);
    }

    void Walk(int issue, Action<long[]> visit)
    {
        var count = units.Length;
        if (issue == values.Length)
        {
            for (var p = 0; p < count; p++)
                units[p] = sums[issue * count + p] + Standing(p);
            visit(units);
            return;
        }
        for (var v = 0; v < values[issue].Length; v++)
        {
            for (var p = 0; p < count; p++)
            {
                sums[(issue + 1) * count + p] = sums[issue * count + p] + points[issue][p][v];
                var (before, after, held) = (alive[issue][p], alive[issue + 1][p], standing[issue][v][p]);
                for (var w = 0; w < after.Length; w++)
                    after[w] = before[w] & held[w];
            }
            Walk(issue + 1, visit);
        }
    }

    long Standing(int party)
    {
        var sum = 0L;
        var left = alive[values.Length][party];
        for (var w = 0; w < left.Length; w++)
        for (var rest = left[w]; rest != 0; rest &= rest - 1)
            sum += bundles[party][(w << 6) + BitOperations.TrailingZeroCount(rest)].Units;
        return sum;
    }

    /// <summary>One value of each kind.</summary>
    int[] Values(ImmutableArray<Payoff> parties, int issue) =>
        [
            .. Enumerable
                .Range(0, parties[0].Points[issue].Length)
                .GroupBy(v =>
                    string.Join(
                        '|',
                        parties.Select(
                            (p, n) => $"{p.Points[issue][v]:R};{string.Join(',', Standing(bundles[n], issue, v))}"
                        )
                    )
                )
                .Select(g => g.First()),
        ];

    /// <summary>The bundles that this value does not end.</summary>
    static ulong[] Standing((Bundle Bundle, long Units)[] bundles, int issue, int value)
    {
        var set = new ulong[(bundles.Length + 63) / 64];
        for (var b = 0; b < bundles.Length; b++)
            if (!bundles[b].Bundle.When.TryGetValue(issue, out var values) || values.Contains(value))
                set[b >> 6] |= 1UL << (b & 63);
        return set;
    }

    static long Units(double points, Payoff payoff, double unit) => (long)Math.Round(points / payoff.Scale / unit);
}
