using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talks.Grains.Relay;
using Talks.Scenarios;
using Talks.Server;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;
using Talks.Server.Cluster;
using Talks.Server.Feeds;
using Talks.Server.Hosting;
using Talks.Server.Hubs;
using Talks.Server.Observing;
using Talks.Storage;

SharedBuffers.Keep(ServerLimits.PooledBuffers);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Options.Home });
builder.Configuration.AddEnvironmentVariables("TALKS_");
builder.Configuration.AddCommandLine(args);

Options options;
Store opened;
try
{
    options = Options.From(builder.Configuration);
    opened = await Store.Open(options, CancellationToken.None);
}
catch (BadOptionException bad)
{
    Console.Error.WriteLine(bad.Message);
    return ExitCodes.BadOption;
}
catch (UnusableStoreException refused)
{
    Console.Error.WriteLine(refused.Message);
    return ExitCodes.Store;
}
await using var store = opened;

if (options.Address is { } address)
    builder.WebHost.UseUrls(address);
builder.AddTalksSilo(options);
builder.AddTalksWeb(options);
builder.AddTalksTelemetry(options);
builder.Services.AddTalksAuthentication(options.OpenId, store.Secret);
builder.Services.AddSingleton(options);
builder.Services.AddSingleton(options.Quotas);
builder.Services.AddSingleton(
    Telemetry.IsOn(builder.Configuration, options) ? (IJournal)new MeasuredJournal(store.Journal) : store.Journal
);
builder.Services.AddSingleton(new Secrets(store.Secret));
builder.Services.TryAddSingleton(TimeProvider.System);
var scenarios = ScenarioLibrary.With(options.Scenarios);
builder.Services.AddSingleton(scenarios);
builder.Services.AddSingleton<Connections>();
builder.Services.AddSingleton<FeedRegistry>();
builder.Services.AddSingleton<IEar>(services => services.GetRequiredService<FeedRegistry>());
builder.Services.AddSingleton<IRelay>(services =>
    options.Postgres is null
        ? services.GetRequiredService<FeedRegistry>()
        : new ClusterRelay(
            services.GetRequiredService<FeedRegistry>(),
            services,
            services.GetRequiredService<ISiloStatusOracle>()
        )
);
builder.Services.AddSingleton<Patience>();
builder.Services.AddSingleton<Tries>();
builder.Services.AddSingleton<Marks>();
builder.Services.AddSingleton<LogoutToken>();
builder.Services.AddSingleton<Doorkeeper>();
builder.Services.AddSingleton<Reception>();
builder.Services.AddSingleton<Intake>();
builder.Services.AddSingleton<Desk>();
builder.Services.AddSingleton<Consulting>();
builder.Services.AddSingleton<Convening>();
builder.Services.AddSingleton<Rota>();
builder.Services.AddSingleton<Draining>();
builder.Services.AddSingleton<IHostLifetime>(services => services.GetRequiredService<Draining>());
builder.Services.AddHostedService<Sweeper>();
builder.Services.AddHostedService<HeadWatch>();
if (options.RetentionDays is not null)
    builder.Services.AddSingleton<IErasing>(store.Journal).AddHostedService<Retention>();

await using var app = builder.Build();
app.UseTalksWeb();
app.UseTalksTelemetry(options);
Instruments.Watch(
    app.Services.GetRequiredService<Connections>().Count,
    app.Services.GetRequiredService<FeedRegistry>().Sessions
);
if (options.OpenId is not null)
    await app.Services.GetRequiredService<EndedSignIns>().CatchUp();
try
{
    await app.StartAsync();
}
catch (IOException failure) when (failure.InnerException is AddressInUseException)
{
    Console.Error.WriteLine($"{failure.Message} Choose another with --urls http://127.0.0.1:PORT.");
    return ExitCodes.PortTaken;
}
Console.WriteLine(
    $"Talks is ready at {string.Join(", ", app.Urls)}; silo on ports {options.SiloPort} and {options.GatewayPort}; {store.Place}"
);
foreach (var reading in scenarios.Refused())
foreach (var problem in reading.Problems)
    Console.Error.WriteLine($"Scenario {reading.Id} is not offered: {problem}");
await app.WaitForShutdownAsync();
return ExitCodes.Fine;

/// <summary>For tests that host the server.</summary>
public partial class Program;
