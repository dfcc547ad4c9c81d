using System.Collections.Immutable;

namespace Talks.Analysis.Sweeps;

/// <summary>
/// What two parties could make of the talks between them, all others getting their walk-away values: the space projected on
/// the two, exactly.
/// </summary>
public static class PairFrontier
{
    /// <summary>
    /// Texts acceptable to all others of which none is better for one of the two and no worse for the other; the best for the
    /// first party first, one text for each pair of surpluses. The two need not accept them. Empty when the others accept nothing.
    /// </summary>
    public static ImmutableArray<Point> Of(WholePoints points, int first, int second)
    {
        var floors = points.Reservations.ToArray();
        floors[first] = floors[second] = Sweep.NoFloor;
        var sweep = new Sweep(points, null, floors);
        var block = sweep.Block;
        var common = new ulong[block.Words];
        var stairs = new Stairs();
        sweep.Run(
            (text, sums) =>
            {
                var (most, mostToo) = (sums[first] + block.Most(first), sums[second] + block.Most(second));
                if (stairs.Cover(most, mostToo) || Meeting.All(block, floors, sums, common) == 0)
                    return;
                foreach (var combination in Meeting.Members(common))
                {
                    var a = sums[first] + block.Units(first, combination);
                    var b = sums[second] + block.Units(second, combination);
                    if (stairs.Cover(a, b))
                        continue;
                    var found = (byte[])text.Clone();
                    block.Fill(found, combination);
                    stairs.Add(a, b, found);
                }
            }
        );
        return [.. stairs.Texts.Select(t => points.PointOf(t))];
    }

    /// <summary>Undominated pairs: the first numbers fall, the second rise.</summary>
    sealed class Stairs
    {
        readonly List<(long A, long B, byte[] Text)> steps = [];

        public IEnumerable<byte[]> Texts => steps.Select(s => s.Text);

        public bool Cover(long a, long b)
        {
            var reach = Reach(a);
            return reach > 0 && steps[reach - 1].B >= b;
        }

        public void Add(long a, long b, byte[] text)
        {
            // Those that give the first no more and the second no more are dominated; they follow on each other.
            var from = Above(a);
            var to = from;
            while (to < steps.Count && steps[to].B <= b)
                to++;
            steps.RemoveRange(from, to - from);
            steps.Insert(from, (a, b, text));
        }

        /// <summary>How many steps give the first at least so much.</summary>
        int Reach(long a) => First(s => s < a);

        /// <summary>How many give it more.</summary>
        int Above(long a) => First(s => s <= a);

        int First(Func<long, bool> ends)
        {
            var (low, high) = (0, steps.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (ends(steps[middle].A))
                    high = middle;
                else
                    low = middle + 1;
            }
            return low;
        }
    }
}
