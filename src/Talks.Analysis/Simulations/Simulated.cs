using System.Collections.Immutable;
using Talks.Analysis.Experiments;

namespace Talks.Analysis.Simulations;

/// <summary>What many sessions have in common.</summary>
/// <param name="Agreed">Share of sessions with an agreement.</param>
/// <param name="Time">How far play had gone when it was reached; null without any.</param>
/// <param name="Blocks">Party to the share of the failed sessions in which it rejected most.</param>
/// <param name="Surplus">Party to points above its walk-away value, over the sessions that agreed.</param>
/// <param name="Broke">Share of agreements that a breach ended.</param>
/// <param name="World">Variable to its value at the end.</param>
/// <param name="Softness">Points; see <see cref="Estimate.Softness"/>. Null where the votes do not tell.</param>
/// <param name="Concession">Party to exponent; see <see cref="Estimate.Concession"/>. Parties that tabled too little are left out.</param>
public sealed record Simulated(
    int Sessions,
    double Agreed,
    Range? Time,
    ImmutableSortedDictionary<string, double> Blocks,
    ImmutableSortedDictionary<string, Range> Surplus,
    double Broke,
    ImmutableSortedDictionary<string, Range> World,
    double? Softness,
    ImmutableSortedDictionary<string, double> Concession
)
{
    /// <summary>Share of sessions in which a text came into force, signed and ratified as its kind asks.</summary>
    public double InForce { get; init; }

    /// <summary>Party to adopted texts that its capital refused to ratify, in a session, mean; parties whose capital refused none are left out.</summary>
    public ImmutableSortedDictionary<string, double> Refusals { get; init; } =
        ImmutableSortedDictionary<string, double>.Empty;

    public static Simulated Of(IReadOnlyCollection<SessionRow> sessions)
    {
        var agreed = sessions.Where(s => s.Agreed).ToArray();
        var failed = sessions.Count - agreed.Length;
        return new(
            sessions.Count,
            sessions.Count == 0 ? 0 : agreed.Length / (double)sessions.Count,
            agreed.Length == 0 ? null : Range.Of(agreed.Select(s => s.Time)),
            sessions
                .Where(s => s.Blocker is not null)
                .GroupBy(s => s.Blocker!)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Count() / (double)failed),
            Ranges(agreed.Select(s => s.Surplus)),
            agreed.Length == 0 ? 0 : agreed.Count(s => s.Broke) / (double)agreed.Length,
            Ranges(sessions.Select(s => s.World)),
            Estimate.Softness([.. sessions.SelectMany(s => s.Votes).Select(v => (v.Margin, v.Accepted))]),
            Conceded(sessions)
        )
        {
            InForce =
                sessions.Count == 0
                    ? 0
                    : sessions.Count(s => s.Conclusion.InForce is not null) / (double)sessions.Count,
            Refusals = sessions
                .SelectMany(s => s.Conclusion.Refusals)
                .GroupBy(r => r.Key)
                .ToImmutableSortedDictionary(g => g.Key, g => g.Sum(r => r.Value) / (double)sessions.Count),
        };
    }

    // What a party asks for is told as a share of the most it ever asked for.
    static ImmutableSortedDictionary<string, double> Conceded(IEnumerable<SessionRow> sessions) =>
        sessions
            .SelectMany(s => s.Texts)
            .GroupBy(t => t.Party)
            .Select(g => (Party: g.Key, Most: g.Max(t => t.Margin), Texts: g))
            .Where(g => g.Most > 0)
            .Select(g =>
                (g.Party, Exponent: Estimate.Concession([.. g.Texts.Select(t => (t.Time, t.Margin / g.Most))]))
            )
            .Where(e => e.Exponent is not null)
            .ToImmutableSortedDictionary(e => e.Party, e => e.Exponent!.Value);

    static ImmutableSortedDictionary<string, Range> Ranges(
        IEnumerable<ImmutableSortedDictionary<string, double>> rows
    ) =>
        rows.SelectMany(r => r)
            .GroupBy(r => r.Key)
            .ToImmutableSortedDictionary(g => g.Key, g => Range.Of(g.Select(r => r.Value)));
}

/// <summary>The middle of many numbers, and the band that holds four fifths of them.</summary>
public readonly record struct Range(double P10, double Median, double P90)
{
    public static Range Of(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return new(Statistics.Quantile(all, 0.1), Statistics.Quantile(all, 0.5), Statistics.Quantile(all, 0.9));
    }
}
