using System.Collections.Immutable;

namespace Talks.Rules.Packages;

/// <summary>What changes from one package to another, issue by issue and measure by measure.</summary>
public sealed record Difference(ImmutableArray<TermChange> Terms, ImmutableArray<CommitmentChange> Commitments)
{
    public bool IsNone => Terms.IsEmpty && Commitments.IsEmpty;

    /// <summary>Both parts in the order of their ids. The order in which performers are named is no difference.</summary>
    public static Difference Between(Package older, Package newer)
    {
        var terms = Either(older.Terms.Keys, newer.Terms.Keys)
            .Select(issue => new TermChange(issue, older.LevelOf(issue), newer.LevelOf(issue)))
            .Where(change => change.From != change.To);
        var (before, after) = (ByMeasure(older), ByMeasure(newer));
        var commitments = Either(before.Keys, after.Keys)
            .Select(id => new CommitmentChange(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
            .Where(change => !Same(change.From, change.To));
        return new([.. terms], [.. commitments]);
    }

    static IEnumerable<string> Either(IEnumerable<string> these, IEnumerable<string> those) =>
        these.Union(those).Order(StringComparer.Ordinal);

    static Dictionary<string, Commitment> ByMeasure(Package package) =>
        package.Commitments.DistinctBy(c => c.Measure).ToDictionary(c => c.Measure);

    static bool Same(Commitment? one, Commitment? other) =>
        one is not null
        && other is not null
        && (one.Level, one.Phase) == (other.Level, other.Phase)
        && one.Performers.ToHashSet().SetEquals(other.Performers);
}

/// <param name="From">Option before; 0 is "not included".</param>
public sealed record TermChange(string Issue, int From, int To);

/// <param name="From">Null if the commitment is new.</param>
/// <param name="To">Null if it is dropped.</param>
public sealed record CommitmentChange(string Measure, Commitment? From, Commitment? To);
