using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Talks.Server.Observing;

/// <summary>
/// What the server tells of itself. Tags are short lists fixed in the code: no session, person, address or text is one, so that
/// no metric grows without end or tells a secret.
/// </summary>
static class Instruments
{
    public const string Name = "Talks";

    static readonly Meter Meter = new(Name);

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Commands answered, by <c>command</c> and <c>outcome</c>: accepted, or the code of the refusal.</summary>
    public static Counter<long> Commands { get; } =
        Meter.CreateCounter<long>("talks.commands", "{command}", "Commands answered.");

    /// <summary>From a command's arrival to its answer, its being on disk included; by <c>outcome</c>.</summary>
    public static Histogram<double> CommandDuration { get; } =
        Meter.CreateHistogram(
            "talks.command.duration",
            "s",
            "From a command's arrival to its answer.",
            advice: Buckets(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
        );

    /// <summary>From an append's hand-over to its being on disk, by <c>outcome</c>.</summary>
    public static Histogram<double> AppendDuration { get; } =
        Meter.CreateHistogram(
            "talks.journal.append.duration",
            "s",
            "From an append's hand-over to its being on disk.",
            advice: Buckets(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5)
        );

    public static Counter<long> Entries { get; } =
        Meter.CreateCounter<long>("talks.journal.entries", "{entry}", "Entries put on disk.");

    public static Counter<long> Frames { get; } =
        Meter.CreateCounter<long>("talks.feed.frames", "{frame}", "Frames sent to connections.");

    /// <summary>Feeds followed, by <c>from</c>: the beginning, or behind what the client holds.</summary>
    public static Counter<long> Follows { get; } =
        Meter.CreateCounter<long>("talks.feed.follows", "{follow}", "Feeds followed.");

    /// <summary>Codes and tokens shown at the door, by <c>outcome</c>.</summary>
    public static Counter<long> Arrivals { get; } =
        Meter.CreateCounter<long>("talks.arrivals", "{arrival}", "Codes and tokens shown.");

    public static Counter<long> Dismissals { get; } =
        Meter.CreateCounter<long>("talks.dismissals", "{connection}", "Connections whose seat was gone.");

    /// <summary>Connections that hold a seat, by <c>seat</c>.</summary>
    public static void Watch(Func<IEnumerable<Measurement<int>>> seated, Func<int> followed)
    {
        Meter.CreateObservableGauge("talks.connections", seated, "{connection}", "Connections that hold a seat.");
        Meter.CreateObservableGauge(
            "talks.sessions.followed",
            followed,
            "{session}",
            "Sessions somebody is connected to on this server."
        );
    }

    static InstrumentAdvice<double> Buckets(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
