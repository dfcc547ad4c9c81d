using System.Collections.Immutable;
using System.Numerics;

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
        long[] floors = [.. points.Reservations.Select((r, p) => (parties >> p & 1) != 0 ? r : long.MinValue / 4)];
        var sweep = new Sweep(points, admits, floors);
        var block = sweep.Block;
        var common = new ulong[block.Words];
        var count = 0L;
        sweep.Run((_, sums) => count += Meeting.All(block, floors, sums, common));
        return count;
    }
}

/// <summary>Counts acceptances by set of parties, stop by stop.</summary>
sealed class CoalitionTally(WholePoints points, Block block)
{
    // By set of parties that accept every text of a stop, and set of others that all accept some: how many texts.
    readonly long[] counts = new long[1 << (2 * points.Parties)];
    readonly ulong[] sets = new ulong[(points.Parties + 1) * block.Words];
    readonly int[] partial = new int[points.Parties];
    readonly int[] sizes = new int[points.Parties];
    readonly ulong[] rows = new ulong[points.Parties * block.Words];
    int always;

    public long Texts { get; private set; }

    public void Add(long[] sums)
    {
        Texts += block.Count;
        always = 0;
        var found = 0;
        for (var p = 0; p < sums.Length; p++)
        {
            block.Meeting(p, points.Reservations[p] - sums[p], out var count);
            if (count == block.Count)
                always |= 1 << p;
            else if (count > 0)
            {
                // Rarest first: an empty intersection ends the most.
                var at = found++;
                while (at > 0 && sizes[at - 1] > count)
                {
                    (partial[at], sizes[at]) = (partial[at - 1], sizes[at - 1]);
                    at--;
                }
                (partial[at], sizes[at]) = (p, count);
            }
        }
        var cell = always << points.Parties;
        counts[cell] += block.Count;
        for (var k = 0; k < found; k++)
        {
            var p = partial[k];
            var row = block.Meeting(p, points.Reservations[p] - sums[p], out var count);
            row.CopyTo(rows.AsSpan(k * block.Words));
            counts[cell | 1 << p] += count;
        }
        for (var k = 0; k + 1 < found; k++)
            Deepen(rows.AsSpan(k * block.Words, block.Words), k + 1, found, cell | 1 << partial[k], 0);
    }

    void Deepen(ReadOnlySpan<ulong> set, int from, int found, int cell, int depth)
    {
        var common = sets.AsSpan(depth * block.Words, block.Words);
        for (var k = from; k < found; k++)
        {
            var count = Meeting.And(set, rows.AsSpan(k * block.Words, block.Words), common);
            if (count == 0)
                continue;
            var joined = cell | 1 << partial[k];
            counts[joined] += count;
            if (k + 1 < found)
                Deepen(common, k + 1, found, joined, depth + 1);
        }
    }

    public ImmutableArray<long> Coalitions()
    {
        var all = (1 << points.Parties) - 1;
        var coalitions = new long[all + 1];
        for (var sure = 0; sure <= all; sure++)
        for (var some = 0; some <= all; some++)
        {
            var count = counts[sure << points.Parties | some];
            if (count == 0)
                continue;
            for (var part = sure; ; part = (part - 1) & sure)
            {
                coalitions[some | part] += count;
                if (part == 0)
                    break;
            }
        }
        return [.. coalitions];
    }
}

/// <summary>Sets of a block's combinations that several parties accept.</summary>
static class Meeting
{
    /// <summary>Fills <paramref name="common"/> with the combinations that lift every party to its floor; returns how many.</summary>
    public static int All(Block block, long[] floors, long[] sums, ulong[] common)
    {
        Array.Fill(common, ulong.MaxValue);
        var count = block.Count;
        for (var p = 0; p < floors.Length; p++)
        {
            var row = block.Meeting(p, floors[p] - sums[p], out var size);
            if (size == 0)
                return 0;
            if (size == block.Count && p < floors.Length - 1)
                continue;
            count = And(common, row, common);
            if (count == 0)
                return 0;
        }
        return count;
    }

    public static int And(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> common)
    {
        b = b[..a.Length];
        common = common[..a.Length];
        var count = 0;
        for (var w = 0; w < a.Length; w++)
        {
            var both = a[w] & b[w];
            common[w] = both;
            count += BitOperations.PopCount(both);
        }
        return count;
    }
}
