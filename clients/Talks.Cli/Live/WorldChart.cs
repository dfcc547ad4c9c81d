using System.Globalization;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Cli.Live;

/// <summary>The world as lines of text: a gauge in each, its course in blocks that any terminal can draw, and how it stands.</summary>
static class WorldChart
{
    const string Blocks = "▁▂▃▄▅▆▇█";
    const int Titles = 38;

    public static IEnumerable<string> Lines(World world)
    {
        yield return $"{Plain(world.Title)}, {Month(world, world.Round)}";
        foreach (var gauge in world.Gauges)
            if (world.Seen.TryGetValue(gauge.Id, out var seen) && seen.Count > 0)
                yield return $"  {Fitted(gauge.Title), -Titles} {Course(gauge, seen.Values), -12} {Reading(seen.Values.Last())} {Plain(gauge.Unit)}";
    }

    /// <summary>A block for each round, between the least and the most seen; <c>┊</c> where only a wide band is known.</summary>
    static string Course(Gauge gauge, IEnumerable<Perceived> seen)
    {
        var values = seen.ToArray();
        double least = values.Min(v => v.Low),
            most = values.Max(v => v.High);
        // A variable that hardly moved must not look as if it leapt.
        var room = Math.Max((gauge.Max - gauge.Min) / 20, 1e-9);
        if (most - least < room)
            (least, most) = ((least + most - room) / 2, (least + most + room) / 2);
        return string.Concat(
            values.Select(v =>
                v.Low == v.High ? Blocks[(int)Math.Clamp((v.Low - least) / (most - least) * 8, 0, 7)] : '┊'
            )
        );
    }

    static string Reading(Perceived value) =>
        value.Low == value.High
            ? value.Low.ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{value.Low:0.##} to {value.High:0.##}");

    static string Month(World world, int round) =>
        DateTime.TryParseExact(world.Start, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
        && round * (long)world.RoundMonths is >= 0 and < 12_000
            ? start.AddMonths(round * world.RoundMonths).ToString("MMM yyyy", CultureInfo.InvariantCulture)
            : $"round {round}";

    static string Fitted(string title) => Plain(title) is { Length: > Titles } text ? text[..Titles] : Plain(title);

    static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
