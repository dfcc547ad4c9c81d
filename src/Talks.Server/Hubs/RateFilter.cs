using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Server.Access;

namespace Talks.Server.Hubs;

/// <summary>Answers a connection, or a seat over all its connections, that sends too much with a refusal instead of work.</summary>
sealed class RateFilter(Hosting.Options options) : IHubFilter, IDisposable
{
    /// <summary>Spectators have one seat in common and are held to their connection's rate alone.</summary>
    readonly PartitionedRateLimiter<Seat> seats = PartitionedRateLimiter.Create<Seat, string>(seat =>
        seat.Kind is SeatKind.Spectator
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(
                $"{seat.Session}/{seat.Person}",
                _ => Bucket(ServerLimits.SeatMessagesBurst, ServerLimits.SeatMessagesPerSecond)
            )
    );

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (!options.Unlimited)
            Line.Of(context.Context).Rate = new TokenBucketRateLimiter(
                Bucket(ServerLimits.MessagesBurst, ServerLimits.MessagesPerSecond)
            );
        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        if (Line.Of(context.Context).Rate is { } limiter)
            await limiter.DisposeAsync();
        await next(context, exception);
    }

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    ) => IsTooFast(context.Context) ? new(TooFast(context.HubMethod.ReturnType)) : next(context);

    bool IsTooFast(HubCallerContext context)
    {
        var line = Line.Of(context);
        if (line.Rate is not { } limiter)
            return false;
        limiter.TryReplenish();
        // A bucket is given nothing back, so that a lease need not be held while the method runs.
        using var lease = limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            return true;
        if (line.Seat is not { } seat)
            return false;
        using var share = seats.AttemptAcquire(seat);
        return !share.IsAcquired;
    }

    public void Dispose() => seats.Dispose();

    static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond) =>
        new()
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            // When it is asked of, or by the partitions' one timer: not by a timer for each connection.
            AutoReplenishment = false,
        };

    static object TooFast(Type returns)
    {
        var refusal = new Refusal(RefusalCode.TooFast, "Too many messages at once: wait a second and repeat.");
        var reply = returns.GetGenericArguments()[0];
        return reply == typeof(Answer) ? new Answer(false, refusal) : Activator.CreateInstance(reply, null, refusal)!;
    }
}
