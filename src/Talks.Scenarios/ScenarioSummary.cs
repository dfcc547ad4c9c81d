using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Scenarios;

/// <summary>What one needs to choose a scenario.</summary>
/// <param name="Duration">In words.</param>
/// <param name="Brief">The public brief, Markdown.</param>
/// <param name="Issues">Number of questions on the agenda.</param>
public sealed record ScenarioSummary(
    string Id,
    string Title,
    ImmutableArray<Party> Parties,
    string Duration,
    string Brief,
    int Issues
);
