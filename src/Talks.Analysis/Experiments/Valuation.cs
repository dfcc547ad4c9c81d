using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Rules.World;
using Talks.Rules.World.Formulas;

namespace Talks.Analysis.Experiments;

/// <summary>From a drafted text to what it is worth and what it does.</summary>
public static class Valuation
{
    /// <param name="positions">One of the score sheets of the scenario.</param>
    public static TextSought Of(
        DraftedText draft,
        Agenda agenda,
        IReadOnlyList<Position> positions,
        WorldDefinition world
    )
    {
        var terms = draft.TableDelivers ? Deliverable(draft, agenda) : draft.Terms;
        var package = new Package { Terms = terms };
        var effects = Drafting
            .NeededBy(agenda, terms)
            .Select(n => n.Measure.FindLevel(n.Level)?.Effects)
            .OfType<ImmutableSortedDictionary<string, double>>();
        return new(
            positions
                .Where(p => draft.Table.Contains(p.Party))
                .ToImmutableSortedDictionary(p => p.Party, p => Appraisal.Of(p, package).Surplus),
            ControlValues.Of(world, effects),
            draft.Facts.SetItems(
                agenda.Issues.Select(i => KeyValuePair.Create($"issue('{i.Id}')", (double)package.LevelOf(i.Id)))
            ),
            draft.TalksFrom,
            draft.SignFrom
        );
    }

    /// <summary>Names in drafts that the scenario does not know.</summary>
    public static IEnumerable<Fault> Faults(IEnumerable<DraftedText> drafts, Agenda agenda)
    {
        foreach (var draft in drafts)
        {
            var place = $"text of '{draft.Policy}'";
            foreach (var party in draft.Table.Where(p => agenda.FindParty(p) is null))
                yield return new(place, 0, $"there is no party '{party}' in '{agenda.Id}'.");
            foreach (var (id, level) in draft.Terms)
                if (agenda.FindIssue(id) is not { } issue)
                    yield return new(place, 0, $"there is no issue '{id}' in '{agenda.Id}'.");
                else if (level < 0 || level >= issue.Options.Length)
                    yield return new(place, 0, $"'{id}' has options 0 to {issue.Options.Length - 1}, not {level}.");
        }
    }

    // An option stays when every measure it calls for can be performed by those at the table alone.
    static ImmutableSortedDictionary<string, int> Deliverable(DraftedText draft, Agenda agenda) =>
        draft
            .Terms.Where(t =>
                Drafting
                    .NeededBy(agenda, ImmutableSortedDictionary<string, int>.Empty.Add(t.Key, t.Value))
                    .All(n => CanPerform(draft.Table, n.Measure, n.Level))
            )
            .ToImmutableSortedDictionary();

    static bool CanPerform(ImmutableArray<string> table, Measure measure, int level) =>
        measure.PerformerRule == PerformerRule.All
            ? measure.PerformersAt(level).All(table.Contains)
            : measure.PerformersAt(level).Any(table.Contains);
}
