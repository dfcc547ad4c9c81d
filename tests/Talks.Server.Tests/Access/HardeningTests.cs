using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Access;

/// <summary>What keeps other sites, floods and curious readers of logs out, through a real server.</summary>
public sealed class HardeningTests(StrictServer strict) : IClassFixture<StrictServer>
{
    readonly RealServer server = strict.Server;

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData(null, true)]
    [InlineData("own", true)]
    public async Task Pages_of_other_sites_open_no_line(string? origin, bool opened)
    {
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", Real(origin));
        var dial = socket.ConnectAsync(
            new UriBuilder(server.Url) { Scheme = "ws", Path = ITalksHub.Route }.Uri,
            default
        );
        if (opened)
            await dial;
        else
            await Assert.ThrowsAsync<WebSocketException>(() => dial);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.NotFound)]
    public async Task Pages_of_other_sites_ask_nothing_over_http(string origin, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/invitations")
        {
            Content = JsonContent.Create(new { code = "0000-0000" }),
            Headers = { { "Origin", Real(origin) } },
        };
        Assert.Equal(expected, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do()
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        var answer = await http.GetAsync(new Uri("/api/scenarios", UriKind.Relative));
        string Header(string name) => answer.Headers.GetValues(name).Single();
        var policy = Header("Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_body_too_large_or_too_deep_is_refused()
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        async Task<HttpStatusCode> Post(string body) =>
            (
                await http.PostAsync(
                    new Uri("/api/sessions", UriKind.Relative),
                    new StringContent(body, Encoding.UTF8, "application/json")
                )
            ).StatusCode;
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            await Post($$"""{"scenario":"{{new string('x', ServerLimits.MessageBytes)}}"}""")
        );
        var deep = $"{{\"scenario\":{new string('[', 1_000)}{new string(']', 1_000)}}}";
        Assert.Equal(HttpStatusCode.BadRequest, await Post(deep));
    }

    [Fact]
    public async Task One_seat_on_many_lines_sends_no_more_than_one_seat_may()
    {
        using var waiting = Waiting();
        var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), waiting.Token));
        var lines = new List<RawLine>();
        for (var i = 0; i < 6; i++)
        {
            lines.Add(await RawLine.To(server.Url));
            await lines[i].Sit("Enter", new EnterRequest(created.ControlToken));
        }
        // Each line stays below what a line may send at once; together they exceed what the seat may.
        var answers = await Task.WhenAll(
            lines.SelectMany(line => Enumerable.Range(0, 100).Select(_ => line.Submit(new CloseRound())))
        );
        Assert.Contains(answers, a => a.Refusal!.Code is RefusalCode.TooFast);
        Assert.Contains(answers, a => a.Refusal!.Code is RefusalCode.NoRound);
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_guesses_codes_is_made_to_wait_on_every_line()
    {
        await using var guessed = await RealServer.Start();
        var created = Accepted(await guessed.Http.CreateSession(new("six-party-2021"), default));
        // Each line stays below what a line may send at once.
        const int PerLine = 100;
        for (var lines = 0; lines < ServerLimits.TriesPerMinute / PerLine; lines++)
        {
            await using var line = await RawLine.To(guessed.Url);
            var refused = await Task.WhenAll(
                Enumerable
                    .Range(0, PerLine)
                    .Select(i => line.Invoke<Reply<Entered>>("Enter", new EnterRequest($"guess {i}")))
            );
            Assert.All(refused, r => Assert.Equal(RefusalCode.SeatGone, r.Refusal!.Code));
        }
        await using var other = await RawLine.To(guessed.Url);
        var right = await other.Invoke<Reply<Entered>>("Join", new JoinRequest(created.Codes[0].Code, "Ann", null));
        Assert.Equal(RefusalCode.TooFast, right.Refusal?.Code);
    }

    [Fact]
    public async Task A_server_keeps_no_more_sessions_events_and_connections_than_it_was_told_to()
    {
        await using var small = await RealServer.Start(
            null,
            "--sessions",
            "1",
            "--session-events",
            "100",
            "--connections",
            "3"
        );
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = Accepted(await small.Http.CreateSession(new("six-party-2021"), ct));
        var second = await small.Http.CreateSession(new("six-party-2021"), ct);
        Assert.Equal(RefusalCode.TooMany, second.Refusal?.Code);

        await using var control = Accepted(await TalksConnection.Enter(small.Url, created.ControlToken, Eager, ct));
        await using var seat = await Seated(small, created.Codes[0].Code, "Ann", ct);
        Answer last = new(true, null);
        for (var i = 0; last.Accepted; i++)
        {
            Assert.True(i < 100);
            last = await seat.Submit(new Say("control", $"word {i}"), ct);
        }
        Assert.Equal(RefusalCode.TooMany, last.Refusal!.Code);
        Assert.True((await control.Submit(new EndSession("The disk is not ours alone."), ct)).Accepted);

        await using var third = await RawLine.To(small.Url);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => RawLine.To(small.Url));
    }

    [Fact]
    public async Task No_log_holds_a_code_a_token_or_a_secret_word_however_much_is_logged()
    {
        await using var chatty = await RealServer.Start(
            null,
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft=Trace",
            "--Logging:LogLevel:Microsoft.AspNetCore.SignalR=Trace",
            "--Logging:LogLevel:Microsoft.AspNetCore.Http.Connections=Trace"
        );
        using var waiting = Waiting();
        var ct = waiting.Token;
        const string Word = "we would settle for half";
        var created = Accepted(await chatty.Http.CreateSession(new("six-party-2021"), ct));
        var code = created.Codes[0].Code;
        Accepted(await chatty.Http.ReadInvitation(code, ct));
        var seat = await Seated(chatty, code, "Ann", ct);
        Assert.True((await seat.Submit(new Say("control", Word), ct)).Accepted);
        await seat.DisposeAsync();
        await using (var control = Accepted(await TalksConnection.Enter(chatty.Url, created.ControlToken, Eager, ct)))
            Assert.Null(await control.FollowAll(ct));

        var log = await chatty.KillAndHear();

        // It is logged at all: requests and calls by their names.
        Assert.Contains("/api/invitations", log, StringComparison.Ordinal);
        Assert.Contains("Submit", log, StringComparison.Ordinal);
        foreach (var secret in new[] { code, code.Replace("-", ""), seat.Seat.Token, created.ControlToken, Word })
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
    }

    string Real(string origin) => origin == "own" ? server.Url.GetLeftPart(UriPartial.Authority) : origin;
}
