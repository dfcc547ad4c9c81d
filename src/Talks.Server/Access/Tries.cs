using System.Threading.RateLimiting;

namespace Talks.Server.Access;

/// <summary>How many wrong codes and tokens an address may still show. Right ones cost nothing: a class may share an address.</summary>
public sealed class Tries : IDisposable
{
    readonly PartitionedRateLimiter<string> misses = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(
            address,
            _ => new() { PermitLimit = ServerLimits.TriesPerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    public bool MayTry(string address) => misses.GetStatistics(address)?.CurrentAvailablePermits > 0;

    public void Missed(string address) => misses.AttemptAcquire(address).Dispose();

    public void Dispose() => misses.Dispose();
}
