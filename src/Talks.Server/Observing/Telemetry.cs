using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Dashboard;
using Talks.Server.Access;
using Talks.Server.Hosting;

namespace Talks.Server.Observing;

/// <summary>
/// Metrics for Prometheus at <see cref="Metrics"/>, for operators; traces, metrics and logs to a collector where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one; Orleans' dashboard where it is asked for. None of it costs anything unless it is
/// switched on.
/// </summary>
static class Telemetry
{
    public const string Metrics = "/ops/metrics";
    public const string Dashboard = "/ops/orleans";

    const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTalksTelemetry(this WebApplicationBuilder builder, Options options)
    {
        if (options.JsonLogs)
            builder.Logging.AddJsonConsole(o => o.UseUtcTimestamp = true);
        if (!IsOn(builder.Configuration, options))
            return;
        var collected = HasCollector(builder.Configuration);
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("talks", serviceVersion: Version))
            .WithMetrics(metrics =>
            {
                metrics
                    .AddMeter(Instruments.Name, Grains.Measures.Name)
                    .AddMeter("Microsoft.Orleans")
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                    .AddMeter("Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting")
                    .AddMeter("System.Runtime", "Npgsql");
                if (options.OperatorPassword is not null)
                    metrics.AddPrometheusExporter(o => o.ScrapeEndpointPath = Metrics);
                if (collected)
                    metrics.AddOtlpExporter();
            });
        if (!collected)
            return;
        telemetry
            .WithTracing(traces =>
                traces
                    .AddSource(Instruments.Name)
                    .AddSource("Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Microsoft.AspNetCore")
                    .AddOtlpExporter()
            )
            .WithLogging(logs => logs.AddOtlpExporter());
    }

    /// <summary>Whether anybody would look at a measure.</summary>
    public static bool IsOn(IConfiguration configuration, Options options) =>
        options.OperatorPassword is not null || HasCollector(configuration);

    public static void UseTalksTelemetry(this WebApplication app, Options options)
    {
        if (options.OperatorPassword is null)
            return;
        app.MapPrometheusScrapingEndpoint(Metrics).RequireAuthorization(Operators.Policy);
        if (options.Dashboard)
            app.MapOrleansDashboard(Dashboard).RequireAuthorization(Operators.Policy);
    }

    static bool HasCollector(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Collector]);

    static string Version => typeof(Telemetry).Assembly.GetName().Version?.ToString(3) ?? "0";
}
