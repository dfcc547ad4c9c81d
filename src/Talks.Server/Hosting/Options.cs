namespace Talks.Server.Hosting;

/// <summary>What the server is told on its command line or by its environment.</summary>
/// <param name="Data">Folder of the journal and the server's secret; <c>data</c> in the current folder unless told.</param>
/// <param name="Address">Where to listen when nothing was said: the usual port on loopback, or a free one; null when something was.</param>
/// <param name="SiloPort">Port on loopback for the silo; a free one unless told.</param>
/// <param name="GatewayPort">Port on loopback for the silo's gateway; a free one unless told.</param>
public sealed record Options(string Data, string? Address, int SiloPort, int GatewayPort)
{
    /// <summary>Where the settings and the browser client's files are: beside the program once published; else where the host looks.</summary>
    public static string? Home =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    const int UsualPort = 5080;

    public static Options From(IConfiguration configuration) =>
        new(
            Path.GetFullPath(configuration["data"] ?? "data"),
            configuration["urls"] is null ? $"http://127.0.0.1:{FreePort.Prefer(UsualPort)}" : null,
            configuration.GetValue<int?>("silo-port") ?? FreePort.Find(),
            configuration.GetValue<int?>("gateway-port") ?? FreePort.Find()
        );
}
