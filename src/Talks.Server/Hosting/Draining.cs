using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Talks.Server.Hosting;

/// <summary>
/// When the server is told to stop it says at once that it is not ready, goes on serving for a while, and only then
/// closes its connections: clients come back through the proxy, which by then sends them elsewhere.
/// </summary>
sealed class Draining(Options options, TimeProvider time) : IHostedLifecycleService, IHealthCheck
{
    volatile bool draining;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        draining = true;
        await Task.Delay(TimeSpan.FromSeconds(options.DrainSeconds), time, cancellationToken);
    }

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            draining ? HealthCheckResult.Unhealthy("The server is about to stop.") : HealthCheckResult.Healthy()
        );

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
