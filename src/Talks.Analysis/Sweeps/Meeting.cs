using System.Numerics;

namespace Talks.Analysis.Sweeps;

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

    /// <summary>The combinations in a set, from the lowest.</summary>
    public static IEnumerable<int> Members(ulong[] set)
    {
        for (var w = 0; w < set.Length; w++)
        for (var rest = set[w]; rest != 0; rest &= rest - 1)
            yield return (w << 6) + BitOperations.TrailingZeroCount(rest);
    }
}
