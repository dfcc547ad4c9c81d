using System.Collections.Immutable;
using Talks.Analysis.Games;
using Box = System.Collections.Immutable.ImmutableSortedDictionary<
    int,
    System.Collections.Immutable.ImmutableHashSet<int>
>;

namespace Talks.Analysis.Formats;

/// <summary>
/// A function of outcomes that is constant on boxes, no two of which overlap, and 0 elsewhere: what sums, maxima and minima of
/// rectangles come to. Added up as packages the boxes give the function back.
/// </summary>
/// <param name="issues">Whose values the boxes are made of.</param>
sealed class Cells(ImmutableArray<GameIssue> issues, ImmutableArray<Bundle> each)
{
    /// <summary>Boxes a function may fall into.</summary>
    public const int Most = 10_000;

    public ImmutableArray<Bundle> Each => each;

    /// <summary>The sum of these; null when it falls into more than <see cref="Most"/> boxes.</summary>
    public static Cells? SumOf(ImmutableArray<GameIssue> issues, IEnumerable<Bundle> bundles)
    {
        Cells? sum = new(issues, []);
        foreach (var bundle in bundles.Where(b => b.When.Values.All(v => !v.IsEmpty)))
            sum = sum?.With(new(issues, [bundle]), (a, b) => a + b);
        return sum;
    }

    /// <summary>Both functions joined outcome by outcome; null when they fall into more than <see cref="Most"/> boxes.</summary>
    /// <param name="join">Gives 0 for 0 and 0.</param>
    public Cells? With(Cells other, Func<double, double, double> join)
    {
        var joined = new List<Bundle>();
        foreach (var mine in each)
        foreach (var theirs in other.Each)
            if (Common(mine.When, theirs.When) is { } common)
                joined.Add(new(common, join(mine.Points, theirs.Points)));
        if (
            !Left(each, other.Each, points => join(points, 0), joined)
            || !Left(other.Each, each, points => join(0, points), joined)
        )
            return null;
        joined.RemoveAll(b => b.Points == 0);
        return new(issues, [.. joined]);
    }

    /// <summary>Adds what is left of these boxes outside those; false when there are too many.</summary>
    bool Left(
        ImmutableArray<Bundle> these,
        ImmutableArray<Bundle> those,
        Func<double, double> points,
        List<Bundle> joined
    )
    {
        foreach (var bundle in these)
        {
            List<Box> rest = [bundle.When];
            foreach (var other in those)
                rest = [.. rest.SelectMany(box => Outside(box, other.When))];
            joined.AddRange(rest.Select(box => new Bundle(box, points(bundle.Points))));
            if (joined.Count > Most)
                return false;
        }
        return true;
    }

    Box? Common(Box box, Box other)
    {
        foreach (var (issue, values) in other)
        {
            var common = Values(box, issue).Intersect(values);
            if (common.IsEmpty)
                return null;
            box = box.SetItem(issue, common);
        }
        return box;
    }

    /// <summary>The part of a box outside another, in boxes that do not overlap.</summary>
    IEnumerable<Box> Outside(Box box, Box other)
    {
        foreach (var (issue, values) in other)
        {
            var own = Values(box, issue);
            var (outside, inside) = (own.Except(values), own.Intersect(values));
            if (!outside.IsEmpty)
                yield return box.SetItem(issue, outside);
            if (inside.IsEmpty)
                yield break;
            box = box.SetItem(issue, inside);
        }
    }

    ImmutableHashSet<int> Values(Box box, int issue) =>
        box.TryGetValue(issue, out var values) ? values : [.. Enumerable.Range(0, issues[issue].Values.Length)];
}
