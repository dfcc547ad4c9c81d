using System.Collections.Immutable;
using Talks.Analysis.Sweeps;
using Talks.Rules;

namespace Talks.Analysis.Checks;

/// <summary>How a reference package of the author stands.</summary>
/// <param name="Values">By seat, points on the party's own sheet.</param>
/// <param name="Accepting">Set of seats to which it is acceptable, bit n for seat n.</param>
/// <param name="Survival">Share of noisy sheets by which all accept it, 0 to 1; null when not asked for.</param>
public sealed record ReferenceCheck(string Title, ImmutableArray<double> Values, int Accepting, double? Survival)
{
    /// <param name="noisySheets">Noisy versions of the sheets to look at; 0 looks at none.</param>
    public static ImmutableArray<ReferenceCheck> Of(Scenario scenario, WholePoints points, int noisySheets)
    {
        var texts = scenario.References.Select(r => points.Space.TextOf(r.Terms)).ToList();
        var survived = new int[texts.Count];
        for (var n = 0; n < noisySheets; n++)
        {
            var noisy = Noise.On(scenario, points.Space, n, seed: 1);
            for (var r = 0; r < survived.Length; r++)
                survived[r] += noisy.PointOf(texts[r]).Surplus.All(s => s >= 0) ? 1 : 0;
        }
        return
        [
            .. scenario.References.Select(
                (reference, r) =>
                {
                    var surplus = points.PointOf(texts[r]).Surplus;
                    return new ReferenceCheck(
                        reference.Title,
                        [.. surplus.Select((s, p) => s + points.Reservations[p] * points.Unit)],
                        surplus.Select((s, p) => s >= 0 ? 1 << p : 0).Sum(),
                        noisySheets == 0 ? null : (double)survived[r] / noisySheets
                    );
                }
            ),
        ];
    }
}
