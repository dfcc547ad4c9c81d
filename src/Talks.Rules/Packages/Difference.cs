using System.Collections.Immutable;

namespace Talks.Rules.Packages;

/// <summary>What changes from one package to another, issue by issue and commitment by commitment.</summary>
public sealed record Difference(ImmutableArray<TermChange> Terms, ImmutableArray<CommitmentChange> Commitments)
{
    public bool IsNone => Terms.IsEmpty && Commitments.IsEmpty;

    /// <summary>Both parts in the order of their ids. The order in which performers are named is no difference.</summary>
    public static Difference Between(Package older, Package newer)
    {
        var terms = Either(older.Terms.Keys, newer.Terms.Keys)
            .Select(issue => new TermChange(issue, older.LevelOf(issue), newer.LevelOf(issue)))
            .Where(change => change.From != change.To);
        var (before, after) = (ByKey(older), ByKey(newer));
        var commitments = Either(before.Keys, after.Keys)
            .Select(key => Change(before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
            .Where(change => change.From is null || change.To is null || !change.From.Same(change.To));
        return new([.. terms], [.. commitments]);
    }

    static IEnumerable<string> Either(IEnumerable<string> these, IEnumerable<string> those) =>
        these.Union(those).Order(StringComparer.Ordinal);

    static Dictionary<string, Commitment> ByKey(Package package) =>
        package.Commitments.DistinctBy(c => c.Key()).ToDictionary(c => c.Key());

    static CommitmentChange Change(Commitment? from, Commitment? to) => new((from ?? to)!.Measure, from, to);
}

/// <param name="From">Option before; 0 is "not included".</param>
public sealed record TermChange(string Issue, int From, int To);

/// <param name="From">Null if the commitment is new.</param>
/// <param name="To">Null if it is dropped.</param>
public sealed record CommitmentChange(string Measure, Commitment? From, Commitment? To);
