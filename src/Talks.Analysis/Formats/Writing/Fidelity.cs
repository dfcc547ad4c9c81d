using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>How far a game that was written and read back is still the same.</summary>
static class Fidelity
{
    /// <summary>Utilities nearer than this, of the greatest, are the same: the rest is the rounding of divisions.</summary>
    const double Near = 1e-9;

    /// <summary>Outcomes that are compared at most; larger games are compared on drawn ones.</summary>
    const int MostCompared = 20_000;

    public static ImmutableArray<string> Losses(Game before, Game after)
    {
        if (
            before.Parties.Length != after.Parties.Length
            || !before.Issues.Select(i => i.Values.Length).SequenceEqual(after.Issues.Select(i => i.Values.Length))
        )
            return ["The number of parties, issues or values is another."];
        return
        [
            .. Names(before, after),
            .. before.Parties.Zip(after.Parties).SelectMany(p => Figures(before, p.First, p.Second)),
        ];
    }

    static IEnumerable<string> Names(Game before, Game after)
    {
        var issues = before.Issues.Zip(after.Issues).Count(i => i.First.Name != i.Second.Name);
        var values = before
            .Issues.Zip(after.Issues)
            .Sum(i => i.First.Values.Zip(i.Second.Values).Count(v => v.First != v.Second));
        if (issues + values > 0)
            yield return $"{issues} issues and {values} values get other names, such as '{after.Issues[0].Name}' for '{before.Issues[0].Name}' and '{after.Issues[0].Values[0]}' for '{before.Issues[0].Values[0]}'.";
        if (after.Format == "negolog-json")
            yield break; // NegoLog calls parties by letters and has no names for them.
        foreach (var (was, now) in before.Parties.Zip(after.Parties))
            if (!Written.Stem(now.Party).EndsWith(Written.Stem(was.Party), StringComparison.Ordinal))
                yield return $"{was.Party} is called {Written.Stem(now.Party)}.";
    }

    static IEnumerable<string> Figures(Game game, Payoff before, Payoff after)
    {
        var divisor = Divisor(game, before, after);
        if (divisor is null)
            yield return $"{before.Party}: utilities are not the same.";
        else if (divisor != 1)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{before.Party}: utilities and walk-away value are divided by {divisor:G9}."
            );
        if (!Same(before.Reservation, after.Reservation * (divisor ?? 1)))
            yield return $"{before.Party}: the walk-away value {Figure(before.Reservation)} becomes {Figure(after.Reservation)}.";
        if (!Same(before.Discount, after.Discount))
            yield return $"{before.Party}: the discount {Figure(before.Discount)} becomes {Figure(after.Discount)}.";
    }

    /// <summary>What utilities before have to be divided by to give those after; null when no number does.</summary>
    static double? Divisor(Game game, Payoff before, Payoff after)
    {
        var pairs = Outcomes(game).Select(o => (Was: before.Utility(o), Is: after.Utility(o))).ToList();
        var (was, now) = pairs.MaxBy(p => Math.Abs(p.Was));
        if (pairs.TrueForAll(p => Math.Abs(p.Was - p.Is) <= Near * Math.Max(1, Math.Abs(was))))
            return 1;
        var divisor = now == 0 ? 0 : was / now;
        return divisor > 0 && pairs.TrueForAll(p => Math.Abs(p.Was / divisor - p.Is) <= Near) ? divisor : null;
    }

    static IEnumerable<int[]> Outcomes(Game game)
    {
        var all = game.Outcomes <= MostCompared;
        var draws = new Draws(1);
        for (var n = 0; n < (all ? game.Outcomes : MostCompared); n++)
        {
            var rest = n;
            var outcome = new int[game.Issues.Length];
            for (var i = 0; i < outcome.Length; i++)
                if (all)
                    (rest, outcome[i]) = Math.DivRem(rest, game.Issues[i].Values.Length);
                else
                    outcome[i] = draws.Below(game.Issues[i].Values.Length);
            yield return outcome;
        }
    }

    static bool Same(double? a, double? b) =>
        a is null || b is null
            ? a is null == b is null
            : Math.Abs(a.Value - b.Value) <= Near * Math.Max(1, Math.Abs(a.Value));

    static string Figure(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "(none)";
}
