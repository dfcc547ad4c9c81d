using Microsoft.Extensions.Diagnostics.HealthChecks;
using Talks.Storage;

namespace Talks.Server.Hosting;

/// <summary>Ready means: the journal answers.</summary>
sealed class JournalHealth(IJournal journal, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await journal.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), 1, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (JournalUnavailableException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message);
        }
    }
}
