using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;

namespace Talks.Server.Hubs;

/// <summary>Answers a connection that sends too much with a refusal instead of work.</summary>
sealed class RateFilter(Hosting.Options options) : IHubFilter
{
    const string Key = "rate";

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (!options.Unlimited)
            context.Context.Items[Key] = new TokenBucketRateLimiter(
                new()
                {
                    TokenLimit = ServerLimits.MessagesBurst,
                    TokensPerPeriod = ServerLimits.MessagesPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    AutoReplenishment = true,
                }
            );
        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        if (context.Context.Items.TryGetValue(Key, out var limiter))
            await ((RateLimiter)limiter!).DisposeAsync();
        await next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        if (!context.Context.Items.TryGetValue(Key, out var held) || held is not RateLimiter limiter)
            return await next(context);
        using var lease = limiter.AttemptAcquire();
        return lease.IsAcquired ? await next(context) : TooFast(context.HubMethod.ReturnType);
    }

    static object TooFast(Type returns)
    {
        var refusal = new Refusal(RefusalCode.TooFast, "Too many messages at once: wait a second and repeat.");
        var reply = returns.GetGenericArguments()[0];
        return reply == typeof(Answer) ? new Answer(false, refusal) : Activator.CreateInstance(reply, null, refusal)!;
    }
}
