using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Talks.Crash;

/// <summary>One server process of the cluster, and the signals that hurt it.</summary>
/// <param name="number">From 1.</param>
/// <param name="apart">Whether it has a <see cref="Network"/> namespace of its own.</param>
/// <param name="clock">The file of its <see cref="WallClock"/>.</param>
sealed class Node(int number, bool apart, string database, string log, string clock) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly WallClock wall = new(clock);
    Process process = null!;

    public Uri Url { get; } = new(apart ? $"http://{Network.Address(number)}:5080" : $"http://127.0.0.1:{FreePort()}");

    public bool Runs => !process.HasExited;

    public async Task Start()
    {
        string[] server =
        [
            "dotnet",
            "exec",
            // So that the server finds the clock in this program.
            "--depsfile",
            Path.Combine(AppContext.BaseDirectory, "Talks.Crash.deps.json"),
            "--runtimeconfig",
            Path.Combine(AppContext.BaseDirectory, "Talks.Server.runtimeconfig.json"),
            Path.Combine(AppContext.BaseDirectory, "Talks.Server.dll"),
            "--urls",
            Url.ToString(),
            "--postgres",
            database,
        ];
        string[] command = apart
            ? ["ip", "netns", "exec", Network.Space(number), .. server, "--advertise", Network.Address(number)]
            : server;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in SetClocks.Environment(clock))
            start.Environment[name] = value;
        process = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        _ = Follow(process.StandardError, null);
        _ = Follow(process.StandardOutput, ready);
        try
        {
            await ready.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException(
                $"A server did not start within {Patience.TotalSeconds} s; its log is {log}."
            );
        }
    }

    /// <summary>Cuts it off from other servers and clients, but not from the database.</summary>
    public Task Cut() => Network.Cut(number);

    public Task Mend() => Network.Mend(number);

    /// <summary>Keeps what it prints, and tells when it says that it is ready.</summary>
    async Task Follow(StreamReader output, TaskCompletionSource? ready)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (this)
                File.AppendAllText(log, line + "\n");
            if (line.StartsWith("Talks is ready at", StringComparison.Ordinal))
                ready?.TrySetResult();
        }
        ready?.TrySetException(new InvalidOperationException($"A server did not start; its log is {log}."));
    }

    /// <summary>SIGKILL: it ends as if its machine had lost power.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: it stands still, its connections open, and knows of nothing.</summary>
    public void Freeze() => Signals.Send(process.Id, Signals.Stop);

    public void Thaw() => Signals.Send(process.Id, Signals.Continue);

    /// <summary>Sets its wall clock.</summary>
    /// <param name="ahead">Of the true time.</param>
    public void SetClock(TimeSpan ahead) => wall.Ahead = ahead;

    /// <summary>SIGTERM, as a rolling upgrade sends it, and waits for the end.</summary>
    public async Task Stop()
    {
        Signals.Send(process.Id, Signals.Terminate);
        if (!await Ends(TimeSpan.FromSeconds(60)))
            throw new InvalidOperationException("A server asked to stop was still running after a minute.");
    }

    /// <summary>Waits for it to end by itself. False if it went on longer than that.</summary>
    public async Task<bool> Ends(TimeSpan patience)
    {
        using var waiting = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(waiting.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Runs)
            await Kill();
        process.Dispose();
        wall.Dispose();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
