using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Analysis.Simulations;
using Talks.Rules.Packages;

namespace Talks.Analysis.Rehearsals;

/// <summary>How a rehearsal went.</summary>
public sealed record Rehearsed
{
    /// <summary>The text that came into force, or else the last that was adopted; null when the talks ended without one.</summary>
    public required SeenProposal? Text { get; init; }

    /// <summary>How far it came: adopted, signed, in force.</summary>
    public required Conclusion Conclusion { get; init; }

    /// <summary>By party, points of the text above its walk-away value as it stood then; empty without an agreement.</summary>
    public required ImmutableSortedDictionary<string, double> Surplus { get; init; }

    public required ImmutableArray<SeenProposal> Proposals { get; init; }

    /// <summary>By party, how many texts it rejected.</summary>
    public required ImmutableSortedDictionary<string, int> Rejections { get; init; }

    public Package? Agreement => Text?.Package;

    /// <summary>Whether the table adopted a text that binds, whatever became of it then.</summary>
    public bool Agreed => Conclusion.Agreed is not null;

    /// <summary>How far play had gone when a text was first adopted, 0 to 1; 1 when none was.</summary>
    public double Time => Conclusion.Agreed ?? 1;
}
