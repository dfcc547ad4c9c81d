using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>Finds requirements that lead back to where they began.</summary>
static class Circles
{
    /// <summary>
    /// Reports each link of <paramref name="links"/> that lies on a circle. A level includes the levels below it: having
    /// option 2 triggers what option 1 needs.
    /// </summary>
    public static void Report<T>(
        IReadOnlyList<T> links,
        Func<T, (string Id, int Level)> from,
        Func<T, (string Id, int Level)> to,
        Func<T, Place> at,
        string kind,
        Ledger ledger
    )
    {
        var byId = links.ToLookup(l => from(l).Id, StringComparer.Ordinal);
        foreach (var start in links)
        {
            var path = PathBack(start);
            if (path is not null)
                ledger.Error(
                    at(start),
                    $"This goes in a circle: {string.Join(" needs ", path.Select(p => $"{p.Id} {p.Level}"))}.",
                    $"Remove one of these requirements: no {kind} can need itself."
                );
        }

        List<(string Id, int Level)>? PathBack(T start)
        {
            var goal = from(start);
            var came = new Dictionary<(string, int), (string, int)>();
            var waiting = new Queue<(string Id, int Level)>();
            waiting.Enqueue(to(start));
            came[to(start)] = goal;
            while (waiting.TryDequeue(out var here))
            {
                if (here.Id == goal.Id && here.Level >= goal.Level)
                    return Unwind(here, goal, came);
                foreach (var next in byId[here.Id].Where(l => from(l).Level <= here.Level).Select(to))
                    if (came.TryAdd(next, here))
                        waiting.Enqueue(next);
            }
            return null;
        }
    }

    static List<(string Id, int Level)> Unwind(
        (string Id, int Level) end,
        (string Id, int Level) goal,
        Dictionary<(string, int), (string, int)> came
    )
    {
        var path = new List<(string Id, int Level)> { end };
        do path.Insert(0, came[path[0]]);
        while (path[0] != goal && path.Count < 20);
        return path;
    }
}
