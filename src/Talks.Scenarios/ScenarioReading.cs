using System.Collections.Immutable;
using Talks.Rules;
using Talks.Rules.Packages;

namespace Talks.Scenarios;

/// <summary>What reading a scenario gave: the scenario when nothing forbids playing it, and everything there is to say about it.</summary>
/// <param name="Id">The name asked for, which for a scenario without errors is its id.</param>
/// <param name="Scenario">Null exactly when there is an error among the problems.</param>
/// <param name="Annex">What belongs to the scenario and is not needed to decide about packages; null with the scenario.</param>
public sealed record ScenarioReading(
    string Id,
    Scenario? Scenario,
    ScenarioAnnex? Annex,
    ImmutableArray<ScenarioProblem> Problems
)
{
    public IEnumerable<ScenarioProblem> Errors => Problems.Where(p => p.Severity == Severity.Error);
}
