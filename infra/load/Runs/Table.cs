using System.Globalization;
using System.Text;

namespace Talks.Load.Runs;

/// <summary>The outcomes as a table in Markdown: medians over the rounds, and each beside the bare hub of the same round.</summary>
static class Table
{
    const string Yardstick = "signalr";

    public static string Of(IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        foreach (var load in outcomes.GroupBy(o => o.Workload))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"\n### {load.Key}\n");
            text.AppendLine(
                "| server | said/s | deliveries/s | us a delivery (least–most) | x signalr | B allocated a delivery | p50 ms | p99 ms | p99.9 ms | kB a connection | MB | compiler % | collecting ms/s | foreign cores | runs, failed |"
            );
            text.AppendLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
            foreach (var peer in load.GroupBy(o => o.Peer))
                text.AppendLine(Row(peer.Key, [.. peer], [.. load.Where(o => o.Peer == Yardstick)]));
        }
        return text.ToString();
    }

    static string Row(string peer, List<Outcome> all, List<Outcome> yardstick)
    {
        var sound = all.Where(o => o.IsSound).ToList();
        string Of(Func<Outcome, double?> figure, string format) =>
            sound.Select(figure).OfType<double>().ToList() is { Count: > 0 } figures
                ? Median(figures).ToString(format, CultureInfo.InvariantCulture)
                : "";
        var each = sound.Select(o => o.Microseconds).OfType<double>().ToList();
        var spread = each.Count > 0 ? Invariant($"{Median(each):0.0} ({each.Min():0.0}–{each.Max():0.0})") : "";
        // Round by round: what else the machine did is then much the same for both.
        var ratios = all.Zip(yardstick)
            .Where(pair => pair.First.IsSound && pair.Second.IsSound)
            .Select(pair => pair.First.Microseconds / pair.Second.Microseconds)
            .OfType<double>()
            .ToList();
        var ratio = ratios.Count > 0 ? Invariant($"{Median(ratios):0.00}") : "";
        return $"| {peer} | {Of(o => o.SaidPerSecond, "0")} | {Of(o => o.Deliveries / o.Seconds, "0")} | {spread} | {ratio} "
            + $"| {Of(o => o.AllocatedEach, "0")} | {Of(o => o.P50, "0.00")} | {Of(o => o.P99, "0.00")} | {Of(o => o.P999, "0.00")} "
            + $"| {Of(o => o.KbPerConnection, "0.0")} | {Of(o => o.AfterKb / 1000, "0")} | {Of(o => o.CompilerShare, "0")} | {Of(o => o.PausedPerSecond, "0.0")} | {Of(o => o.ForeignCores, "0.00")} | {all.Count}, {all.Count - sound.Count} |";
    }

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    static double Median(List<double> figures)
    {
        figures.Sort();
        return (figures[(figures.Count - 1) / 2] + figures[figures.Count / 2]) / 2;
    }
}
