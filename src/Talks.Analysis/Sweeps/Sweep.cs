using Talks.Analysis.Spaces;

namespace Talks.Analysis.Sweeps;

/// <summary>
/// Goes through every allowed text of a space without touching each: issues joined by rules or requirements are walked
/// one by one, and a <see cref="Block"/> of the others is dealt with as bits. The six-party agenda has 5.3 billion texts
/// and four million stops.
/// </summary>
public sealed class Sweep
{
    /// <summary>Combinations in the block: small enough that its sets stay in the processor's cache.</summary>
    const int BlockSize = 2048;

    /// <summary>Floor of a party that is to be given nothing; low enough for every sheet, far from overflow.</summary>
    public const long NoFloor = long.MinValue / 4;

    readonly WholePoints points;
    readonly Space space;
    readonly Func<int, bool> admits;
    readonly int[] walked;
    readonly int[][] settledAt;
    readonly long[] floors;
    readonly long[][] most;
    readonly long[] together;
    readonly long[][] sums;
    readonly ulong[] chosen;
    readonly byte[] text;
    Action<byte[], long[]> stop = (_, _) => { };
    bool ended;

    /// <param name="admits">Options to look at; others are passed over. Null looks at all.</param>
    /// <param name="floors">By party, units below which its texts are of no interest; null passes over nothing.</param>
    public Sweep(WholePoints points, Func<int, bool>? admits = null, IReadOnlyList<long>? floors = null)
    {
        this.points = points;
        space = points.Space;
        this.admits = o => !space.IsBarred(o) && (admits is null || admits(o));
        this.floors = floors is null ? [] : [.. floors];
        var block = Free(points);
        Block = new Block(points, block, this.admits);
        walked = [.. InOrder(points, [.. Enumerable.Range(0, space.Issues).Except(block)])];
        settledAt = [.. walked.Select((_, d) => Settled(d))];
        most = Most();
        together = Together();
        sums = [.. Enumerable.Range(0, walked.Length + 1).Select(_ => new long[points.Parties])];
        chosen = new ulong[space.Words];
        text = new byte[space.Issues];
    }

    /// <summary>The issues that no rule or requirement joins to another, as far as they fit.</summary>
    public Block Block { get; }

    /// <summary>No fewer stops than a run makes without floors: combinations of the walked issues, requirements left aside.</summary>
    public double Stops => walked.Aggregate(1.0, (n, i) => n * space.Sizes[i]);

    /// <summary>Units in sum over all parties below which texts are of no interest; may rise during a run.</summary>
    public long LeastSum { get; set; } = NoFloor;

    /// <summary>Raises the floor of one party during a run; of no effect on a sweep made without floors.</summary>
    public void Raise(int party, long floor) => floors[party] = Math.Max(floors[party], floor);

    /// <summary>
    /// Calls <paramref name="stop"/> with every allowed choice on the walked issues: the text, its block issues at "not
    /// included", and the units it is worth to each party so far. Both are good only during the call.
    /// </summary>
    public void Run(Action<byte[], long[]> stop)
    {
        this.stop = stop;
        ended = Block.Count == 0;
        Array.Clear(text);
        Array.Clear(chosen);
        Array.Clear(sums[0]);
        Walk(0);
    }

    /// <summary>Ends the run after the present stop.</summary>
    public void End() => ended = true;

    void Walk(int depth)
    {
        if (depth == walked.Length)
        {
            stop(text, sums[depth]);
            return;
        }
        var issue = walked[depth];
        var offset = space.Offset(issue);
        for (var level = 0; level < space.Sizes[issue] && !ended; level++)
        {
            var option = offset + level;
            if (!admits(option) || !space.Fits(chosen, option))
                continue;
            text[issue] = (byte)level;
            if (!Add(depth, option))
                continue;
            Space.Flip(chosen, option);
            Walk(depth + 1);
            Space.Flip(chosen, option);
        }
        text[issue] = 0;
    }

