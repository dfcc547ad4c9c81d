using Microsoft.AspNetCore.SignalR;

namespace Talks.Server.Hubs;

/// <summary>Closes a line that was open while the process stood still, and hears nothing more of it. The client comes back by a new one.</summary>
sealed class StandstillFilter(Standstill standstill) : IHubFilter
{
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        context.Context.Features.Set(new Line(standstill.Opened()));
        return next(context);
    }

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext context,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        if (!standstill.Since(Line.Of(context.Context).Opened))
            return next(context);
        context.Context.Abort();
        throw new HubException("The server stood still and does not know what became of this since: connect again.");
    }
}
