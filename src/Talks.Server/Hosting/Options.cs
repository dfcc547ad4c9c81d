namespace Talks.Server.Hosting;

/// <summary>What the server is told on its command line or by its environment.</summary>
/// <param name="Data">Folder of the journal and the server's secret; <c>data</c> in the current folder unless told.</param>
/// <param name="SiloPort">Port on loopback for the silo; 0 takes a free one.</param>
/// <param name="GatewayPort">Port on loopback for the silo's gateway; 0 takes a free one.</param>
public sealed record Options(string Data, int SiloPort, int GatewayPort)
{
    /// <summary>Where the settings and the browser client's files are: beside the program once published; else where the host looks.</summary>
    public static string? Home =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    public static Options From(IConfiguration configuration) =>
        new(
            Path.GetFullPath(configuration["data"] ?? "data"),
            configuration.GetValue("silo-port", 0),
            configuration.GetValue("gateway-port", 0)
        );
}
