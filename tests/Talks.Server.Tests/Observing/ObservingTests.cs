using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Observing;

/// <summary>What operators see of a real server, and that nobody else sees it.</summary>
public sealed partial class ObservingTests : IClassFixture<ObservingTests.Stage>
{
    const string Password = "a password of operators";

    readonly Stage stage;

    public ObservingTests(Stage stage) => this.stage = stage;

    public sealed class Stage : IAsyncLifetime
    {
        internal RealServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Server = await RealServer.Start(null, "--operator-password", Password, "--dashboard", "true");

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("operator:a wrong password")]
    [InlineData("somebody:" + Password)]
    [InlineData("")]
    public async Task Metrics_and_dashboard_are_for_operators_alone(string? credentials)
    {
        foreach (var page in new[] { "/ops/metrics", "/ops/orleans", "/ops/orleans/DashboardCounters" })
        {
            using var answer = await Get(page, credentials);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Basic", answer.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task An_operator_sees_the_dashboard_and_its_figures()
    {
        using var page = await Get("/ops/orleans/", $"operator:{Password}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using var figures = await Get("/ops/orleans/DashboardCounters", $"operator:{Password}");
        Assert.Equal(HttpStatusCode.OK, figures.StatusCode);
    }

    [Fact]
    public async Task A_server_without_an_operator_has_nothing_for_operators()
    {
        await using var plain = await RealServer.Start();
        using var http = new HttpClient { BaseAddress = plain.Url };
        foreach (var page in new[] { "/ops/metrics", "/ops/orleans" })
        {
            var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_metric_that_the_dashboard_and_the_alerts_ask_for_is_told_and_none_tells_a_secret()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var server = stage.Server;
        var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        Assert.Null(await control.FollowAll(ct));
        await using var seat = await Seated(server, created.Codes[0].Code, "Ann", ct);
        Assert.Null(await seat.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);
        Assert.False((await seat.Submit(new OpenRound(30), ct)).Accepted);
        await seat.Until(v => v.Round is not null, ct);
        Assert.True((await control.Submit(new RemovePerson(seat.Seat.Person!), ct)).Accepted);
        await seat.Dismissed.WaitAsync(ct);

        var told = await Metrics();

        var names = Names().Matches(told).Select(m => m.Value).ToHashSet();
        // This server has never thrown an activation away, and its scraper adds "up".
        names.UnionWith(["up", "talks_activations_lost_total"]);
        var asked = AskedFor().ToHashSet();
        Assert.InRange(asked.Count, 12, 100);
        Assert.All(asked, name => Assert.Contains(name, names));
        Assert.Matches("""talks_commands_total\{[^}]*command="OpenRound",outcome="Accepted"[^}]*\} 1\s""", told);
        Assert.Matches("""talks_commands_total\{[^}]*command="OpenRound",outcome="NotYours"[^}]*\} 1\s""", told);
        Assert.Matches("""talks_connections\{[^}]*seat="Control"[^}]*\} 1\s""", told);
        foreach (var secret in new[] { created.Session, created.Codes[0].Code, "Ann", seat.Seat.Person! })
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
    }

    async Task<string> Metrics()
    {
        using var answer = await Get("/ops/metrics", $"operator:{Password}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    async Task<HttpResponseMessage> Get(string page, string? credentials)
    {
        using var http = new HttpClient { BaseAddress = stage.Server.Url };
        if (credentials is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))
            );
        return await http.GetAsync(new Uri(page, UriKind.Relative));
    }

    /// <summary>Names of metrics in the expressions of the files that operators load.</summary>
    static string[] AskedFor()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Talks.sln")))
            root = root.Parent!;
        var folder = Path.Combine(root.FullName, "infra", "observability");
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "grafana-dashboard.json")));
        var expressions = dashboard
            .RootElement.GetProperty("panels")
            .EnumerateArray()
            .SelectMany(p => p.GetProperty("targets").EnumerateArray())
            .Select(t => t.GetProperty("expr").GetString()!)
            .Concat(
                File.ReadLines(Path.Combine(folder, "alerts.yml"))
                    .Where(line => line.TrimStart().StartsWith("expr:", StringComparison.Ordinal))
            );
        return [.. expressions.SelectMany(e => Metric().Matches(e)).Select(m => m.Value)];
    }

    [GeneratedRegex("^[a-z_]+(?=[{ ])", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(up\b|(talks|dotnet)_[a-z_]+)")]
    private static partial Regex Metric();
}
