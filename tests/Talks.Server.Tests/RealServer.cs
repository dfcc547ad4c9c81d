using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Talks.Client;

namespace Talks.Server.Tests;

/// <summary>The server as people run it: its own process on loopback, over a data folder of its own that outlives it.</summary>
sealed class RealServer : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    string _data = Directory.CreateTempSubdirectory("talks-server-").FullName;
    readonly int _port = FreePort();
    readonly HttpClient _http;
    Process? _process;
    string? _postgres;
    string[] _options = [];
    Task<string> _spoken = Task.FromResult("");
    Task<string> _complaints = Task.FromResult("");
    Channel<string> _lines = Channel.CreateUnbounded<string>();

    RealServer()
    {
        Url = new Uri($"http://127.0.0.1:{_port}");
        _http = new HttpClient { BaseAddress = Url };
    }

    public Uri Url { get; }

    /// <summary>Its data folder.</summary>
    public string Data => _data;

    /// <summary>Starts a server on a data folder that is there already, now its own.</summary>
    public static async Task<RealServer> On(string data, params string[] options)
    {
        var server = new RealServer { _options = options };
        Directory.Delete(server._data);
        server._data = data;
        await server.StartAgain();
        return server;
    }

    public TalksHttp Http => new(_http);

    /// <param name="postgres">The database it shares with other servers; null to stand alone.</param>
    /// <param name="options">More of its command line.</param>
    public static async Task<RealServer> Start(string? postgres = null, params string[] options)
    {
        var server = new RealServer { _postgres = postgres, _options = options };
        await server.StartAgain();
        return server;
    }

    /// <summary>Ends the process as a power cut would, without a word to anybody.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the process to stop, as a rolling upgrade does, and waits until it has.</summary>
    /// <exception cref="InvalidOperationException">It did not end well; with what it complained of.</exception>
    public async Task Stop()
    {
        using var asking = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        if (code != 0)
            throw new InvalidOperationException($"The server ended with {code}: {await _complaints} {await _spoken}");
    }

    /// <summary>Ends the process and tells all it wrote to its standard output after it was ready.</summary>
    public async Task<string> KillAndHear()
    {
        await Kill();
        return await _spoken;
    }

    /// <summary>Starts the process on the same port and data, and waits until it says that it is ready.</summary>
    public async Task StartAgain()
    {
        _process = Process.Start(
            new ProcessStartInfo("dotnet", Arguments())
            {
                WorkingDirectory = AppContext.BaseDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _complaints = _process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        _lines = Channel.CreateUnbounded<string>();
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            _lines.Writer.TryWrite(line);
            if (!line.StartsWith("Talks is ready at", StringComparison.Ordinal))
                continue;
            _spoken = Listen(_process.StandardOutput, _lines.Writer);
            return;
        }
        throw new InvalidOperationException($"The server did not start: {await _complaints}");
    }

    /// <summary>Waits until it has written a line with these words to its standard output since it was started.</summary>
    public async Task Hear(string words, CancellationToken cancel)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(cancel))
            if (line.Contains(words, StringComparison.Ordinal))
                return;
        throw new InvalidOperationException($"The server ended without a word of “{words}”.");
    }

    static async Task<string> Listen(StreamReader output, ChannelWriter<string> lines)
    {
        var all = new StringBuilder();
        while (await output.ReadLineAsync() is { } line)
        {
            all.AppendLine(line);
            lines.TryWrite(line);
        }
        lines.Complete();
        return all.ToString();
    }

    string[] Arguments()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Talks.Server.dll");
        string[] store = _postgres is { } database ? ["--postgres", database] : ["--data", _data];
        return [program, "--urls", Url.ToString(), .. store, .. _options];
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await Kill();
        _http.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
