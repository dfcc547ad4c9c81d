using System.Collections.Immutable;

namespace Talks.Analysis.Agents;

/// <summary>How one agent did, under one protocol, over the matches it sat in.</summary>
/// <param name="Seats">Seats it held; an agent may hold several in a match.</param>
/// <param name="Utility">Of its own.</param>
/// <param name="Discounted">Of its own, discounted by the time of the end, as ANAC scores.</param>
/// <param name="Agrees">Share of its seats that came away with a deal.</param>
/// <param name="Round">In which matches ended.</param>
public sealed record Standing(
    string Agent,
    string Protocol,
    int Seats,
    Mean Utility,
    Mean Discounted,
    Mean Agrees,
    Mean Welfare,
    Mean ToPareto,
    Mean? ToNash,
    Mean? ToKalai,
    Mean Round
)
{
    /// <summary>Protocol by protocol, the best mean utility first.</summary>
    public static ImmutableArray<Standing> Of(IReadOnlyCollection<Match> matches) =>
        [
            .. matches
                .SelectMany(m => m.Agents.Select((agent, seat) => (Agent: agent, Seat: seat, Match: m)))
                .GroupBy(s => (s.Match.Protocol, s.Agent))
                .Select(g => new Standing(
                    g.Key.Agent,
                    g.Key.Protocol,
                    g.Count(),
                    Mean.Of(g.Select(s => s.Match.Utilities[s.Seat])),
                    Mean.Of(g.Select(s => s.Match.Discounted[s.Seat])),
                    Mean.Of(g.Select(s => (double)s.Match.InDeal / s.Match.Agents.Length)),
                    Mean.Of(g.Select(s => s.Match.Welfare)),
                    Mean.Of(g.Select(s => s.Match.ToPareto)),
                    Mean.OfSome(g.Select(s => s.Match.ToNash)),
                    Mean.OfSome(g.Select(s => s.Match.ToKalai)),
                    Mean.Of(g.Select(s => (double)s.Match.Round))
                ))
                .OrderBy(s => s.Protocol, StringComparer.Ordinal)
                .ThenByDescending(s => s.Utility.Value),
        ];
}

/// <summary>A mean with the half-width of its 95 % interval, matches taken as independent.</summary>
public readonly record struct Mean(double Value, double Interval)
{
    const double Quantile = 1.96;

    public static Mean Of(IEnumerable<double> values)
    {
        var all = values.ToList();
        var mean = all.Average();
        var variance = all.Count < 2 ? 0 : all.Sum(v => (v - mean) * (v - mean)) / (all.Count - 1);
        return new(mean, Quantile * Math.Sqrt(variance / all.Count));
    }

    /// <summary>Of those there are; null when there are none.</summary>
    public static Mean? OfSome(IEnumerable<double?> values) =>
        values.OfType<double>().ToList() is { Count: > 0 } some ? Of(some) : null;
}
