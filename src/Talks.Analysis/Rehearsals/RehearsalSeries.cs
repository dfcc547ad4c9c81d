using System.Collections.Immutable;
using Talks.Analysis.Experiments;
using Talks.Rules;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;

namespace Talks.Analysis.Rehearsals;

/// <summary>What many rehearsals of one scenario have in common.</summary>
/// <param name="Runs">Sessions played, with seeds 1, 2, 3 ... and temperaments that rotate over the parties.</param>
/// <param name="Agreed">In how many the table adopted a text that binds, whatever became of it then.</param>
/// <param name="MeanTime">When it first did, mean, 0 to 1 of play; null when it never did.</param>
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

    /// <summary>When sessions that agreed had adopted a text, 0 to 1 of play; null when none did.</summary>
    public Length? Length { get; init; }

    /// <summary>Of those that agreed, in how many signatures or capitals were still to come after the vote.</summary>
    public int Provisional { get; init; }

    /// <summary>In how many a text had every signature its kind asks for; one that asks for none has them when it is adopted.</summary>
    public int Signed { get; init; }

    /// <summary>In how many a text came into force: signed, and ratified by the capitals it needs.</summary>
    public int InForce { get; init; }

    /// <summary>When it did, 0 to 1 of play, 1 also after the last round; null when none did.</summary>
    public Length? InForceLength { get; init; }

    /// <summary>By party, adopted texts in a session that its capital refused to ratify, mean.</summary>
    public ImmutableSortedDictionary<string, double> Refusals { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    /// <param name="world">Null where the scenario has none.</param>
    public static RehearsalSeries Of(Scenario scenario, int runs, WorldLaid? world = null) =>
        Of(scenario, [.. Enumerable.Range(1, runs).Select(n => Play(scenario, n, world))]);

    /// <summary>One session of a series, by its number from 1: its own chances and temperaments.</summary>
    public static Rehearsed Play(Scenario scenario, int number, WorldLaid? world = null) =>
        Rehearsal.Play(scenario, Rotated(scenario, number), (ulong)number, world);

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
            Length = Rehearsals.Length.Of([.. agreed.Select(p => p.Time)]),
            Provisional = agreed.Count(p => p.Conclusion.Provisional),
            Signed = agreed.Count(p => p.Conclusion.Signed is not null),
            InForce = agreed.Count(p => p.Conclusion.InForce is not null),
            InForceLength = Rehearsals.Length.Of([.. agreed.Select(p => p.Conclusion.InForce).OfType<double>()]),
            Refusals = Mean(scenario, plays, (p, party) => p.Conclusion.Refusals.GetValueOrDefault(party)),
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
    /// <returns>Null of no sessions.</returns>
    public static Length? Of(IReadOnlyCollection<double> times) =>
        times.Count == 0
            ? null
            : new(Statistics.Quantile(times, 0.1), Statistics.Quantile(times, 0.5), Statistics.Quantile(times, 0.9));
}
