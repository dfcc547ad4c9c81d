using System.Runtime.InteropServices;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Talks.Server.Hosting;

/// <summary>
/// When the server is told to stop it says at once that it is not ready, goes on serving for a while, and only then
/// closes its connections: clients come back through the proxy, which by then sends them elsewhere. Told a second time, it stops at once.
/// </summary>
/// <remarks>
/// The host must not hear of the signal before the time is over: SignalR closes its connections as soon as the host begins to stop, and the
/// proxy would bring the clients straight back.
/// </remarks>
sealed class Draining(Options options, IHostApplicationLifetime host, TimeProvider time)
    : IHostLifetime,
        IHealthCheck,
        IDisposable
{
    PosixSignalRegistration[] signals = [];
    int told;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Stop),
        ];
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            Volatile.Read(ref told) > 0 || host.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Unhealthy("The server is about to stop.")
                : HealthCheckResult.Healthy()
        );

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
    }

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref told) > 1 || options.DrainSeconds == 0)
            host.StopApplication();
        else
            _ = StopLater();
    }

    async Task StopLater()
    {
        await Task.Delay(TimeSpan.FromSeconds(options.DrainSeconds), time);
        host.StopApplication();
    }
}
