using System.Numerics;

namespace Talks.Analysis.Sweeps;

/// <summary>
/// All combinations of a few issues that no rule and no requirement touches. For each party and each need the
/// combinations that meet it are a ready set of bits, so that whether many texts suit many parties is a few AND
/// operations on whole words.
/// </summary>
public sealed class Block
{
    readonly int[] issues;
    readonly byte[][] levels;
    readonly long[][] units;
    readonly long[][] steps;
    readonly ulong[][] rows;
    readonly int[][] counts;
    readonly int[][] stepOf;

    /// <summary>Spread of a party's units up to which the step that meets a need is looked up, not searched.</summary>
    const int LookedUp = 1 << 16;

    public Block(WholePoints points, int[] issues, Func<int, bool> admits)
    {
        this.issues = issues;
        levels = Combinations(points, issues, admits);
        Words = (levels.Length + 63) / 64;
        units = [.. Enumerable.Range(0, points.Parties).Select(p => Worths(points, p))];
        steps = [.. units.Select(u => u.Distinct().Order().ToArray())];
        rows = [.. units.Select((u, p) => Rows(u, steps[p]))];
        counts =
        [
            .. rows.Select(r => r.Chunk(Math.Max(1, Words)).Select(c => c.Sum(BitOperations.PopCount)).ToArray()),
        ];
        stepOf = [.. steps.Select(s => s.Length > 0 && s[^1] - s[0] < LookedUp ? Lookup(s) : [])];
    }

    /// <summary>Number of combinations; 0 when one of the issues has no option left.</summary>
    public int Count => levels.Length;

    /// <summary>Words of 64 bits in a set of combinations.</summary>
    public int Words { get; }

    /// <summary>The most units any combination gives a party.</summary>
    public long Most(int party) => steps[party][^1];

    /// <summary>The most units any combination gives all parties in sum.</summary>
    public long MostInSum => Enumerable.Range(0, Count).Max(c => units.Sum(u => u[c]));

    public long Units(int party, int combination) => units[party][combination];

    /// <summary>The combinations that give the party at least <paramref name="need"/> units, and how many there are.</summary>
    public ReadOnlySpan<ulong> Meeting(int party, long need, out int count)
    {
        var step = Step(party, need);
        count = counts[party][step];
        return rows[party].AsSpan(step * Words, Words);
    }

    public bool Holds(int issue) => Array.IndexOf(issues, issue) >= 0;

    /// <summary>Issues that a combination includes.</summary>
    public int Included(int combination) => levels[combination].Count(l => l > 0);

    int Step(int party, long need)
    {
        var (known, table) = (steps[party], stepOf[party]);
        if (need <= known[0])
            return 0;
        if (need > known[^1])
            return known.Length;
        if (table.Length > 0)
            return table[need - known[0]];
        var step = Array.BinarySearch(known, need);
        return step < 0 ? ~step : step;
    }

    static int[] Lookup(long[] known)
    {
        var table = new int[known[^1] - known[0] + 1];
        for (int need = 0, step = 0; need < table.Length; need++)
        {
            if (known[0] + need > known[step])
                step++;
            table[need] = step;
        }
        return table;
    }

    /// <summary>Writes the levels of a combination into a text.</summary>
    public void Fill(Span<byte> text, int combination)
    {
        for (var k = 0; k < issues.Length; k++)
            text[issues[k]] = levels[combination][k];
    }

    static byte[][] Combinations(WholePoints points, int[] issues, Func<int, bool> admits)
    {
        var found = new List<byte[]> { Array.Empty<byte>() };
        foreach (var issue in issues)
            found =
            [
                .. found.SelectMany(f =>
                    Enumerable
                        .Range(0, points.Space.Sizes[issue])
                        .Where(l => admits(points.Space.Offset(issue) + l))
                        .Select(l => (byte[])[.. f, (byte)l])
                ),
            ];
        return [.. found];
    }

    long[] Worths(WholePoints points, int party) =>
        [.. levels.Select(c => c.Select((l, k) => points.Units(party, points.Space.Offset(issues[k]) + l)).Sum())];

    /// <summary>One set for each distinct worth, from the least up, and an empty one above the most.</summary>
    ulong[] Rows(long[] worths, long[] steps)
    {
        var rows = new ulong[(steps.Length + 1) * Words];
        for (var s = 0; s < steps.Length; s++)
        for (var c = 0; c < worths.Length; c++)
            if (worths[c] >= steps[s])
                rows[s * Words + (c >> 6)] |= 1UL << (c & 63);
        return rows;
    }
}
