using System.Diagnostics;

namespace Talks.Crash;

/// <summary>
/// A network namespace for each server, joined by a bridge to ours, so that a server can be cut off from the others and from
/// its clients. Files stay shared, and with them the database's socket: a server cut off still writes, if it is let.
/// </summary>
/// <remarks>Needs Linux, root, and iproute2.</remarks>
sealed class Network : IAsyncDisposable
{
    static readonly int Own = Environment.ProcessId;
    static readonly string Bridge = $"talks{Own}";
    readonly int servers;

    Network(int servers) => this.servers = servers;

    public static bool IsPossible =>
        OperatingSystem.IsLinux()
        && Environment.IsPrivilegedProcess
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "ip")));

    public static async Task<Network> Lay(int servers)
    {
        var network = new Network(servers);
        await Ip($"link add {Bridge} type bridge");
        await Ip($"addr add {Address(254)}/24 dev {Bridge}");
        await Ip($"link set {Bridge} up");
        for (var n = 1; n <= servers; n++)
        {
            await Ip($"netns add {Space(n)}");
            await Ip($"link add {Cable(n)} type veth peer name eth0 netns {Space(n)}");
            await Ip($"link set {Cable(n)} master {Bridge} up");
            await Ip($"-n {Space(n)} addr add {Address(n)}/24 dev eth0");
            await Ip($"-n {Space(n)} link set eth0 up");
            await Ip($"-n {Space(n)} link set lo up");
        }
        return network;
    }

    /// <summary>The namespace of a server, from 1.</summary>
    public static string Space(int server) => $"talks-{Own}-{server}";

    public static string Address(int server) => $"10.213.{Own % 250}.{server}";

    public static Task Cut(int server) => Ip($"link set {Cable(server)} down");

    public static Task Mend(int server) => Ip($"link set {Cable(server)} up");

    public async ValueTask DisposeAsync()
    {
        for (var n = 1; n <= servers; n++)
            await Ip($"netns del {Space(n)}");
        await Ip($"link del {Bridge}");
    }

    static string Cable(int server) => $"tk{Own}v{server}";

    static async Task Ip(string arguments)
    {
        using var ip = Process.Start(
            new ProcessStartInfo("ip", arguments.Split(' ')) { RedirectStandardError = true }
        )!;
        var complaint = await ip.StandardError.ReadToEndAsync();
        await ip.WaitForExitAsync();
        if (ip.ExitCode != 0)
            throw new InvalidOperationException($"'ip {arguments}' ended with {ip.ExitCode}: {complaint}");
    }
}
