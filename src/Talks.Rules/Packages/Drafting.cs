using System.Collections.Immutable;
using Talks.Rules.Agendas;

namespace Talks.Rules.Packages;

/// <summary>From answers on issues to commitments, and back to whom they bind.</summary>
public static class Drafting
{
    /// <summary>
    /// The plainest package with these terms: each measure at the highest level any chosen option calls for, by
    /// every performer (by those at the table under <see cref="PerformerRule.Table"/>), in the phase its months fall in.
    /// Unknown issues, levels and measures are kept out; <see cref="Legality"/> reports them.
    /// </summary>
    public static Package FromTerms(Agenda agenda, IEnumerable<KeyValuePair<string, int>> terms)
    {
        var chosen = terms.Where(t => t.Value > 0).ToImmutableSortedDictionary();
        var commitments = NeededBy(agenda, chosen).Select(n => Plain(agenda, n.Measure, n.Level)).ToImmutableArray();
        return new Package { Terms = chosen, Commitments = commitments };
    }

    /// <summary>A commitment to a measure with its default performers and phase.</summary>
    public static Commitment Plain(Agenda agenda, Measure measure, int level) =>
        new(measure.Id, level, DefaultPerformers(agenda, measure, level), DefaultPhase(agenda, measure, level));

    /// <summary>The measures that terms call for, in catalogue order, each at the highest level called for.</summary>
    public static IEnumerable<(Measure Measure, int Level)> NeededBy(
        Agenda agenda,
        ImmutableSortedDictionary<string, int> terms
    )
    {
        var needed = new Dictionary<string, int>();
        foreach (var issue in agenda.Issues)
        {
            var level = terms.GetValueOrDefault(issue.Id);
            if (level <= 0 || level >= issue.Options.Length)
                continue;
            foreach (var (measure, least) in issue.Options[level].Measures)
                needed[measure] = Math.Max(needed.GetValueOrDefault(measure), least);
        }
        return agenda.Measures.Where(m => needed.ContainsKey(m.Id)).Select(m => (m, needed[m.Id]));
    }

    /// <summary>The parties at the table that the package obliges to act, to verify included, in the agenda's order.</summary>
    public static ImmutableArray<string> BoundBy(Agenda agenda, Package package)
    {
        var obliged = package.Commitments.SelectMany(c => c.Performers).ToHashSet();
        obliged.UnionWith(package.Commitments.Select(c => c.Clause?.Verifier).OfType<string>());
        return [.. agenda.Parties.Select(p => p.Id).Where(obliged.Contains)];
    }

    static ImmutableArray<string> DefaultPerformers(Agenda agenda, Measure measure, int level)
    {
        var performers = measure.PerformersAt(level);
        var seated = InOrder(agenda, performers.Where(p => agenda.FindParty(p) is not null));
        return measure.PerformerRule == PerformerRule.All || seated.IsEmpty ? InOrder(agenda, performers) : seated;
    }

    static int DefaultPhase(Agenda agenda, Measure measure, int level)
    {
        var months = measure.FindLevel(level)?.Months ?? 0;
        return (agenda.Phases.FirstOrDefault(p => p.Until is null || months <= p.Until) ?? agenda.Phases[^1]).Number;
    }

    static ImmutableArray<string> InOrder(Agenda agenda, IEnumerable<string> actors)
    {
        var wanted = actors.ToHashSet();
        return
        [
            .. agenda.Parties.Select(p => p.Id).Where(wanted.Contains),
            .. agenda.Outsiders.Select(o => o.Id).Where(wanted.Contains),
        ];
    }
}
