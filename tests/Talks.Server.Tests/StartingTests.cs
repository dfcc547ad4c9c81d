using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Talks.Server.Tests;

/// <summary>How a server that cannot start says so: one clear line and an exit code.</summary>
public sealed class StartingTests
{
    [Fact]
    public async Task A_second_server_on_one_data_folder_refuses()
    {
        var data = Directory.CreateTempSubdirectory("talks-twice-").FullName;
        using var first = Launch("http://127.0.0.1:0", data);
        await Line(first.StandardOutput, "Talks is ready at");
        using var second = Launch("http://127.0.0.1:0", data);
        var complaint = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        first.Kill();
        await first.WaitForExitAsync();
        Assert.Equal(3, second.ExitCode);
        Assert.Contains(data, complaint, StringComparison.Ordinal);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var data = Directory.CreateTempSubdirectory("talks-port-").FullName;
        using var server = Launch($"http://127.0.0.1:{port}", data);
        var complaint = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();
        Assert.Equal(2, server.ExitCode);
        Assert.Contains($":{port}", complaint, StringComparison.Ordinal);
        Assert.Single(complaint.Trim().Split('\n'));
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.GetTempFileName();
        using var server = Launch("http://127.0.0.1:0", file);
        var complaint = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();
        Assert.Equal(3, server.ExitCode);
        Assert.Contains(file, complaint, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task A_running_server_tells_its_health_and_its_interface()
    {
        await using var server = await RealServer.Start();
        using var http = new HttpClient { BaseAddress = server.Url };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Contains(
            "/api/sessions",
            await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)),
            StringComparison.Ordinal
        );
        var missing = await http.GetAsync(new Uri("/api/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var nonsense = await http.PostAsync(
            new Uri("/api/sessions", UriKind.Relative),
            new StringContent("{\"scenario\":7}", System.Text.Encoding.UTF8, "application/json")
        );
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    static Process Launch(string urls, string data) =>
        Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "Talks.Server.dll"),
                    "--urls",
                    urls,
                    "--data",
                    data,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    static async Task Line(StreamReader output, string beginning)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await output.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return;
        throw new InvalidOperationException("The server did not start.");
    }
}
