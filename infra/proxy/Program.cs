using Yarp.ReverseProxy.Configuration;

// The one address of a cluster on this machine: sends each new connection to the next server that says it is ready, and
// needs no sticky sessions. Elsewhere any reverse proxy that carries websockets does.
//
//   dotnet run --project infra/proxy -- --urls http://127.0.0.1:5080 --servers http://127.0.0.1:5081,http://127.0.0.1:5082

var builder = WebApplication.CreateBuilder(args);
var servers = (builder.Configuration["servers"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
if (servers.Length == 0 || !servers.All(s => Uri.IsWellFormedUriString(s, UriKind.Absolute)))
{
    Console.Error.WriteLine("Name the servers: --servers http://127.0.0.1:5081,http://127.0.0.1:5082");
    return 2;
}

builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder
    .Services.AddReverseProxy()
    .LoadFromMemory(
        [
            new RouteConfig
            {
                RouteId = "all",
                ClusterId = "talks",
                Match = new() { Path = "{**path}" },
            },
        ],
        [
            new ClusterConfig
            {
                ClusterId = "talks",
                LoadBalancingPolicy = "LeastRequests",
                Destinations = servers.ToDictionary(s => s, s => new DestinationConfig { Address = s }),
                HealthCheck = new()
                {
                    AvailableDestinationsPolicy = "HealthyOrPanic",
                    Passive = new()
                    {
                        Enabled = true,
                        Policy = "TransportFailureRate",
                        ReactivationPeriod = TimeSpan.FromSeconds(2),
                    },
                    Active = new()
                    {
                        Enabled = true,
                        Path = "/health/ready",
                        Interval = TimeSpan.FromSeconds(1),
                        Timeout = TimeSpan.FromSeconds(2),
                        Policy = "ConsecutiveFailures",
                    },
                },
                Metadata = new Dictionary<string, string>
                {
                    ["ConsecutiveFailuresHealthPolicy.Threshold"] = "1",
                    ["TransportFailureRateHealthPolicy.RateLimit"] = "0.3",
                },
            },
        ]
    );
var app = builder.Build();
app.MapReverseProxy();
await app.StartAsync();
Console.WriteLine($"The proxy is ready at {string.Join(", ", app.Urls)}");
await app.WaitForShutdownAsync();
return 0;
