using System.Collections.Immutable;

namespace Talks.Analysis.Sweeps;

/// <summary>How many texts there are, and how many suit whom. Exact counts, the text that includes nothing among them.</summary>
public sealed record Census
{
    /// <summary>Texts the agenda allows.</summary>
    public required long Packages { get; init; }

    /// <summary>
    /// For each set of parties (bit n for seat n) the texts acceptable to all of them, whatever the others think.
    /// </summary>
    public required ImmutableArray<long> Coalitions { get; init; }

    public required int Parties { get; init; }

    public long AcceptableToAll => Coalitions[^1];

    public long AcceptableTo(int seat) => Coalitions[1 << seat];

    /// <summary>
    /// Of the texts all others accept, the share that this party alone refuses, 0 to 1; null where the others accept none.
    /// </summary>
    public double? PivotalShare(int seat)
    {
        var others = Coalitions[(Coalitions.Length - 1) & ~(1 << seat)];
        return others == 0 ? null : (double)(others - AcceptableToAll) / others;
    }

    /// <param name="admits">Options to count with; null counts with all.</param>
    public static Census Of(WholePoints points, Func<int, bool>? admits = null)
    {
        var sweep = new Sweep(points, admits);
        var tally = new CoalitionTally(points, sweep.Block);
        sweep.Run((_, sums) => tally.Add(sums));
        return new()
        {
            Packages = tally.Texts,
            Coalitions = tally.Coalitions(),
            Parties = points.Parties,
        };
    }

    /// <summary>Texts acceptable to all: the same count as <see cref="AcceptableToAll"/>, sooner.</summary>
    /// <param name="parties">Set of parties that must accept; all of them by default.</param>
    public static long CountAcceptable(WholePoints points, Func<int, bool>? admits = null, int parties = -1)
    {
        long[] floors = [.. points.Reservations.Select((r, p) => (parties >> p & 1) != 0 ? r : Sweep.NoFloor)];
        var sweep = new Sweep(points, admits, floors);
        var block = sweep.Block;
        var common = new ulong[block.Words];
        var count = 0L;
        sweep.Run((_, sums) => count += Meeting.All(block, floors, sums, common));
        return count;
    }
}
