using System.Collections.Immutable;

namespace Talks.Analysis.Games;

/// <summary>
/// A game cut up where nothing joins its issues: what a part gives a party adds to what the others give. Points are units, so
/// that sums are exact.
/// </summary>
/// <param name="Unit">Utility of a unit: 1 for whole points, else so small that ten-thousand-millionths come out right.</param>
/// <param name="Whole">True when every utility is a whole number.</param>
sealed record Parts(ImmutableArray<Distinguished> Each, double Unit, bool Whole)
{
    /// <summary>Unit of utilities that are not whole numbers.</summary>
    const double Fine = 1e-13;

    /// <summary>Units up to which sums of a party are kept.</summary>
    const double Room = 1e17;

    /// <summary>Outcomes of the largest part that differ to somebody.</summary>
    public double Largest => Each.Max(p => p.Count);

    public static Parts Of(Game game)
    {
        var whole = game.Parties.All(IsWhole);
        var unit = whole ? 1 : Math.Max(Fine, game.Parties.Max(Most) / Room);
        return new([.. Joined(game).Select(issues => new Distinguished(game.Parties, issues, unit))], unit, whole);
    }

    static bool IsWhole(Payoff p) =>
        p.Scale == 1
        && double.IsInteger(p.Cap ?? 0)
        && p.Points.All(i => i.All(double.IsInteger))
        && p.Bundles.All(b => double.IsInteger(b.Points));

    static double Most(Payoff p) =>
        (p.Points.Sum(i => i.Max(Math.Abs)) + p.Bundles.Sum(b => Math.Abs(b.Points))) / Math.Abs(p.Scale);

    /// <summary>Issues that a bundle of anybody's joins, directly or through others; the smallest groups first.</summary>
    static IEnumerable<int[]> Joined(Game game)
    {
        int[] group = [.. Enumerable.Range(0, game.Issues.Length)];
        foreach (var bundle in game.Parties.SelectMany(p => p.Bundles))
        foreach (var issue in bundle.When.Keys.Skip(1))
        {
            var (kept, joined) = (group[bundle.When.Keys.First()], group[issue]);
            for (var i = 0; i < group.Length; i++)
                if (group[i] == joined)
                    group[i] = kept;
        }
        return Enumerable
            .Range(0, group.Length)
            .GroupBy(i => group[i])
            .Select(g => g.ToArray())
            .OrderBy(g => g.Aggregate(1.0, (n, i) => n * game.Issues[i].Values.Length));
    }
}
