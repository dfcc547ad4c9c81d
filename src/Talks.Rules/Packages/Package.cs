using System.Collections.Immutable;

namespace Talks.Rules.Packages;

/// <summary>
/// A bundle of reciprocal undertakings. <see cref="Terms"/> answers issues, and is what score sheets value;
/// <see cref="Commitments"/> says who does what and when, and is what binds.
/// </summary>
public sealed record Package
{
    /// <summary>Issue id to option level; only levels of 1 and above are listed.</summary>
    public ImmutableSortedDictionary<string, int> Terms { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>At most one commitment to a measure. Covers every measure that the terms call for; may hold more.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public static Package Empty { get; } = new();

    public int LevelOf(string issue) => Terms.GetValueOrDefault(issue);
}

/// <param name="Level">1 and up.</param>
/// <param name="Performers">Who does it: parties at the table or outsiders, a subset of the measure's performers, in the agenda's order.</param>
/// <param name="Phase">Number of the phase in which it falls due.</param>
public sealed record Commitment(string Measure, int Level, ImmutableArray<string> Performers, int Phase);
