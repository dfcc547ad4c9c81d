using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Texts;

/// <summary>
/// The cheapest amendments: fewest issues changed first, then the least that anybody loses by it, then the least lost in
/// sum. Found by trying all changes of one issue, of two, and so on, passing over those that cannot give enough.
/// </summary>
public sealed class Amending
{
    /// <summary>Issues that one amendment changes, at most; beyond it a new text is drafted, not amended.</summary>
    public const int MostChanges = 4;

    const int Answers = 3;

    readonly WholePoints points;
    readonly Space space;
    readonly byte[] original;
    readonly byte[] text;
    readonly long[] worthBefore;
    readonly long[] ruleGains;
    readonly long[] worth;
    readonly long[][] gains;
    readonly long[,][] reach;
    readonly int[] changed = new int[MostChanges];
    readonly List<(byte[] Text, long Most, long Sum)> found = [];
    int must;

    Amending(WholePoints points, byte[] text)
    {
        this.points = points;
        space = points.Space;
        original = text;
        this.text = (byte[])text.Clone();
        worthBefore = new long[points.Parties];
        points.Worth(text, worthBefore);
        worth = new long[points.Parties];
        gains =
        [
            .. Enumerable
                .Range(0, space.Options)
                .Select(o => Enumerable.Range(0, points.Parties).Select(p => points.Units(p, o)).ToArray()),
        ];
        ruleGains = [.. Enumerable.Range(0, points.Parties).Select(RuleGain)];
        reach = Reach();
    }

    /// <summary>
    /// Up to three amendments after which everybody who accepts the text still does and <paramref name="winning"/> do too,
    /// the cheapest first. No two are alike: none changes all the issues that another one changes. Empty when nothing within
    /// <see cref="MostChanges"/> issues does it.
    /// </summary>
    /// <param name="winning">Set of seats to be won over, bit n for seat n.</param>
    public static ImmutableArray<Amendment> For(WholePoints points, ReadOnlySpan<byte> text, int winning)
    {
        var amending = new Amending(points, text.ToArray());
        amending.must = winning;
        for (var p = 0; p < points.Parties; p++)
            if (amending.worthBefore[p] >= points.Reservations[p])
                amending.must |= 1 << p;
        return amending.Cheapest();
    }

    ImmutableArray<Amendment> Cheapest()
    {
        var answers = new List<byte[]>();
        for (var changes = 1; changes <= MostChanges && answers.Count < Answers; changes++)
        {
            found.Clear();
            Try(0, 0, changes);
            foreach (var (amended, _, _) in found.OrderBy(f => f.Most).ThenBy(f => f.Sum).ThenBy(f => Order(f.Text)))
            {
                if (answers.Count == Answers)
                    break;
                if (answers.TrueForAll(a => !Contains(amended, a)))
                    answers.Add(amended);
            }
        }
        return [.. answers.Select(Answer)];
    }

    void Try(int from, int done, int changes)
    {
        if (done == changes)
        {
            Weigh();
            return;
        }
        for (var i = from; i <= space.Issues - (changes - done); i++)
        {
            changed[done] = i;
            for (var level = 0; level < space.Sizes[i]; level++)
            {
                if (level == original[i] || space.IsBarred(space.Offset(i) + level))
                    continue;
                text[i] = (byte)level;
                if (Hopeful(i + 1, done + 1, changes - done - 1))
                    Try(i + 1, done + 1, changes);
            }
            text[i] = original[i];
        }
    }

    /// <summary>Whether the changes made, the best of those left and the rules could lift every party that must accept.</summary>
    bool Hopeful(int from, int done, int left)
    {
        for (var p = 0; p < worth.Length; p++)
        {
            if ((must >> p & 1) == 0)
                continue;
            var most = worthBefore[p] + ruleGains[p] + reach[from, left][p];
            for (var k = 0; k < done; k++)
            {
                var i = changed[k];
                most += gains[space.Offset(i) + text[i]][p] - gains[space.Offset(i) + original[i]][p];
            }
            if (most < points.Reservations[p])
                return false;
        }
        return true;
    }

    void Weigh()
    {
        points.Worth(text, worth);
        var (mostLost, sumLost) = (0L, 0L);
        for (var p = 0; p < worth.Length; p++)
        {
            if ((must >> p & 1) != 0 && worth[p] < points.Reservations[p])
                return;
            var lost = Math.Max(0, worthBefore[p] - worth[p]);
            mostLost = Math.Max(mostLost, lost);
            sumLost += lost;
        }
        if (space.Allows(text))
            found.Add(((byte[])text.Clone(), mostLost, sumLost));
    }

    Amendment Answer(byte[] amended)
    {
        var after = new long[points.Parties];
        points.Worth(amended, after);
        var loss = after.Select((w, p) => Math.Max(0, worthBefore[p] - w)).Max();
        var changes = Enumerable
            .Range(0, space.Issues)
            .Where(i => amended[i] != original[i])
            .Select(i => new Change(space.Agenda.Issues[i].Id, original[i], amended[i]));
        return new([.. changes], points.PointOf(amended), loss * points.Unit);
    }

    /// <summary>True when an amendment changes every issue that another one changes.</summary>
    bool Contains(byte[] amended, byte[] other)
    {
        for (var i = 0; i < amended.Length; i++)
            if (other[i] != original[i] && amended[i] == original[i])
                return false;
        return true;
    }

    /// <summary>Text in a form that sorts, so that equal amendments come in the same order everywhere.</summary>
    static string Order(byte[] text) => Convert.ToHexString(text);

    /// <summary>The most a party could gain by rules coming to hold or ceasing to.</summary>
    long RuleGain(int party) =>
        points.Rules.Sum(r => r.Rule.Holds(original) ? Math.Max(0, -r.Units[party]) : Math.Max(0, r.Units[party]));

    /// <summary>By first issue that may change, number of changes and party: the most points these changes could add.</summary>
    long[,][] Reach()
    {
        var best = new long[space.Issues][];
        for (var i = 0; i < space.Issues; i++)
            best[i] = [.. Enumerable.Range(0, points.Parties).Select(p => BestGain(i, p))];
        var reach = new long[space.Issues + 1, MostChanges + 1][];
        for (var from = 0; from <= space.Issues; from++)
        for (var left = 0; left <= MostChanges; left++)
            reach[from, left] =
            [
                .. Enumerable
                    .Range(0, points.Parties)
                    .Select(p => best.Skip(from).Select(b => b[p]).OrderDescending().Take(left).Sum()),
            ];
        return reach;
    }

    long BestGain(int issue, int party) =>
        Enumerable
            .Range(space.Offset(issue), space.Sizes[issue])
            .Where(o => !space.IsBarred(o))
            .Max(o => points.Units(party, o)) - points.Units(party, space.Offset(issue) + original[issue]);
}
