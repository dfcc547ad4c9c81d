namespace Talks.Server.Hosting;

/// <summary>What the server is told on its command line or by its environment.</summary>
/// <param name="Data">Folder of the journal and the server's secret.</param>
/// <param name="SiloPort">Port on loopback for the silo; 0 takes a free one.</param>
/// <param name="GatewayPort">Port on loopback for the silo's gateway; 0 takes a free one.</param>
public sealed record Options(string Data, int SiloPort, int GatewayPort)
{
    public static Options From(IConfiguration configuration, string contentRoot) =>
        new(
            Path.GetFullPath(configuration["data"] ?? Path.Combine(contentRoot, "..", "..", "data")),
            configuration.GetValue("silo-port", 0),
            configuration.GetValue("gateway-port", 0)
        );
}
