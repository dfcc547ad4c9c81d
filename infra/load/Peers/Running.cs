using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Talks.Load.Peers;

/// <summary>A peer's process on loopback, and what it uses.</summary>
sealed class Running : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    readonly Process process;
    readonly string gauge;

    Running(Peer peer, Process process, Uri url, string gauge) =>
        (Peer, this.process, Url, this.gauge) = (peer, process, url, gauge);

    public Peer Peer { get; }
    public Uri Url { get; }
    public int Pid => process.Id;

    /// <param name="hook">The gauge's assembly.</param>
    public static Running Start(Peer peer, string hook, int? port = null)
    {
        var chosen = port ?? FreePort();
        var command = peer.Command(chosen);
        var gauge = Path.Combine(
            Path.GetTempPath(),
            $"talks-gauge-{Environment.ProcessId}-{chosen}-{Stopwatch.GetTimestamp()}"
        );
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(command[1])!,
        };
        foreach (var (name, value) in peer.Environment)
            start.Environment[name] = value;
        if (peer.IsDotnet)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = hook;
            start.Environment["TALKS_GAUGE"] = gauge;
        }
        var running = new Running(peer, Process.Start(start)!, new($"http://127.0.0.1:{chosen}"), gauge);
        running.AwaitReady().WaitAsync(Patience).GetAwaiter().GetResult();
        return running;
    }

    async Task AwaitReady()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("ready", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        throw new InvalidOperationException($"{Peer.Name} did not start.");
    }

    /// <summary>Processor time so far, milliseconds: user and system, from <c>/proc</c>, to 10 ms.</summary>
    public double ProcessorMs
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{Pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11]) + long.Parse(fields[12])) * 10.0;
        }
    }

    /// <summary>Resident memory, kB.</summary>
    public double ResidentKb =>
        double.Parse(
            File.ReadLines($"/proc/{Pid}/status")
                .First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]
        );

    /// <summary>What its runtime tells of itself; null where no gauge can be had.</summary>
    public Gauge? Gauge()
    {
        if (!Peer.IsDotnet)
            return null;
        using var asking = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        asking.Connect(new UnixDomainSocketEndPoint(gauge));
        asking.Send("a"u8);
        Span<byte> answer = stackalloc byte[128];
        var figures = Encoding
            .ASCII.GetString(answer[..asking.Receive(answer)])
            .Split(' ')
            .Select(long.Parse)
            .ToArray();
        return new(figures[0], figures[1], figures[2]);
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        File.Delete(gauge);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <param name="Allocated">Bytes so far.</param>
/// <param name="CompilerMs">How long the compiler has worked so far, milliseconds.</param>
/// <param name="PausedMs">How long collections have held it up so far, milliseconds.</param>
sealed record Gauge(long Allocated, long CompilerMs, long PausedMs);
