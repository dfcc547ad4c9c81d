using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Talks.Client;
using Talks.Contracts;
using Talks.Storage.Tests.Postgres;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Cluster;

/// <summary>Servers are replaced one after another while people talk through a proxy.</summary>
public sealed class UpgradeTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_rolling_upgrade_loses_nothing_acknowledged_and_costs_nobody_more_than_a_reconnect_a_server()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        await postgres.CreateAsync("upgraded");
        await using var east = await RealServer.Start(postgres.Database("upgraded"), "--drain-seconds", "6");
        await using var west = await RealServer.Start(postgres.Database("upgraded"), "--drain-seconds", "6");
        using var proxy = await Proxy.Before(ct, east.Url, west.Url);
        using var http = new HttpClient { BaseAddress = proxy.Url };
        var created = await Insist(() => new TalksHttp(http).CreateSession(new("tutorial-freeze"), ct));
        var seats = created.Codes.Where(c => c.Party is not null).ToArray();
        await using var control = Accepted(await TalksConnection.Enter(proxy.Url, created.ControlToken, Eager, ct));
        await using var first = Accepted(
            await TalksConnection.Join(proxy.Url, new(seats[0].Code, "Amara", null), Eager, ct)
        );
        await using var second = Accepted(
            await TalksConnection.Join(proxy.Url, new(seats[1].Code, "Ji-ho", null), Eager, ct)
        );
        TalksConnection[] all = [control, first, second];
        var losses = new ConcurrentDictionary<TalksConnection, int>();
        foreach (var who in all)
        {
            who.Connected += up =>
            {
                if (!up)
                    losses.AddOrUpdate(who, 1, (_, n) => n + 1);
            };
            Assert.Null(await who.FollowAll(ct));
        }
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var talking = new[] { Talk(first, "Amara", enough.Token, ct), Talk(second, "Ji-ho", enough.Token, ct) };
        foreach (var server in new[] { east, west })
        {
            await server.Stop();
            await server.StartAgain();
        }
        await enough.CancelAsync();
        var said = await Task.WhenAll(talking);

        foreach (var who in all)
        {
            await who.Until(view => view.Statements.Count >= said.Sum(), ct);
            var heard = who.View.Statements.Select(s => s.Text).ToList();
            foreach (var (name, count) in new[] { "Amara", "Ji-ho" }.Zip(said))
                Assert.Equal(
                    Enumerable.Range(0, count).Select(n => $"{name} {n}"),
                    heard.Where(text => text.StartsWith(name, StringComparison.Ordinal))
                );
            Assert.InRange(losses.GetValueOrDefault(who), 0, 2);
        }
        Assert.Contains(losses.Values, lost => lost > 0);
    }

    /// <summary>Between two things said: slower than what a connection may send.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>Speaks on and on; whatever happens, each thing said is accepted.</summary>
    /// <returns>How many things were.</returns>
    static async Task<int> Talk(TalksConnection who, string name, CancellationToken enough, CancellationToken ct)
    {
        var said = 0;
        while (!enough.IsCancellationRequested)
        {
            var answer = await who.Submit(new MakeStatement($"{name} {said}"), ct);
            Assert.Equal(new Answer(true, null), answer);
            said++;
            await Task.Delay(Pace, ct);
        }
        return said;
    }

    sealed class Proxy(Process process, Uri url) : IDisposable
    {
        public Uri Url => url;

        public static async Task<Proxy> Before(CancellationToken ct, params Uri[] servers)
        {
            var url = new Uri($"http://127.0.0.1:{FreePort()}");
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "Talks.Proxy.dll"),
                "--urls",
                $"{url}",
                "--servers",
                string.Join(',', servers.Select(s => s.GetLeftPart(UriPartial.Authority))),
            ];
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
            var process = Process.Start(start)!;
            while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
            {
                if (!line.StartsWith("The proxy is ready at", StringComparison.Ordinal))
                    continue;
                // What it logs of servers that are away on purpose is of no interest.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, ct);
                return new(process, url);
            }
            throw new InvalidOperationException("The proxy did not start.");
        }

        static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
