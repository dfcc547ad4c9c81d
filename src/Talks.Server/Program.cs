using Microsoft.AspNetCore.Connections;
using Talks.Grains.Relay;
using Talks.Scenarios;
using Talks.Server;
using Talks.Server.Access;
using Talks.Server.Feeds;
using Talks.Server.Hosting;
using Talks.Server.Hubs;
using Talks.Storage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Options.Home });
var options = Options.From(builder.Configuration);

DataFolder opened;
try
{
    opened = DataFolder.Open(options.Data);
}
catch (UnusableStoreException refused)
{
    Console.Error.WriteLine(refused.Message);
    return ExitCodes.DataFolder;
}
await using var folder = opened;

if (options.Address is { } address)
    builder.WebHost.UseUrls(address);
builder.AddTalksSilo(options);
builder.AddTalksWeb();
builder.Services.AddSingleton(folder);
builder.Services.AddSingleton<IJournal>(folder.Journal);
builder.Services.AddSingleton(new Secrets(folder.Secret));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(ScenarioLibrary.Default);
builder.Services.AddSingleton<Connections>();
builder.Services.AddSingleton<FeedRegistry>();
builder.Services.AddSingleton<IRelay>(services => services.GetRequiredService<FeedRegistry>());
builder.Services.AddSingleton<Reception>();
builder.Services.AddSingleton<Desk>();
builder.Services.AddSingleton<Convening>();
builder.Services.AddHostedService<Sweeper>();

await using var app = builder.Build();
app.UseTalksWeb();
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
    $"Talks is ready at {string.Join(", ", app.Urls)}; silo on ports {options.SiloPort} and {options.GatewayPort}; data in {options.Data}"
);
foreach (var reading in ScenarioLibrary.Default.Refused())
foreach (var problem in reading.Problems)
    Console.Error.WriteLine($"Scenario {reading.Id} is not offered: {problem}");
await app.WaitForShutdownAsync();
return ExitCodes.Fine;

/// <summary>For tests that host the server.</summary>
public partial class Program;
