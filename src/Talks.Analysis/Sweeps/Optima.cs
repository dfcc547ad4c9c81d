using System.Collections.Immutable;

namespace Talks.Analysis.Sweeps;

/// <summary>A text and what it leaves each party above its walk-away value.</summary>
/// <param name="Terms">Issue id to option level, 1 and up.</param>
/// <param name="Surplus">By party in the agenda's order, in points.</param>
public sealed record Point(ImmutableSortedDictionary<string, int> Terms, ImmutableArray<double> Surplus);

/// <summary>The texts that theories of fair division single out among those acceptable to all, exactly.</summary>
public sealed record Optima
{
    /// <summary>Greatest product of surpluses (Nash 1950); ties go to the greater least surplus.</summary>
    public required Point Nash { get; init; }

    /// <summary>
    /// Greatest least share of what each party could have at most among acceptable texts: the discrete form of Kalai and
    /// Smorodinsky 1975.
    /// </summary>
    public required Point KalaiSmorodinsky { get; init; }

    /// <summary>Greatest least surplus; ties go to the greater sum.</summary>
    public required Point Egalitarian { get; init; }

    /// <summary>Greatest sum of surpluses; ties go to the greater least surplus.</summary>
    public required Point Utilitarian { get; init; }

    /// <summary>By seat, the best a party can have when all others get their walk-away value.</summary>
    public required ImmutableArray<Point> BestFor { get; init; }

    /// <summary>
    /// Distance of the nearest text acceptable to all from the point at which everybody has its best, each by shares of its own
    /// greatest surplus: 0 when all can have it at once, at most the root of the number of parties.
    /// </summary>
    public required double Opposition { get; init; }

    /// <summary>Null when no text is acceptable to all.</summary>
    public static Optima? Of(WholePoints points)
    {
        var (nash, least, sum) = (Contest.OfProduct(points.Parties), Contest.OfLeast(points.Parties), Contest.OfSum());
        Contest[] each = [.. Enumerable.Range(0, points.Parties).Select(Contest.For)];
        var known = new List<long[]>();
        // The quickest first: what they find narrows those after them.
        foreach (var contest in (Contest[])[sum, nash, least, .. each])
        {
            Hold(points, contest, known);
            if (contest.Text is null)
                return null;
        }
        long[] ideals = [.. each.Select(c => (long)c.Best)];
        var (share, nearness) = (Contest.OfLeastShare(ideals), Contest.OfNearness(ideals));
        Hold(points, share, known);
        Hold(points, nearness, known);
        return new()
        {
            Nash = points.PointOf(nash.Text),
            KalaiSmorodinsky = points.PointOf(share.Text!),
            Egalitarian = points.PointOf(least.Text!),
            Utilitarian = points.PointOf(sum.Text!),
            Opposition = Math.Sqrt(-nearness.Best),
            BestFor = [.. each.Select(c => points.PointOf(c.Text!))],
        };
    }

    /// <param name="known">Surpluses of texts acceptable to all; that of the winner is added.</param>
    static void Hold(WholePoints points, Contest contest, List<long[]> known)
    {
        foreach (var surplus in known)
            contest.Expect(surplus);
        Tournament.Hold(points, points.Reservations, contest);
        if (contest.Text is not { } text)
            return;
        var worth = new long[points.Parties];
        points.Worth(text, worth);
        known.Add([.. worth.Select((w, p) => w - points.Reservations[p])]);
    }

    /// <summary>
    /// The most a party could have if all others got their walk-away value, acceptable to itself or not; null when the
    /// others accept nothing. Tells how far a demand is from a deal.
    /// </summary>
    /// <param name="admits">Options to look at; null looks at all.</param>
    public static Point? BestGivenOthers(WholePoints points, int seat, Func<int, bool>? admits = null)
    {
        var contest = Contest.For(seat);
        var floors = points.Reservations.SetItem(seat, Sweep.NoFloor);
        Tournament.Hold(points, floors, contest, admits);
        return contest.Text is { } text ? points.PointOf(text) : null;
    }

    /// <summary>The fewest issues a text acceptable to all includes; null when there is none.</summary>
    public static int? FewestIssues(WholePoints points)
    {
        int? fewest = null;
        long[] floors = [.. points.Reservations];
        var sweep = new Sweep(points, null, floors);
        var common = new ulong[sweep.Block.Words];
        sweep.Run(
            (text, sums) =>
            {
                var walked = text.Count(l => l > 0);
                if (walked >= fewest || Meeting.All(sweep.Block, floors, sums, common) == 0)
                    return;
                var block = Meeting.Members(common).Min(sweep.Block.Included);
                fewest = Math.Min(fewest ?? int.MaxValue, walked + block);
            }
        );
        return fewest;
    }
}
