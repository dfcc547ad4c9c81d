namespace Talks.Analysis.Sweeps;

/// <summary>A contest held over the texts that lift every party to its floor.</summary>
static class Tournament
{
    public static void Hold(
        WholePoints points,
        IReadOnlyList<long> floors,
        Contest contest,
        Func<int, bool>? admits = null
    )
    {
        long[] floor = [.. floors];
        var sweep = new Sweep(points, admits, floor);
        var block = sweep.Block;
        var common = new ulong[block.Words];
        var surplus = new long[points.Parties];
        if (contest.Known > double.NegativeInfinity)
            Narrow(points, sweep, contest);
        sweep.Run(
            (text, sums) =>
            {
                for (var p = 0; p < surplus.Length; p++)
                    surplus[p] = sums[p] + block.Most(p) - points.Reservations[p];
                if (!contest.MayWin(surplus) || Meeting.All(block, floor, sums, common) == 0)
                    return;
                var won = false;
                foreach (var combination in Meeting.Members(common))
                {
                    for (var p = 0; p < surplus.Length; p++)
                        surplus[p] = sums[p] + block.Units(p, combination) - points.Reservations[p];
                    won |= contest.Enter(block, text, combination, surplus);
                }
                if (won)
                    Narrow(points, sweep, contest);
            }
        );
    }

    /// <summary>What can no longer win is not walked. A little is left for rounding.</summary>
    static void Narrow(WholePoints points, Sweep sweep, Contest contest)
    {
        if (contest.SumNeeded > double.NegativeInfinity)
            sweep.LeastSum = points.Reservations.Sum() + (long)Math.Ceiling(contest.SumNeeded - 1e-6);
        for (var p = 0; p < points.Parties; p++)
            if (contest.Needed(p) > double.NegativeInfinity)
                sweep.Raise(p, points.Reservations[p] + (long)Math.Ceiling(contest.Needed(p) - 1e-6));
    }
}
