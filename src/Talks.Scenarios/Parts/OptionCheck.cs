using Talks.Rules.Agendas;
using Talks.Scenarios.Yaml;

namespace Talks.Scenarios.Parts;

/// <summary>An option that can never be tabled is a mistake of its author.</summary>
static class OptionCheck
{
    public static void Check(Option option, string what, Place at, Catalogue catalogue, Roster roster, Ledger ledger)
    {
        foreach (var measure in catalogue.Measures.Where(m => option.Measures.ContainsKey(m.Id)))
        {
            foreach (var link in measure.Conflicts.Where(l => option.Measures.GetValueOrDefault(l.Measure) >= l.Level))
                ledger.Error(
                    at,
                    $"{Sentence(what)} calls for '{measure.Id}' and '{link.Measure}', which conflict.",
                    "Remove one of the measures, or the conflict from the catalogue."
                );
            foreach (var absent in Absent(measure, option.Measures[measure.Id], roster))
                ledger.Warn(
                    at,
                    $"{Sentence(what)} calls for '{measure.Id}', which {absent} must perform and has not undertaken.",
                    $"Set 'undertakes: true' for {absent}, or let control admit its undertaking during play."
                );
        }
    }

    static IEnumerable<string> Absent(Measure measure, int level, Roster roster)
    {
        var performers = measure.PerformersAt(level);
        var silent = roster.Outsiders.Where(o => !o.Undertakes && performers.Contains(o.Id)).Select(o => o.Id);
        var someoneElse = performers.Except(silent).Any();
        return measure.PerformerRule == PerformerRule.All || !someoneElse ? silent : [];
    }

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
