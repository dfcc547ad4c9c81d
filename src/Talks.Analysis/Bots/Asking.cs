using System.Collections.Immutable;
using Talks.Analysis.Spaces;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Bots;

/// <summary>What a bot asks for with a rejection: the few changes that would bring the text up to its target.</summary>
static class Asking
{
    const int AsksAtMost = 3;

    /// <summary>How many own points a log-odd of the others' acceptance is worth when choosing what to ask for.</summary>
    const double PointsPerLogOdd = 2.0;

    /// <param name="cost">Guessed loss to the others, in log-odds, of moving an issue from one option to another.</param>
    /// <param name="open">Whether an issue may be asked about; null for all.</param>
    public static ImmutableArray<Ask> For(
        Space space,
        Sheet own,
        byte[] text,
        double target,
        Func<int, int, double> cost,
        Func<int, bool>? open = null
    )
    {
        var asks = ImmutableArray.CreateBuilder<Ask>();
        var wanted = (byte[])text.Clone();
        var chosen = new ulong[space.Words];
        var worth = own.Worth(wanted);
        while (asks.Count < AsksAtMost && worth < target)
        {
            space.Choose(wanted, chosen);
            var (issue, level, gain) = Dearest(space, own, text, wanted, chosen, worth, target, cost, open);
            if (issue < 0)
                break;
            wanted[issue] = (byte)level;
            worth += gain;
            asks.Add(new(space.Agenda.Issues[issue].Id, level));
        }
        return asks.ToImmutable();
    }

    static (int Issue, int Level, double Gain) Dearest(
        Space space,
        Sheet own,
        byte[] text,
        byte[] wanted,
        ulong[] chosen,
        double worth,
        double target,
        Func<int, int, double> cost,
        Func<int, bool>? open
    )
    {
        var best = (Issue: -1, Level: 0, Gain: 0.0);
        var bestMerit = double.NegativeInfinity;
        for (var i = 0; i < space.Issues; i++)
        {
            if (wanted[i] != text[i] || open?.Invoke(i) == false)
                continue;
            for (var level = 0; level < space.Sizes[i]; level++)
            {
                if (level == text[i] || !space.Fits(chosen, space.Offset(i) + level))
                    continue;
                wanted[i] = (byte)level;
                var gain = own.Worth(wanted) - worth;
                wanted[i] = text[i];
                if (gain <= 0)
                    continue;
                // More than what is missing is no better than just enough: greed costs the others.
                var useful = Math.Min(gain, target - worth);
                var merit = useful - PointsPerLogOdd * cost(space.Offset(i) + text[i], space.Offset(i) + level);
                if (merit > bestMerit)
                    (best, bestMerit) = ((i, level, gain), merit);
            }
        }
        return best;
    }
}
