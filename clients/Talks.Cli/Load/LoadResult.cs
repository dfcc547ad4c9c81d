using HdrHistogram;

namespace Talks.Cli.Load;

/// <summary>What a run measured. Latencies are milliseconds from the intended moment; null without anything to measure.</summary>
/// <param name="ActsPerSecond">Acts accepted, and so on disk, per second.</param>
/// <param name="ProcessorMsPerThousand">Processor milliseconds of the server per thousand deliveries; null unless its process was named.</param>
/// <param name="Cores">Processors of the machine that the server kept busy.</param>
/// <param name="MemoryMb">The server's resident memory at the end, MB.</param>
/// <param name="KilobytesPerConnection">What the server grew by from before the first connection, for each.</param>
/// <param name="Gaps">Batches that did not begin where the last one ended. Must be 0.</param>
/// <param name="Wrong">Accepted and not given to a listener, or given twice. Must be 0.</param>
/// <param name="Broken">Connections that broke. Must be 0.</param>
/// <param name="Refused">Acts that were refused. Must be 0.</param>
sealed record LoadResult(
    int Connections,
    double Seconds,
    long Acts,
    double ActsPerSecond,
    long Deliveries,
    double DeliveriesPerSecond,
    Latencies? Answer,
    Latencies? Delivery,
    double? ProcessorMsPerThousand,
    double? Cores,
    double? MemoryMb,
    double? KilobytesPerConnection,
    long Gaps,
    long Wrong,
    long Broken,
    long Refused,
    IReadOnlyList<string> Reasons
)
{
    public bool IsSound => Gaps + Wrong + Broken + Refused == 0;

    public static LoadResult Of(
        Tally tally,
        TimeSpan took,
        int connections,
        double? processor,
        double? memory,
        double? before
    ) =>
        new(
            connections,
            took.TotalSeconds,
            tally.Accepted,
            Math.Round(tally.Accepted / took.TotalSeconds, 1),
            tally.Delivered,
            Math.Round(tally.Delivered / took.TotalSeconds, 1),
            Latencies.Of(tally.Answers),
            Latencies.Of(tally.Deliveries),
            tally.Delivered > 0 && processor is { } spent ? Math.Round(spent / tally.Delivered * 1000, 2) : null,
            processor is { } used ? Math.Round(used / took.TotalMilliseconds, 3) : null,
            memory is { } mb ? Math.Round(mb) : null,
            memory is { } end && before is { } start && connections > 0
                ? Math.Round((end - start) * 1000 / connections, 1)
                : null,
            0,
            0,
            0,
            0,
            []
        );
}

/// <param name="P50">Median; half were no slower.</param>
sealed record Latencies(double P50, double P95, double P99, double P999, double Max)
{
    public static Latencies? Of(HistogramBase histogram) =>
        histogram.TotalCount == 0
            ? null
            : new(At(histogram, 50), At(histogram, 95), At(histogram, 99), At(histogram, 99.9), At(histogram, 100));

    static double At(HistogramBase histogram, double percent) =>
        Math.Round(histogram.GetValueAtPercentile(percent) / 1000.0, 2);
}
