using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Rules.Positions;

namespace Talks.Analysis.Checks;

/// <summary>
/// Sheets as they might as well have been written: points times 0.75 to 1.25, interaction rules times 0.5 to 1.5, walk-away
/// values times 0.85 to 1.15, each drawn on its own. What survives does not hang on the authors' exact figures.
/// </summary>
public static class Noise
{
    const double Points = 0.25;
    const double Rules = 0.5;
    const double WalkAway = 0.15;

    /// <summary>Digits kept, so that noisy points still count in hundredths.</summary>
    const int Digits = 2;

    /// <summary>The noisy version of that number, over the space of the scenario's agenda.</summary>
    public static WholePoints On(Scenario scenario, Space space, int number, ulong seed)
    {
        var draws = Draws.For(seed, number);
        return WholePoints.Of(space, [.. scenario.Positions.Select(p => On(p, draws))]);
    }

    /// <summary>Share of <paramref name="sheets"/> noisy versions in which some text is acceptable to all, 0 to 1.</summary>
    public static double ZoneSurvival(Scenario scenario, Space space, int sheets, ulong seed) =>
        (double)Enumerable.Range(0, sheets).Count(n => IsOpen(scenario, space, n, seed)) / sheets;

    /// <summary>Whether some text is acceptable to all by the noisy version of that number.</summary>
    public static bool IsOpen(Scenario scenario, Space space, int number, ulong seed) =>
        Zone.IsOpen(On(scenario, space, number, seed));

    static Position On(Position position, Draws draws) =>
        position with
        {
            Points = position.Points.ToImmutableSortedDictionary(
                p => p.Key,
                p => p.Value.Select(v => Shaken(v, Points, draws)).ToImmutableArray()
            ),
            Rules = [.. position.Rules.Select(r => r with { Points = Shaken(r.Points, Rules, draws) })],
            Reservation = Shaken(position.Reservation, WalkAway, draws),
        };

    static double Shaken(double value, double most, Draws draws) =>
        Math.Round(value * (1 - most + 2 * most * draws.Share()), Digits);
}
