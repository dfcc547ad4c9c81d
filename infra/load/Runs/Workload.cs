namespace Talks.Load.Runs;

/// <summary>What is put on a server.</summary>
/// <param name="Senders">In each room; they hear as well.</param>
/// <param name="Spectators">In each room.</param>
/// <param name="Hanging">Spectators in each room that stop reading before anything is said; they are not among the spectators.</param>
/// <param name="Rate">Things said per second, all together, whatever the server does; 0: everybody speaks again on hearing itself; null: nothing is said.</param>
/// <param name="Fresh">Whether each run wants a process of its own: where memory is measured.</param>
sealed record Workload(
    string Name,
    int Rooms,
    int Senders,
    int Spectators,
    int Hanging,
    double? Rate,
    bool Fresh = false
)
{
    /// <summary>Length of what is said; with what each peer puts around it some 650 to 690 bytes on the wire.</summary>
    public const int Bytes = 560;

    public static IReadOnlyList<Workload> All { get; } =
    [
        new("relay", 50, 6, 0, 0, 0),
        new("rate", 50, 6, 0, 0, 600),
        new("fan-1000", 1, 1, 1_000, 0, 10),
        new("fan-5000", 1, 1, 5_000, 0, 10),
        new("readers", 1, 6, 20, 0, 100, Fresh: true),
        new("stopped", 1, 6, 18, 2, 100, Fresh: true),
        new("idle", 1_000, 6, 1, 0, null, Fresh: true),
    ];
}
