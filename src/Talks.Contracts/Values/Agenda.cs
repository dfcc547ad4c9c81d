namespace Talks.Contracts;

/// <summary>What every party may know of the scenario.</summary>
/// <param name="Roles">What each role of a delegation may do.</param>
/// <param name="Groups">Working groups, if there are any.</param>
public sealed record Agenda(
    string Id,
    string Title,
    string Brief,
    string Duration,
    IReadOnlyList<Party> Parties,
    IReadOnlyList<Outsider> Outsiders,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<Requirement> Requirements,
    DecisionRule Decision,
    IReadOnlyList<RoundPlan> Rounds,
    string? Chair,
    IReadOnlyList<RolePowers>? Roles = null,
    IReadOnlyList<WorkingGroup>? Groups = null
);

public sealed record Party(string Id, string Name, string Hue, string Head);

public sealed record Outsider(string Id, string Name, bool Undertakes);

/// <param name="Options">Option 0 is "not included"; its index is its level.</param>
public sealed record Issue(string Id, string Title, IReadOnlyList<Option> Options);

public sealed record Option(int Level, string Label, IReadOnlyDictionary<string, int> Measures);

public sealed record Measure(
    string Id,
    string Title,
    string Track,
    IReadOnlyList<string> Performers,
    IReadOnlyList<string> Beneficiaries,
    PerformerRule PerformerRule,
    double Weight,
    IReadOnlyList<MeasureLevel> Levels,
    string Verification,
    double SecurityPayoff,
    IReadOnlyList<MeasureLink> Requires,
    IReadOnlyList<MeasureLink> Conflicts,
    string Precedent,
    string Notes
);

public enum PerformerRule
{
    All,
    Any,
    Table,
}

/// <param name="Performers">Who must act at this level, where that is fewer than the measure names; null where it is not.</param>
/// <param name="Suspends">Months for which it holds a restriction back; null where it is no suspension.</param>
/// <param name="Lifts">True where it ends a restriction for good; null means false.</param>
/// <param name="Snapback">How it brings suspended and lifted restrictions back; null where it does not.</param>
public sealed record MeasureLevel(
    int Level,
    string Label,
    double Months,
    double Reversibility,
    double Verifiability,
    IReadOnlyList<string>? Performers = null,
    int? Suspends = null,
    bool? Lifts = null,
    SnapbackProcedure? Snapback = null
);

public sealed record MeasureLink(string Measure, int Level);

public sealed record Phase(int Number, string Label, int? Until);

public sealed record Requirement(string Issue, int Level, string Needs, int NeedsLevel);

public sealed record RoundPlan(int Number, string Label, string Kind, int Minutes);

public sealed record DecisionRule(DecisionKind Kind, int Threshold, IReadOnlyList<string> Vetoes);

public enum DecisionKind
{
    Unanimity,
    Consensus,
    Named,
    Majority,
}
