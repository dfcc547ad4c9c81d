using System.Collections.Immutable;
using Talks.Rules.Packages;

namespace Talks.Rules.Positions;

/// <summary>What a package is worth to one party, issue by issue. All values in the points of its own score sheet.</summary>
/// <param name="Surplus">Total less the walk-away value; acceptable from 0 up.</param>
public sealed record Appraisal(
    string Party,
    double Total,
    double Reservation,
    double Surplus,
    ImmutableArray<IssueWorth> Issues,
    ImmutableArray<RuleWorth> Rules
)
{
    /// <summary>Appraises the terms of <paramref name="package"/>: linear-additive points plus interaction rules.</summary>
    public static Appraisal Of(Position position, Package package)
    {
        var issues = position
            .Points.Select(p => new IssueWorth(
                p.Key,
                package.LevelOf(p.Key),
                p.Value[Math.Clamp(package.LevelOf(p.Key), 0, p.Value.Length - 1)],
                position.BestOf(p.Key)
            ))
            .ToImmutableArray();
        var rules = position
            .Rules.Where(r => r.When.All(c => c.Holds(package.LevelOf(c.Issue))))
            .Select(r => new RuleWorth(r.Id, r.Text, r.Points))
            .ToImmutableArray();
        var total = issues.Sum(i => i.Points) + rules.Sum(r => r.Points);
        return new(position.Party, total, position.Reservation, total - position.Reservation, issues, rules);
    }
}

/// <param name="Best">The most any option of the issue would give.</param>
public sealed record IssueWorth(string Issue, int Level, double Points, double Best);

public sealed record RuleWorth(string Id, string Text, double Points);
