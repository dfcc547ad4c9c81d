using Talks.Contracts;

namespace Talks.Client;

/// <summary>From answers on issues to packages, as the server drafts them.</summary>
public static class Drafting
{
    /// <summary>
    /// A package with other answers to some issues. Commitments that the answers call for are raised, lowered, dropped, or added as the
    /// plainest there are: by their default performers, in the phase their months fall in. Others stay as they are.
    /// </summary>
    /// <param name="from">The package to begin from; null begins with nothing.</param>
    /// <param name="answers">Issue id to option level; 0 takes the issue out. What the agenda does not know is for the server to refuse.</param>
    public static Package Change(Agenda agenda, Package? from, IReadOnlyDictionary<string, int> answers)
    {
        var before = from?.Terms ?? new Dictionary<string, int>();
        var terms = before
            .Where(t => !answers.ContainsKey(t.Key))
            .Concat(answers.Where(a => a.Value != 0))
            .ToDictionary(StringComparer.Ordinal);
        var (called, calls) = (Needed(agenda, before), Needed(agenda, terms));
        var kept = (from?.Commitments ?? [])
            .Where(c => !called.ContainsKey(c.Measure) || calls.ContainsKey(c.Measure))
            .Select(c =>
                calls.TryGetValue(c.Measure, out var level) && called.GetValueOrDefault(c.Measure) != level
                    ? c with
                    {
                        Level = level,
                    }
                    : c
            )
            .ToList();
        var added = agenda
            .Measures.Where(m => calls.ContainsKey(m.Id) && kept.All(c => c.Measure != m.Id))
            .Select(m => Plain(agenda, m, calls[m.Id]));
        return new(terms, [.. kept, .. added]);
    }

    static Dictionary<string, int> Needed(Agenda agenda, IReadOnlyDictionary<string, int> terms) =>
        agenda
            .Issues.SelectMany(i =>
                terms.GetValueOrDefault(i.Id) is var level && level > 0 && level < i.Options.Count
                    ? i.Options[level].Measures.AsEnumerable()
                    : []
            )
            .GroupBy(needed => needed.Key, needed => needed.Value)
            .ToDictionary(measure => measure.Key, measure => measure.Max());

    static Commitment Plain(Agenda agenda, Measure measure, int number)
    {
        var level = measure.Levels.FirstOrDefault(l => l.Level == number);
        var named = level?.Performers is { Count: > 0 } own ? own : measure.Performers;
        var seated = agenda.Parties.Select(p => p.Id).Where(named.Contains).ToList();
        IReadOnlyList<string> performers =
            measure.PerformerRule is PerformerRule.All || seated.Count == 0
                ? [.. seated, .. agenda.Outsiders.Select(o => o.Id).Where(named.Contains)]
                : seated;
        var phase = agenda.Phases.FirstOrDefault(p => p.Until is null || level?.Months <= p.Until) ?? agenda.Phases[^1];
        return new(measure.Id, number, performers, phase.Number);
    }
}
