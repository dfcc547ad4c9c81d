namespace Talks.Analysis.Sweeps;

/// <summary>Whether some allowed text would leave nobody worse off and somebody better.</summary>
public static class Dominance
{
    /// <summary>
    /// Of the texts that dominate this one, the one with the greatest gain in sum; null when the text is Pareto optimal.
    /// Walk-away values play no part.
    /// </summary>
    public static Point? Witness(WholePoints points, ReadOnlySpan<byte> text)
    {
        var worth = new long[points.Parties];
        points.Worth(text, worth);
        var own = worth.Sum() - points.Reservations.Sum();
        var contest = Contest.OfSum();
        Tournament.Hold(points, worth, contest);
        return contest.Text is { } found && contest.Best > own ? points.PointOf(found) : null;
    }
}
