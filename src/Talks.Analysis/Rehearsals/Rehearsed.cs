using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Rules.Packages;

namespace Talks.Analysis.Rehearsals;

/// <summary>How a rehearsal went.</summary>
public sealed record Rehearsed
{
    /// <summary>The text adopted; null when the talks ended without one.</summary>
    public required Package? Agreement { get; init; }

    /// <summary>The votes on the text adopted.</summary>
    public required ImmutableArray<SeenVote> Votes { get; init; }

    /// <summary>By party, points of the agreement above its walk-away value; empty without an agreement.</summary>
    public required ImmutableSortedDictionary<string, double> Surplus { get; init; }

    public required ImmutableArray<SeenProposal> Proposals { get; init; }

    /// <summary>How far play had gone at the end, 0 to 1.</summary>
    public required double Time { get; init; }

    /// <summary>By party, how many texts it rejected.</summary>
    public required ImmutableSortedDictionary<string, int> Rejections { get; init; }

    public bool Agreed => Agreement is not null;
}
