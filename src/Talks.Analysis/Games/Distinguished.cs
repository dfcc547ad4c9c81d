using System.Collections.Immutable;
using System.Numerics;

namespace Talks.Analysis.Games;

/// <summary>
/// The outcomes of a game that differ to somebody: values of an issue that give everybody the same points and stand in the
/// same bundles are one value. Large domains of bundles shrink by orders of magnitude.
/// </summary>
sealed class Distinguished
{
    readonly ImmutableArray<Payoff> parties;
    readonly int[][] values;
    readonly ulong[][][][] bundles;
    readonly ulong[][][] alive;
    readonly double[] sums;
    readonly double[] utilities;

    Distinguished(ImmutableArray<Payoff> parties)
    {
        this.parties = parties;
        var issues = parties[0].Points.Length;
        values = [.. Enumerable.Range(0, issues).Select(Values)];
        bundles =
        [
            .. Enumerable
                .Range(0, issues)
                .Select(i => values[i].Select(v => parties.Select(p => Bundles(p, i, v)).ToArray()).ToArray()),
        ];
        alive =
        [
            .. Enumerable
                .Range(0, issues + 1)
                .Select(_ => parties.Select(p => new ulong[(p.Bundles.Length + 63) / 64]).ToArray()),
        ];
        sums = new double[(issues + 1) * parties.Length];
        utilities = new double[parties.Length];
    }

    public double Count => values.Aggregate(1.0, (n, v) => n * v.Length);

    public static Distinguished Of(Game game) => new(game.Parties);

    public static Distinguished Of(ImmutableArray<Payoff> parties) => new(parties);

    /// <summary>Calls with the utilities of each outcome by party; good only during the call.</summary>
    public void Visit(Action<double[]> visit)
    {
        foreach (var (p, set) in alive[0].Index())
            for (var b = 0; b < parties[p].Bundles.Length; b++)
                set[b >> 6] |= 1UL << (b & 63);
        Walk(0, visit);
    }

    void Walk(int issue, Action<double[]> visit)
    {
        var count = parties.Length;
        if (issue == values.Length)
        {
            for (var p = 0; p < count; p++)
                utilities[p] = Utility(p, sums[issue * count + p]);
            visit(utilities);
            return;
        }
        for (var v = 0; v < values[issue].Length; v++)
        {
            for (var p = 0; p < count; p++)
            {
                sums[(issue + 1) * count + p] = sums[issue * count + p] + parties[p].Points[issue][values[issue][v]];
                var (before, after, standing) = (alive[issue][p], alive[issue + 1][p], bundles[issue][v][p]);
                for (var w = 0; w < after.Length; w++)
                    after[w] = before[w] & standing[w];
            }
            Walk(issue + 1, visit);
        }
    }

    double Utility(int party, double sum)
    {
        var payoff = parties[party];
        var standing = alive[values.Length][party];
        for (var w = 0; w < standing.Length; w++)
        for (var rest = standing[w]; rest != 0; rest &= rest - 1)
            sum += payoff.Bundles[(w << 6) + BitOperations.TrailingZeroCount(rest)].Points;
        return Math.Min(payoff.Cap ?? double.PositiveInfinity, sum / payoff.Scale);
    }

    /// <summary>One value of each kind.</summary>
    int[] Values(int issue) =>
        [
            .. Enumerable
                .Range(0, parties[0].Points[issue].Length)
                .GroupBy(v =>
                    string.Join(
                        '|',
                        parties.Select(p => $"{p.Points[issue][v]:R};{string.Join(',', Bundles(p, issue, v))}")
                    )
                )
                .Select(g => g.First()),
        ];

    /// <summary>The bundles that this value does not end.</summary>
    static ulong[] Bundles(Payoff payoff, int issue, int value)
    {
        var set = new ulong[(payoff.Bundles.Length + 63) / 64];
        for (var b = 0; b < payoff.Bundles.Length; b++)
            if (!payoff.Bundles[b].When.TryGetValue(issue, out var values) || values.Contains(value))
                set[b >> 6] |= 1UL << (b & 63);
        return set;
    }
}
