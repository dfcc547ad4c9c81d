using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Server.Api;
using Talks.Server.Hubs;

namespace Talks.Server.Hosting;

/// <summary>The web side: hub, HTTP API, health, the client's files.</summary>
static class Web
{
    public static void AddTalksWeb(this WebApplicationBuilder builder, Options own)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = ServerLimits.MessageBytes;
            server.Limits.MaxConcurrentUpgradedConnections = own.Connections;
        });
        builder.Services.AddSingleton<Standstill>();
        builder.Services.AddSingleton<StandstillFilter>();
        builder.Services.AddSingleton<RateFilter>();
        builder
            .Services.AddSignalR(hub =>
            {
                hub.MaximumReceiveMessageSize = ServerLimits.MessageBytes;
                hub.KeepAliveInterval = TimeSpan.FromSeconds(ITalksHub.HeartbeatSeconds);
                hub.SupportedProtocols = ["messagepack"];
            })
            .AddMessagePackProtocol(o => o.SerializerOptions = WireFormat.Options.WithResolver(HubResolver.Instance));
        // Themselves and not by their types, which SignalR would look up at every call.
        builder
            .Services.AddOptions<HubOptions>()
            .Configure<StandstillFilter, RateFilter>(
                (hub, standstill, rate) =>
                {
                    hub.AddFilter(standstill);
                    hub.AddFilter(rate);
                }
            );
        builder.Services.ConfigureHttpJsonOptions(json => WireFormat.Apply(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<NotNow>();
        builder.Services.AddOpenApi();
        builder
            .Services.AddHealthChecks()
            .AddCheck<JournalHealth>("journal", tags: ["ready", "startup"])
            .AddCheck<Draining>("draining", tags: ["ready"]);
        builder
            .Services.AddOptions<ForwardedHeadersOptions>()
            .Configure<Options>(
                (forwarded, options) =>
                {
                    forwarded.ForwardedHeaders =
                        options.TrustedProxies.Count == 0
                            ? ForwardedHeaders.None
                            : ForwardedHeaders.XForwardedFor
                                | ForwardedHeaders.XForwardedProto
                                | ForwardedHeaders.XForwardedHost;
                    forwarded.KnownProxies.Clear();
                    forwarded.KnownIPNetworks.Clear();
                    foreach (var network in options.TrustedProxies)
                        forwarded.KnownIPNetworks.Add(network);
                }
            );
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SessionsApi.Starting, PerAddress(ServerLimits.SessionsPerMinute));
            limits.AddPolicy(SessionsApi.Trying, PerAddress(ServerLimits.TriesPerMinute));
        });
    }

    public static void UseTalksWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SameSite>();
        app.UseWebSockets();
        app.UseMiddleware<SharingSockets>();
        app.UseRouting();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseStaticFiles(ClientFiles.Options);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        var hub = app.MapHub<TalksHub>(
            ITalksHub.Route,
            o =>
            {
                o.CloseOnAuthenticationExpiration = true;
                o.Transports = HttpTransportType.WebSockets;
            }
        );
        // Whatever a request passes through stays in memory as long as its connection, and nothing that follows is for the hub
        // unless instructors sign in.
        if (app.Services.GetRequiredService<Options>().OpenId is null)
            hub.ShortCircuit();
        app.MapSessionsApi();
        app.MapSignInApi(app.Services.GetRequiredService<Options>().OpenId);
        app.MapOpenApi();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/startup", new() { Predicate = c => c.Tags.Contains("startup") });
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains("ready") });
        app.MapFallback("/ops/{**rest}", () => Results.Problem("There is nothing here.", statusCode: 404));
        app.MapFallback("/api/{**rest}", () => Results.Problem("There is nothing here.", statusCode: 404));
        app.MapFallbackToFile("index.html", ClientFiles.Options);
    }

    static Func<HttpContext, RateLimitPartition<string>> PerAddress(int perMinute) =>
        context =>
            context.RequestServices.GetRequiredService<Options>().Unlimited
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                );
}