    /// <summary>Units after this option; false when some party, or all in sum, can no longer reach the floor.</summary>
    bool Add(int depth, int option)
    {
        var (before, after) = (sums[depth], sums[depth + 1]);
        for (var p = 0; p < after.Length; p++)
            after[p] = before[p] + points.Units(p, option);
        foreach (var rule in settledAt[depth])
            if (points.Rules[rule].Rule.Holds(text))
                for (var p = 0; p < after.Length; p++)
                    after[p] += points.Rules[rule].Units[p];
        for (var p = 0; p < floors.Length; p++)
            if (after[p] + most[depth + 1][p] < floors[p])
                return false;
        return LeastSum == NoFloor || Total(after) + together[depth + 1] >= LeastSum;
    }

    static long Total(long[] units)
    {
        var total = 0L;
        foreach (var u in units)
            total += u;
        return total;
    }

    /// <summary>The rules whose last issue is walked at this depth.</summary>
    int[] Settled(int depth) =>
        [
            .. Enumerable
                .Range(0, points.Rules.Length)
                .Where(r => points.Rules[r].Rule.Issues.Max(i => Array.IndexOf(walked, i)) == depth),
        ];

    /// <summary>By depth and party, no less than what the rest of a text can still add.</summary>
    long[][] Most()
    {
        var most = new long[walked.Length + 1][];
        most[walked.Length] =
        [
            .. Enumerable.Range(0, points.Parties).Select(p => Block.Count == 0 ? 0 : Block.Most(p)),
        ];
        for (var d = walked.Length - 1; d >= 0; d--)
            most[d] =
            [
                .. Enumerable
                    .Range(0, points.Parties)
                    .Select(p =>
                        most[d + 1][p]
                        + Enumerable
                            .Range(0, space.Sizes[walked[d]])
                            .Max(l => points.Units(p, space.Offset(walked[d]) + l))
                        + settledAt[d].Sum(s => Math.Max(0, points.Rules[s].Units[p]))
                    ),
            ];
        return most;
    }

    /// <summary>By depth, no less than what the rest of a text can still add in sum over all parties.</summary>
    long[] Together()
    {
        var parties = Enumerable.Range(0, points.Parties).ToList();
        var together = new long[walked.Length + 1];
        together[walked.Length] = Block.Count == 0 ? 0 : Block.MostInSum;
        for (var d = walked.Length - 1; d >= 0; d--)
            together[d] =
                together[d + 1]
                + Enumerable
                    .Range(space.Offset(walked[d]), space.Sizes[walked[d]])
                    .Max(o => parties.Sum(p => points.Units(p, o)))
                + settledAt[d].Sum(r => Math.Max(0, points.Rules[r].Units.Sum()));
        return together;
    }

    static int[] Free(WholePoints points)
    {
        var space = points.Space;
        var joined = points.Rules.SelectMany(r => r.Rule.Issues).ToHashSet();
        var free = new List<int>();
        var size = 1;
        foreach (var i in Enumerable.Range(0, space.Issues).OrderByDescending(i => space.Sizes[i]))
        {
            var clashes = Enumerable
                .Range(space.Offset(i), space.Sizes[i])
                .Any(o => space.Clashing(o).ContainsAnyExcept(0UL));
            if (joined.Contains(i) || clashes || size * space.Sizes[i] > BlockSize)
                continue;
            free.Add(i);
            size *= space.Sizes[i];
        }
        return [.. free.Order()];
    }

    /// <summary>Issues whose stakes are greatest first, so that hopeless branches end early.</summary>
    static IEnumerable<int> InOrder(WholePoints points, int[] issues) =>
        issues
            .OrderByDescending(i => Enumerable.Range(0, points.Parties).Sum(p => Spread(points, p, i)))
            .ThenBy(i => i);

    static long Spread(WholePoints points, int party, int issue)
    {
        var units = Enumerable
            .Range(points.Space.Offset(issue), points.Space.Sizes[issue])
            .Select(o => points.Units(party, o))
            .ToList();
        return units.Max() - units.Min();
    }
}
