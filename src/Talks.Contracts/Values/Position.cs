namespace Talks.Contracts;

/// <summary>What one party alone knows. Only its delegation and control ever receive it.</summary>
/// <param name="Points">Issue id to points per option level, index 0 first.</param>
/// <param name="Reservation">The walk-away value.</param>
/// <param name="Brief">Confidential instructions, Markdown.</param>
/// <param name="RedLines">What the capital refuses whatever the rest.</param>
public sealed record Position(
    string Party,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Points,
    IReadOnlyList<InteractionRule> Rules,
    double Reservation,
    string Brief,
    IReadOnlyList<RedLine>? RedLines = null
);

/// <param name="Crossed">A package crosses the line when every condition holds.</param>
public sealed record RedLine(string Id, string Text, IReadOnlyList<Condition> Crossed);

public sealed record InteractionRule(string Id, string Text, IReadOnlyList<Condition> When, double Points);

public sealed record Condition(string Issue, Comparison Comparison, int Level);

public enum Comparison
{
    AtLeast,
    AtMost,
    Exactly,
}

/// <summary>What a package is worth to one party, in its own points.</summary>
/// <param name="Surplus">Total less walk-away value; acceptable from 0 up.</param>
public sealed record Appraisal(
    string Party,
    double Total,
    double Reservation,
    double Surplus,
    IReadOnlyList<IssueWorth> Issues,
    IReadOnlyList<RuleWorth> Rules
);

/// <param name="Best">The most any option of this issue would give.</param>
public sealed record IssueWorth(string Issue, int Level, double Points, double Best);

public sealed record RuleWorth(string Id, string Text, double Points);

public sealed record Problem(Severity Severity, string Code, string Text);

public enum Severity
{
    Error,
    Warning,
}
