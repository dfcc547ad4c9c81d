using System.Globalization;

namespace Talks.Rules.World;

/// <summary>The months that the rounds of a world stand for. Round 1 begins with the first month.</summary>
/// <param name="Start">The first month, such as <c>2021-01</c>.</param>
/// <param name="RoundMonths">1 and up.</param>
public sealed record Calendar(string Start, int RoundMonths)
{
    /// <summary>A mean month of the Gregorian year.</summary>
    public const double DaysPerMonth = 30.44;

    public static Calendar Of(WorldDefinition world) => new(world.Start, world.RoundMonths);

    /// <summary>Rounds that so many months fill; what begins in a round is over by the end of the next at the earliest.</summary>
    /// <returns>1 and up.</returns>
    public int RoundsIn(double months) => Math.Max(1, (int)Math.Ceiling(months / RoundMonths));

    /// <param name="days">0 and up.</param>
    public int RoundsInDays(int days) => RoundsIn(days / DaysPerMonth);

    /// <summary>The round in which a day of the calendar lies, below 1 before the first; null if it, or the start, is no date.</summary>
    /// <param name="date">Such as <c>2007-12-31</c>.</param>
    public int? RoundOf(string date) =>
        Day(date) is { } day && Day(Start + "-01") is { } first
            ? (int)Math.Floor(((day.Year - first.Year) * 12 + day.Month - first.Month) / (double)RoundMonths) + 1
            : null;

    static DateOnly? Day(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
