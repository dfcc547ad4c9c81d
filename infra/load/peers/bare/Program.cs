using Talks.Load.Bare;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxConcurrentUpgradedConnections = null);
builder.Services.AddSignalR(hub => hub.SupportedProtocols = ["messagepack"]).AddMessagePackProtocol();
var app = builder.Build();
app.UseWebSockets();
app.MapHub<BareHub>("/hub");
app.Map("/raw", RawRelay.Serve);
await app.StartAsync();
Console.WriteLine("ready");
await app.WaitForShutdownAsync();
