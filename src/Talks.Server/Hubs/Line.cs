using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Talks.Server.Access;
using Talks.Server.Feeds;

namespace Talks.Server.Hubs;

/// <summary>What the hub keeps of one connection.</summary>
/// <remarks>One feature and not entries of <see cref="HubCallerContext.Items"/>, whose table takes ten times as much for each connection.</remarks>
/// <param name="opened">From <see cref="Standstill.Opened"/>.</param>
sealed class Line(long opened)
{
    public long Opened => opened;

    /// <summary>Null where nobody is held to a rate.</summary>
    public ReplenishingRateLimiter? Rate { get; set; }

    /// <summary>Null until somebody has joined or entered by it.</summary>
    public Seat? Seat { get; set; }

    /// <summary>By the feed they carry.</summary>
    public Dictionary<string, Follower> Followers { get; } = new(1);

    public static Line Of(HubCallerContext context) => context.Features.GetRequiredFeature<Line>();
}
