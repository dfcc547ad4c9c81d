namespace Talks.Cli.Load;

/// <summary>What is put on a server.</summary>
/// <param name="Sessions">Sessions at once.</param>
/// <param name="Delegates">Delegates that talk and listen in each, one of each party.</param>
/// <param name="Spectators">Spectators that listen in each.</param>
/// <param name="Rate">
/// Acts per second, all together, at even intervals whatever the server does (open loop); 0: every delegate speaks again
/// as soon as it has heard itself (closed loop), which finds the most the server can do.
/// </param>
/// <param name="Warmup">How long it runs before counting.</param>
/// <param name="Length">How long it counts.</param>
/// <param name="Bytes">Length of each thing said.</param>
sealed record Workload(
    int Sessions,
    int Delegates,
    int Spectators,
    double Rate,
    TimeSpan Warmup,
    TimeSpan Length,
    int Bytes
);
