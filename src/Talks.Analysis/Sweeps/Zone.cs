using System.Collections.Immutable;

namespace Talks.Analysis.Sweeps;

/// <summary>The texts acceptable to all.</summary>
public static class Zone
{
    /// <summary>Whether there is one; ends at the first.</summary>
    public static bool IsOpen(WholePoints points)
    {
        long[] floors = [.. points.Reservations];
        var sweep = new Sweep(points, null, floors);
        var common = new ulong[sweep.Block.Words];
        var open = false;
        sweep.Run(
            (_, sums) =>
            {
                if (Meeting.All(sweep.Block, floors, sums, common) == 0)
                    return;
                open = true;
                sweep.End();
            }
        );
        return open;
    }

    /// <summary>Options that stand in at least one text acceptable to all, by issue and level.</summary>
    public static ImmutableHashSet<(string Issue, int Level)> Options(WholePoints points)
    {
        var space = points.Space;
        long[] floors = [.. points.Reservations];
        var sweep = new Sweep(points, null, floors);
        var common = new ulong[sweep.Block.Words];
        var inBlock = new ulong[sweep.Block.Words];
        var seen = new bool[space.Options];
        sweep.Run(
            (text, sums) =>
            {
                if (Meeting.All(sweep.Block, floors, sums, common) == 0)
                    return;
                for (var i = 0; i < text.Length; i++)
                    seen[space.Offset(i) + text[i]] |= !sweep.Block.Holds(i);
                for (var w = 0; w < inBlock.Length; w++)
                    inBlock[w] |= common[w];
            }
        );
        var combination = new byte[space.Issues];
        foreach (var c in Meeting.Members(inBlock))
        {
            sweep.Block.Fill(combination, c);
            for (var i = 0; i < combination.Length; i++)
                seen[space.Offset(i) + combination[i]] |= sweep.Block.Holds(i);
        }
        return
        [
            .. Enumerable
                .Range(0, space.Issues)
                .SelectMany(i =>
                    Enumerable
                        .Range(0, space.Sizes[i])
                        .Where(l => seen[space.Offset(i) + l])
                        .Select(l => (space.Agenda.Issues[i].Id, l))
                ),
        ];
    }
}
