using Talks.Analysis.Sweeps;
using Talks.Rules.Agendas;

namespace Talks.Analysis.Checks;

/// <summary>Options and issues that leave nothing to bargain about.</summary>
static class Choices
{
    public static IEnumerable<Finding> Findings(WholePoints points)
    {
        var space = points.Space;
        for (var i = 0; i < space.Issues; i++)
        {
            var issue = space.Agenda.Issues[i];
            var options = Enumerable.Range(space.Offset(i), space.Sizes[i]).ToList();
            if (IsDead(points, i, options))
            {
                yield return new(
                    Gravity.Warning,
                    "deadIssue",
                    $"'{issue.Title}' makes no difference to anybody: give its options points or leave it out."
                );
                continue;
            }
            foreach (var option in options)
            {
                if (space.IsBarred(option))
                {
                    yield return new(
                        Gravity.Warning,
                        "barredOption",
                        $"'{issue.Title}: {issue.Options[option - space.Offset(i)].Label}' can never be tabled: it needs somebody absent, or measures that exclude each other."
                    );
                    continue;
                }
                foreach (
                    var better in options.Where(o => !space.IsBarred(o) && Dominates(points, i, o, option)).Take(1)
                )
                    yield return Dominated(issue, option - space.Offset(i), better - space.Offset(i));
            }
        }
    }

    static Finding Dominated(Issue issue, int level, int better) =>
        level == 0
            ? new(
                Gravity.Note,
                "freeGain",
                $"'{issue.Title}: {issue.Options[better].Label}' costs nobody anything: leaving the issue out is never better."
            )
            : new(
                Gravity.Warning,
                "dominatedOption",
                $"'{issue.Title}: {issue.Options[level].Label}' is for nobody better and for somebody worse than '{issue.Options[better].Label}', whatever else stands in the text."
            );

    static bool IsDead(WholePoints points, int issue, List<int> options) =>
        Enumerable
            .Range(0, points.Parties)
            .All(p => options.TrueForAll(o => points.Units(p, o) == points.Units(p, options[0])))
        && !points.Rules.Any(r => r.Rule.Issues.Contains(issue));

    /// <summary>
    /// True when replacing one option by another never costs anybody and gains somebody, in every text: rules count at
    /// their worst, and the other must be free to stand wherever this one is.
    /// </summary>
    static bool Dominates(WholePoints points, int issue, int better, int worse)
    {
        var space = points.Space;
        for (var w = 0; w < space.Words; w++)
            if ((space.Clashing(better)[w] & ~space.Clashing(worse)[w]) != 0)
                return false;
        var gains = false;
        for (var p = 0; p < points.Parties; p++)
        {
            var gain = points.Units(p, better) - points.Units(p, worse) + WorstOfRules(points, issue, better, worse, p);
            if (gain < 0)
                return false;
            gains |= gain > 0;
        }
        return gains;
    }

    static long WorstOfRules(WholePoints points, int issue, int better, int worse, int party)
    {
        var offset = points.Space.Offset(issue);
        var worst = 0L;
        foreach (var (rule, units) in points.Rules)
        {
            var at = rule.Issues.IndexOf(issue);
            if (at < 0)
                continue;
            var (with, without) = (rule.Levels[at] >> (better - offset) & 1, rule.Levels[at] >> (worse - offset) & 1);
            if (with > without)
                worst += Math.Min(0, units[party]);
            else if (with < without)
                worst += Math.Min(0, -units[party]);
        }
        return worst;
    }
}
