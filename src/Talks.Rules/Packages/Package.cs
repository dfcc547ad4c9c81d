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

    /// <summary>At most one commitment to a part of a measure. Covers every measure that the terms call for; may hold more.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    public static Package Empty { get; } = new();

    public int LevelOf(string issue) => Terms.GetValueOrDefault(issue);

    /// <param name="key">As <see cref="Commitment.Key"/> gives it.</param>
    public Commitment? Find(string key) => Commitments.FirstOrDefault(c => c.Key() == key);

    /// <summary>The commitments that one is traded against, action for action, whichever of the two says so; in the order of the package.</summary>
    public IEnumerable<Commitment> PairsOf(Commitment commitment) =>
        Commitments.Where(other =>
            other.Key() != commitment.Key()
            && (
                commitment.Clause?.Pairs.Contains(other.Key()) == true
                || other.Clause?.Pairs.Contains(commitment.Key()) == true
            )
        );
}
