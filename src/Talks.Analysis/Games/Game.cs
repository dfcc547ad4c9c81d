using System.Collections.Immutable;
using System.Globalization;

namespace Talks.Analysis.Games;

/// <summary>
/// A negotiation domain of the literature: issues, and what each party makes of their values. More general than a scenario's
/// agenda (utilities on any scale, bundles over any set of values, caps) and without its measures, phases and people.
/// </summary>
/// <param name="Format">Name of the format it came in.</param>
public sealed record Game(string Name, string Format, ImmutableArray<GameIssue> Issues, ImmutableArray<Payoff> Parties)
{
    /// <summary>Number of outcomes; a double, as the largest published have more than 2^63.</summary>
    public double Outcomes => Issues.Aggregate(1.0, (n, i) => n * i.Values.Length);

    /// <summary>Every outcome, as the value of each issue; for games of up to a million or so.</summary>
    public IEnumerable<int[]> Each()
    {
        for (var n = 0; n < Outcomes; n++)
        {
            var (rest, outcome) = (n, new int[Issues.Length]);
            for (var i = 0; i < outcome.Length; i++)
                (rest, outcome[i]) = Math.DivRem(rest, Issues[i].Values.Length);
            yield return outcome;
        }
    }
}

/// <param name="Values">Distinct, in the order of the file.</param>
public sealed record GameIssue(string Name, ImmutableArray<string> Values)
{
    /// <summary>Values of an issue that a file tells by its bounds alone; a few bytes must not ask for gigabytes.</summary>
    public const int MostValues = 100_000;

    /// <summary>Every whole number from one bound to the other; null where there is none, or more than <see cref="MostValues"/>.</summary>
    public static ImmutableArray<string>? Between(double low, double high) =>
        high >= low && high - low < MostValues && double.Abs(low) < int.MaxValue && double.Abs(high) < int.MaxValue
            ?
            [
                .. Enumerable
                    .Range((int)low, (int)high - (int)low + 1)
                    .Select(v => v.ToString(CultureInfo.InvariantCulture)),
            ]
            : null;
}

/// <summary>One party's utility: points of the values, plus bundles that hold, over a scale, up to a cap.</summary>
public sealed record Payoff
{
    public required string Party { get; init; }

    /// <summary>By issue and value.</summary>
    public required ImmutableArray<ImmutableArray<double>> Points { get; init; }
    public ImmutableArray<Bundle> Bundles { get; init; } = [];

    /// <summary>The sum is divided by this.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Utilities above this count as this; null where the format knows no cap.</summary>
    public double? Cap { get; init; }

    /// <summary>Null where the file names none.</summary>
    public double? Reservation { get; init; }

    /// <summary>p1, p2 or player, where the format knows who proposes and who has a veto; else null.</summary>
    public string? Role { get; init; }

    /// <summary>Utility of an agreement at time t is multiplied by this to the power t, t from 0 to 1.</summary>
    public double Discount { get; init; } = 1;

    public double Utility(ReadOnlySpan<int> outcome)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
            sum += Points[i][outcome[i]];
        foreach (var bundle in Bundles)
            if (bundle.Holds(outcome))
                sum += bundle.Points;
        return Math.Min(Cap ?? double.PositiveInfinity, sum / Scale);
    }
}

/// <summary>Points for values that stand together.</summary>
/// <param name="When">By issue, the values of which one must stand; an issue left out may be at any.</param>
public sealed record Bundle(ImmutableSortedDictionary<int, ImmutableHashSet<int>> When, double Points)
{
    public bool Holds(ReadOnlySpan<int> outcome)
    {
        foreach (var (issue, values) in When)
            if (!values.Contains(outcome[issue]))
                return false;
        return true;
    }
}
