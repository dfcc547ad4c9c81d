using System.Collections.Immutable;
using Talks.Analysis.Spaces;

namespace Talks.Analysis.Texts;

/// <summary>What a text is worth to everybody, and who would refuse it.</summary>
/// <param name="Values">By seat, points on the party's own sheet.</param>
/// <param name="Surplus">By seat, points above the walk-away value; acceptable from 0 up.</param>
/// <param name="Blockers">Set of seats for which it is not acceptable, bit n for seat n.</param>
public readonly record struct Evaluation(ImmutableArray<double> Values, ImmutableArray<double> Surplus, int Blockers)
{
    public bool AcceptableTo(int seat) => (Blockers >> seat & 1) == 0;

    public static Evaluation Of(ImmutableArray<Sheet> sheets, ReadOnlySpan<byte> text)
    {
        var values = new double[sheets.Length];
        var surplus = new double[sheets.Length];
        var blockers = 0;
        for (var p = 0; p < sheets.Length; p++)
        {
            values[p] = sheets[p].Worth(text);
            surplus[p] = values[p] - sheets[p].Reservation;
            if (surplus[p] < 0)
                blockers |= 1 << p;
        }
        return new([.. values], [.. surplus], blockers);
    }
}
