using System.Collections.Immutable;
using Talks.Rules.Positions;

namespace Talks.Analysis.Spaces;

/// <summary>A position in the dense form of a <see cref="Space"/>: points by option, and rules over levels.</summary>
public sealed class Sheet
{
    readonly double[] points;
    readonly int[] offsets;

    public Sheet(Space space, Position position)
    {
        Party = position.Party;
        Reservation = position.Reservation;
        points = new double[space.Options];
        offsets = [.. Enumerable.Range(0, space.Issues).Select(space.Offset)];
        for (var i = 0; i < space.Issues; i++)
            if (position.Points.TryGetValue(space.Agenda.Issues[i].Id, out var levels))
                for (var level = 0; level < space.Sizes[i]; level++)
                    points[offsets[i] + level] = levels[Math.Min(level, levels.Length - 1)];
        Ceiling = position.Points.Values.Sum(p => p.Max()) + position.Rules.Sum(r => Math.Max(0, r.Points));
        Rules = [.. position.Rules.Where(r => r.Points != 0).Select(r => JointRule.Of(space, r))];
    }

    public string Party { get; }

    /// <summary>The walk-away value, in points.</summary>
    public double Reservation { get; }

    /// <summary>Points no text can exceed; it may be out of reach.</summary>
    public double Ceiling { get; }
    public ImmutableArray<JointRule> Rules { get; }

    /// <summary>Points of one option, rules aside.</summary>
    public double Points(int option) => points[option];

    /// <summary>Points of the whole text; equals <see cref="Appraisal.Total"/>.</summary>
    public double Worth(ReadOnlySpan<byte> text)
    {
        var total = 0.0;
        for (var i = 0; i < text.Length; i++)
            total += points[offsets[i] + text[i]];
        foreach (var rule in Rules)
            if (rule.Holds(text))
                total += rule.Points;
        return total;
    }

    public double Surplus(ReadOnlySpan<byte> text) => Worth(text) - Reservation;
}

/// <summary>An interaction rule: <see cref="Points"/> when each of its issues is at one of the levels named.</summary>
/// <param name="Issues">Indices of issues, each once.</param>
/// <param name="Levels">For each of them a set of levels, bit n for level n.</param>
public sealed record JointRule(string Id, ImmutableArray<int> Issues, ImmutableArray<uint> Levels, double Points)
{
    public bool Holds(ReadOnlySpan<byte> text)
    {
        for (var k = 0; k < Issues.Length; k++)
            if ((Levels[k] >> text[Issues[k]] & 1) == 0)
                return false;
        return true;
    }

    public static JointRule Of(Space space, InteractionRule rule)
    {
        var issues = rule.When.Select(c => space.IssueIndex(c.Issue)).Distinct().ToImmutableArray();
        var levels = issues.Select(i => LevelSet(rule.When.Where(c => space.IssueIndex(c.Issue) == i), space.Sizes[i]));
        return new(rule.Id, issues, [.. levels], rule.Points);
    }

    static uint LevelSet(IEnumerable<Condition> conditions, int size) =>
        Enumerable.Range(0, size).Where(l => conditions.All(c => c.Holds(l))).Aggregate(0u, (set, l) => set | 1u << l);
}
