using Talks.Rules.Positions;
using C = Talks.Contracts;

namespace Talks.Grains.Wire;

/// <summary>What one party alone may see of itself.</summary>
public static class WirePositions
{
    public static C.Position Of(Position position) =>
        new(
            position.Party,
            position.Points.ToDictionary(p => p.Key, p => (IReadOnlyList<double>)p.Value),
            [.. position.Rules.Select(r => new C.InteractionRule(r.Id, r.Text, [.. r.When.Select(Of)], r.Points))],
            position.Reservation,
            position.Brief,
            [.. position.RedLines.Select(r => new C.RedLine(r.Id, r.Text, [.. r.Crossed.Select(Of)]))]
        );

    static C.Condition Of(Condition condition) =>
        new(condition.Issue, (C.Comparison)condition.Comparison, condition.Level);

    public static C.Appraisal Of(Appraisal appraisal) =>
        new(
            appraisal.Party,
            appraisal.Total,
            appraisal.Reservation,
            appraisal.Surplus,
            [.. appraisal.Issues.Select(i => new C.IssueWorth(i.Issue, i.Level, i.Points, i.Best))],
            [.. appraisal.Rules.Select(r => new C.RuleWorth(r.Id, r.Text, r.Points))]
        );
}
