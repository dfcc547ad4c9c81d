using System.Collections.Immutable;

namespace Talks.Analysis.Sweeps;

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
