namespace Talks.Load.Runs;

/// <summary>What one run measured.</summary>
/// <param name="ProcessorMs">Of the server, user and system.</param>
/// <param name="Allocated">Bytes; null where it cannot be told.</param>
/// <param name="CompilerMs">Of that time, what went to the runtime's compiler; null where it cannot be told.</param>
/// <param name="PausedMs">How long collections held the server up; null where it cannot be told.</param>
/// <param name="P50">Milliseconds from the intended moment to a delivery.</param>
/// <param name="BeforeKb">Resident before anybody joined, kB.</param>
/// <param name="ConnectedKb">Resident when all had.</param>
/// <param name="AfterKb">Resident at the end.</param>
/// <param name="ForeignCores">Processors that neither server nor generator kept busy.</param>
/// <param name="Faults">Things not heard, heard twice, out of order, or in another order than a neighbour; connections lost. A run with any is failed.</param>
sealed record Outcome(
    string Peer,
    string Workload,
    int Connections,
    double Seconds,
    long Said,
    long Deliveries,
    double ProcessorMs,
    long? Allocated,
    long? CompilerMs,
    long? PausedMs,
    double? P50,
    double? P99,
    double? P999,
    double BeforeKb,
    double ConnectedKb,
    double AfterKb,
    double ForeignCores,
    IReadOnlyList<string> Faults
)
{
    public bool IsSound => Faults.Count == 0;

    /// <summary>Microseconds of the server's processors for one delivery.</summary>
    public double? Microseconds => Deliveries == 0 ? null : ProcessorMs * 1000 / Deliveries;

    public double? AllocatedEach => Deliveries == 0 ? null : Allocated / (double)Deliveries;

    /// <summary>Per cent of the server's processor time that its compiler took: much of it, and the figures are not those of a server that has been running.</summary>
    public double? CompilerShare => ProcessorMs > 0 ? CompilerMs * 100 / ProcessorMs : null;

    /// <summary>Milliseconds in which collections held the server up, per second.</summary>
    public double? PausedPerSecond => PausedMs / Seconds;

    public double SaidPerSecond => Said / Seconds;

    public double KbPerConnection => (AfterKb - BeforeKb) / Connections;
}
