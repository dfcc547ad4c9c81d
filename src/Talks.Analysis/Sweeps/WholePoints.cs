using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Positions;

namespace Talks.Analysis.Sweeps;

/// <summary>
/// All sheets of a scenario in whole units, so that sums are exact and equal means equal. A unit is a point, or the
/// tenth, hundredth ... of one that makes all of them whole; finer points than a millionth are rounded to a billionth.
/// </summary>
public sealed class WholePoints
{
    const int FinestExact = 6;
    const int Rounded = 9;

    readonly long[][] points;

    public WholePoints(Space space, IReadOnlyList<Sheet> sheets)
    {
        Space = space;
        Unit = UnitOf(space, sheets);
        points = [.. sheets.Select(s => Enumerable.Range(0, space.Options).Select(o => Whole(s.Points(o))).ToArray())];
        Reservations = [.. sheets.Select(s => (long)Math.Ceiling(Math.Round(s.Reservation / Unit, 6)))];
        Rules = Merged(sheets);
    }

    public Space Space { get; }

    /// <summary>Points that one unit stands for: 1 for sheets in whole points.</summary>
    public double Unit { get; }
    public int Parties => points.Length;

    /// <summary>By party, the least number of units it signs for.</summary>
    public ImmutableArray<long> Reservations { get; }

    /// <summary>Interaction rules; those with the same conditions are one rule with points for several parties.</summary>
    public ImmutableArray<(JointRule Rule, ImmutableArray<long> Units)> Rules { get; }

    public long Units(int party, int option) => points[party][option];

    public void Worth(ReadOnlySpan<byte> text, Span<long> worth)
    {
        for (var p = 0; p < points.Length; p++)
        {
            var total = 0L;
            for (var i = 0; i < text.Length; i++)
                total += points[p][Space.Offset(i) + text[i]];
            worth[p] = total;
        }
        foreach (var (rule, units) in Rules)
            if (rule.Holds(text))
                for (var p = 0; p < points.Length; p++)
                    worth[p] += units[p];
    }

    /// <summary>The text with what it leaves each party, in points.</summary>
    public Point PointOf(ReadOnlySpan<byte> text)
    {
        var worth = new long[Parties];
        Worth(text, worth);
        return new(Space.TermsOf(text), [.. worth.Select((w, p) => (w - Reservations[p]) * Unit)]);
    }

    public static WholePoints Of(Scenario scenario) => Of(Space.Of(scenario.Agenda), scenario.Positions);

    /// <summary>Other sheets over a space that is known already.</summary>
    public static WholePoints Of(Space space, IReadOnlyList<Position> positions) =>
        new(space, [.. positions.Select(p => new Sheet(space, p))]);

    long Whole(double value) => (long)Math.Round(value / Unit);

    ImmutableArray<(JointRule, ImmutableArray<long>)> Merged(IReadOnlyList<Sheet> sheets) =>
        [
            .. sheets
                .SelectMany((s, p) => s.Rules.Select(r => (Rule: r, Party: p)))
                .GroupBy(r => string.Join(' ', r.Rule.Issues.Zip(r.Rule.Levels)))
                .Select(g =>
                    (
                        g.First().Rule,
                        sheets
                            .Select((_, p) => g.Where(r => r.Party == p).Sum(r => Whole(r.Rule.Points)))
                            .ToImmutableArray()
                    )
                ),
        ];

    static double UnitOf(Space space, IReadOnlyList<Sheet> sheets)
    {
        var values = sheets
            .SelectMany(s =>
                Enumerable
                    .Range(0, space.Options)
                    .Select(s.Points)
                    .Concat(s.Rules.Select(r => r.Points))
                    .Append(s.Reservation)
            )
            .ToList();
        for (var digits = 0; digits <= FinestExact; digits++)
        {
            var scale = Math.Pow(10, digits);
            if (
                values.TrueForAll(v =>
                    Math.Abs(v * scale - Math.Round(v * scale)) < 1e-9 * Math.Max(1, Math.Abs(v * scale))
                )
            )
                return 1 / scale;
        }
        return Math.Pow(10, -Rounded);
    }
}
