using System.Globalization;
using System.Text;

namespace Talks.Cli.Load;

/// <summary>A result for people.</summary>
static class LoadText
{
    public static string Of(LoadResult result)
    {
        var text = new StringBuilder();
        void Line(string name, FormattableString value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name, -14}")
                .AppendLine(value.ToString(CultureInfo.InvariantCulture));
        Line("connections", $"{result.Connections}");
        Line("acts", $"{result.Acts} accepted, {result.ActsPerSecond}/s");
        Line("deliveries", $"{result.Deliveries}, {result.DeliveriesPerSecond}/s");
        if (result.Answer is { } answer)
            Line(
                "answer ms",
                $"p50 {answer.P50}  p95 {answer.P95}  p99 {answer.P99}  p99.9 {answer.P999}  max {answer.Max}"
            );
        if (result.Delivery is { } delivery)
            Line(
                "delivery ms",
                $"p50 {delivery.P50}  p95 {delivery.P95}  p99 {delivery.P99}  p99.9 {delivery.P999}  max {delivery.Max}"
            );
        if (result.Cores is { } cores)
            Line(
                "server",
                $"{result.ProcessorMsPerThousand} ms a thousand deliveries, {cores} cores, {result.MemoryMb} MB, {result.KilobytesPerConnection} kB a connection"
            );
        Line(
            "wrong",
            $"{result.Gaps} gaps, {result.Wrong} missing or twice, {result.Broken} broken, {result.Refused} refused"
        );
        foreach (var reason in result.Reasons)
            Line("", $"refused: {reason}");
        return text.ToString().TrimEnd();
    }
}
