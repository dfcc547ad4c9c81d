using System.Collections.Immutable;
using Talks.Analysis.Games;

namespace Talks.Analysis.Agents;

/// <summary>One party's outcomes from best to worst. Outcomes are numbered with the last issue running fastest.</summary>
public sealed class Book
{
    /// <summary>Outcomes a book holds at most; larger games are for bots that search, not for these.</summary>
    public const int MostOutcomes = 1_000_000;

    readonly double[] utilities;
    readonly int[] ranked;

    Book(double[] utilities, double? reservation, ImmutableArray<int> sizes)
    {
        this.utilities = utilities;
        Sizes = sizes;
        Reservation = reservation;
        ranked = [.. Enumerable.Range(0, utilities.Length)];
        // Stable: equals stay in the order of enumeration.
        ranked = [.. ranked.OrderByDescending(o => utilities[o])];
    }

    public int Count => ranked.Length;

    /// <summary>Number of values of each issue.</summary>
    public ImmutableArray<int> Sizes { get; }

    /// <summary>The values of an outcome, issue by issue.</summary>
    public int[] Values(int outcome)
    {
        var values = new int[Sizes.Length];
        for (var i = values.Length - 1; i >= 0; i--)
            (outcome, values[i]) = Math.DivRem(outcome, Sizes[i]);
        return values;
    }

    /// <summary>The outcome with these values.</summary>
    public int Outcome(ReadOnlySpan<int> values)
    {
        var outcome = 0;
        for (var i = 0; i < values.Length; i++)
            outcome = outcome * Sizes[i] + values[i];
        return outcome;
    }

    /// <summary>Null where the game names none.</summary>
    public double? Reservation { get; }

    public double Utility(int outcome) => utilities[outcome];

    /// <summary>The outcome at a rank, 0 for the best.</summary>
    public int At(int rank) => ranked[rank];

    public double UtilityAt(int rank) => utilities[ranked[rank]];

    /// <summary>How many outcomes are worth at least <paramref name="utility"/>: the first rank that is not.</summary>
    public int CountFrom(double utility)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (UtilityAt(middle) >= utility)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The worst rank still worth at least <paramref name="utility"/>; 0 when none is.</summary>
    public int LastRankFrom(double utility) => Math.Max(0, CountFrom(utility) - 1);

    /// <summary>The rank whose utility is nearest.</summary>
    public int NearestRank(double utility)
    {
        var last = LastRankFrom(utility);
        return last + 1 < Count && utility - UtilityAt(last + 1) < UtilityAt(last) - utility ? last + 1 : last;
    }

    /// <summary>A book for each party of a game; null when it has too many outcomes.</summary>
    public static Book[]? Of(Game game)
    {
        if (game.Outcomes > MostOutcomes)
            return null;
        var utilities = game.Parties.Select(_ => new double[(int)game.Outcomes]).ToArray();
        ImmutableArray<int> sizes = [.. game.Issues.Select(i => i.Values.Length)];
        var outcome = new int[game.Issues.Length];
        for (var n = 0; n < (int)game.Outcomes; n++)
        {
            for (var (i, rest) = (outcome.Length - 1, n); i >= 0; i--)
            {
                (rest, outcome[i]) = Math.DivRem(rest, game.Issues[i].Values.Length);
            }
            for (var p = 0; p < utilities.Length; p++)
                utilities[p][n] = game.Parties[p].Utility(outcome);
        }
        return [.. utilities.Select((u, p) => new Book(u, game.Parties[p].Reservation, sizes))];
    }
}
