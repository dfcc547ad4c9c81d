using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.Rules.Sessions.Proposals;

/// <summary>A text without what stands in brackets: what nobody at the table objects to.</summary>
public static class CleanText
{
    /// <summary>
    /// A term goes out with its own brackets, or when a measure that it calls for is bracketed; a commitment goes out with
    /// its own brackets, or when only terms that have gone out called for it.
    /// </summary>
    public static Package Of(Agenda agenda, Package package, ImmutableArray<Bracket> brackets)
    {
        var issues = brackets.Select(b => b.Issue).ToHashSet();
        var keys = brackets.Select(b => b.Commitment).ToHashSet();
        var agreed = package.Commitments.Where(c => !keys.Contains(c.Key())).ToImmutableArray();
        var terms = package
            .Terms.Where(t => !issues.Contains(t.Key) && IsCovered(agenda, t, agreed))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var called = Drafting.NeededBy(agenda, package.Terms).Select(n => n.Measure.Id).ToHashSet();
        var calling = Drafting.NeededBy(agenda, terms).Select(n => n.Measure.Id).ToHashSet();
        return new()
        {
            Terms = terms,
            Commitments = [.. agreed.Where(c => !called.Contains(c.Measure) || calling.Contains(c.Measure))],
        };
    }

    static bool IsCovered(Agenda agenda, KeyValuePair<string, int> term, ImmutableArray<Commitment> agreed) =>
        Drafting
            .NeededBy(agenda, ImmutableSortedDictionary<string, int>.Empty.Add(term.Key, term.Value))
            .All(n => agreed.Any(c => c.Measure == n.Measure.Id && c.Level >= n.Level));
}
