using System.Collections.Immutable;
using Talks.Analysis.Experiments;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Rehearsals;

/// <summary>What many rehearsals of one scenario have in common.</summary>
/// <param name="Runs">Sessions played, with seeds 1, 2, 3 ... and temperaments that rotate over the parties.</param>
/// <param name="Agreed">How many ended in an agreement.</param>
/// <param name="MeanTime">Mean end of those, 0 to 1 of play; null when there were none.</param>
/// <param name="MeanProposals">Texts tabled in a session, mean.</param>
/// <param name="Rejections">By party, texts it rejected in a session, mean.</param>
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
    /// <summary>Normal quantile of a 95 % interval.</summary>
    const double Quantile = 1.96;

    public double AgreementRate => Runs == 0 ? 0 : (double)Agreed / Runs;

    /// <summary>The 95 % interval of the rate (Wilson 1927), 0 to 1.</summary>
    public Between AgreementInterval
    {
        get
        {
            if (Runs == 0)
                return new(0, 1);
            var (rate, spread) = (AgreementRate, Quantile * Quantile / Runs);
            var middle = rate + spread / 2;
            var half = Quantile * Math.Sqrt((rate * (1 - rate) + spread / 4) / Runs);
            return new(Math.Max(0, (middle - half) / (1 + spread)), Math.Min(1, (middle + half) / (1 + spread)));
        }
    }

    /// <summary>
    /// By party, texts in a session that failed because it alone rejected them, mean: who blocks.
    /// </summary>
    public ImmutableSortedDictionary<string, double> Blocks { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>When sessions that agreed ended, 0 to 1 of play; null when none did.</summary>
    public Length? Length { get; init; }

    public static RehearsalSeries Of(Scenario scenario, int runs) =>
        Of(scenario, [.. Enumerable.Range(1, runs).Select(n => Play(scenario, n))]);

    /// <summary>One session of a series, by its number from 1: its own chances and temperaments.</summary>
    public static Rehearsed Play(Scenario scenario, int number) =>
        Rehearsal.Play(scenario, Rotated(scenario, number), (ulong)number);

    /// <summary>For a host that plays them on several processors.</summary>
    public static RehearsalSeries Of(Scenario scenario, IReadOnlyCollection<Rehearsed> plays)
    {
        var agreed = plays.Where(p => p.Agreed).ToList();
        return new(
            plays.Count,
            agreed.Count,
            agreed.Count == 0 ? null : agreed.Average(p => p.Time),
            plays.Count == 0 ? 0 : plays.Average(p => p.Proposals.Length),
            Mean(scenario, plays, (p, party) => p.Rejections[party]),
            Mean(scenario, agreed, (p, party) => p.Surplus[party])
        )
        {
            Blocks = Mean(scenario, plays, (p, party) => p.Proposals.Count(t => Blocked(t, party))),
            Length = agreed.Count == 0 ? null : Rehearsals.Length.Of([.. agreed.Select(p => p.Time)]),
        };
    }

    /// <summary>Every temperament in every seat, over as many sessions as there are temperaments.</summary>
    public static Dictionary<string, Temperament> Rotated(Scenario scenario, int by)
    {
        var all = Enum.GetValues<Temperament>();
        return scenario
            .Agenda.Parties.Select((p, i) => (p.Id, Temperament: all[(i + by) % all.Length]))
            .ToDictionary(p => p.Id, p => p.Temperament);
    }

    static bool Blocked(Bots.SeenProposal text, string party) =>
        text.Status is ProposalStatus.Failed
        && text.Votes.Where(v => v.Ballot is Ballot.Reject).Select(v => v.By).SequenceEqual([party]);

    static ImmutableSortedDictionary<string, double> Mean(
        Scenario scenario,
        IReadOnlyCollection<Rehearsed> plays,
        Func<Rehearsed, string, double> value
    ) =>
        plays.Count == 0
            ? ImmutableSortedDictionary<string, double>.Empty
            : scenario.Agenda.Parties.ToImmutableSortedDictionary(p => p.Id, p => plays.Average(x => value(x, p.Id)));
}

public readonly record struct Between(double Low, double High);

/// <summary>Tenth, half and nine tenths of sessions had ended by then.</summary>
public sealed record Length(double P10, double Median, double P90)
{
    public static Length Of(IReadOnlyCollection<double> times) =>
        new(Statistics.Quantile(times, 0.1), Statistics.Quantile(times, 0.5), Statistics.Quantile(times, 0.9));
}
