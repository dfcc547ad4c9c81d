using System.Collections.Immutable;
using Talks.Rules;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Rehearsals;

/// <summary>What many rehearsals of one scenario have in common.</summary>
/// <param name="Runs">Sessions played, with seeds 1, 2, 3 ... and temperaments that rotate over the parties.</param>
/// <param name="Agreed">How many ended in an agreement.</param>
/// <param name="MeanTime">Mean end of those, 0 to 1 of play; null when there were none.</param>
/// <param name="MeanProposals">Texts tabled in a session, mean.</param>
/// <param name="Rejections">By party, texts it rejected in a session, mean: who blocks.</param>
/// <param name="MeanSurplus">By party, points above its walk-away value in the agreements, mean; empty without one.</param>
public sealed record RehearsalSeries(
    int Runs,
    int Agreed,
    double? MeanTime,
    double MeanProposals,
    ImmutableSortedDictionary<string, double> Rejections,
    ImmutableSortedDictionary<string, double> MeanSurplus
)
{
    public double AgreementRate => Runs == 0 ? 0 : (double)Agreed / Runs;

    public static RehearsalSeries Of(Scenario scenario, int runs)
    {
        var plays = Enumerable
            .Range(1, runs)
            .Select(n => Rehearsal.Play(scenario, Rotated(scenario, n), (ulong)n))
            .ToList();
        var agreed = plays.Where(p => p.Agreed).ToList();
        return new(
            runs,
            agreed.Count,
            agreed.Count == 0 ? null : agreed.Average(p => p.Time),
            plays.Count == 0 ? 0 : plays.Average(p => p.Proposals.Length),
            Mean(scenario, plays, (p, party) => p.Rejections[party]),
            Mean(scenario, agreed, (p, party) => p.Surplus[party])
        );
    }

    /// <summary>Every temperament in every seat over three sessions.</summary>
    public static Dictionary<string, Temperament> Rotated(Scenario scenario, int by) =>
        scenario
            .Agenda.Parties.Select((p, i) => (p.Id, Temperament: (Temperament)((i + by) % 3)))
            .ToDictionary(p => p.Id, p => p.Temperament);

    static ImmutableSortedDictionary<string, double> Mean(
        Scenario scenario,
        List<Rehearsed> plays,
        Func<Rehearsed, string, double> value
    ) =>
        plays.Count == 0
            ? ImmutableSortedDictionary<string, double>.Empty
            : scenario.Agenda.Parties.ToImmutableSortedDictionary(p => p.Id, p => plays.Average(x => value(x, p.Id)));
}
