using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Talks.Contracts;
using Talks.Storage.Tests.Postgres;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Access.SignIns;

/// <summary>Instructors sign in at a real provider, through real servers.</summary>
public sealed class SignInTests(SignInTests.Campus campus) : IClassFixture<SignInTests.Campus>
{
    readonly Provider provider = campus.Provider;
    readonly RealServer server = campus.Server;

    /// <summary>A provider, and a server that trusts it.</summary>
    public sealed class Campus : IAsyncLifetime
    {
        internal Provider Provider { get; private set; } = null!;
        internal RealServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Provider = await Provider.Start();
            Server = await RealServer.Start(
                null,
                [.. Provider.Options, "--instructors", "roles=instructor,email=dean@uni.example"]
            );
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Provider.DisposeAsync();
        }
    }

    [Fact]
    public async Task Who_has_not_signed_in_starts_and_controls_nothing_and_delegates_need_no_more_than_their_code()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        using var ann = await SignedIn();
        using var stranger = new Visitor(server);
        Assert.Equal(new SignInState(true, null), Accepted(await stranger.Http.ReadSignIn(ct)));
        Assert.Equal(
            RefusalCode.SignInNeeded,
            (await stranger.Http.CreateSession(new("six-party-2021"), ct)).Refusal?.Code
        );
        Assert.Equal(RefusalCode.SignInNeeded, (await stranger.Http.StartDemo(ct)).Refusal?.Code);
        Assert.Equal(RefusalCode.SignInNeeded, (await stranger.Http.ReadHosted(ct)).Refusal?.Code);

        var created = Accepted(await ann.Http.CreateSession(new("six-party-2021", "Class of 2026"), ct));
        Assert.Equal(RefusalCode.SignInNeeded, (await stranger.Enter(created.ControlToken, ct)).Refusal?.Code);
        await using var seat = await Seated(server, created.Codes[0].Code, "Bo", ct);
        await using var control = Accepted(await ann.Enter(created.ControlToken, ct));
        Assert.Null(await control.FollowAll(ct));
    }

    [Fact]
    public async Task An_instructor_finds_what_they_started_from_any_browser_and_nobody_else_does()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        using var ann = await SignedIn();
        Assert.Equal("Ann Lee", Accepted(await ann.Http.ReadSignIn(ct)).Name);
        var first = Accepted(await ann.Http.CreateSession(new("six-party-2021", "First"), ct));
        Accepted(await ann.Http.CreateSession(new("six-party-2021", "Second"), ct));

        using var elsewhere = await SignedIn();
        var hosted = Accepted(await elsewhere.Http.ReadHosted(ct));
        Assert.Equal(["Second", "First"], hosted.Take(2).Select(h => h.Title));
        Assert.Equal((first.Session, first.ControlToken), (hosted[1].Session, hosted[1].ControlToken));

        using var dean = await SignedIn(new("dean-7", "Dean", "dean@uni.example", true, null, []));
        Assert.Empty(Accepted(await dean.Http.ReadHosted(ct)));
    }

    [Theory]
    [InlineData("student", "bo@uni.example", true)]
    [InlineData("student", "dean@uni.example", false)]
    public async Task Who_is_no_instructor_at_the_provider_is_none_here(string role, string email, bool verified)
    {
        using var visitor = new Visitor(server);
        provider.Present = new("bo-2", "Bo", email, verified, null, [role]);
        Assert.Equal("/host#not-an-instructor", (await visitor.Follow("/sign-in?back=/host")).PathAndFragment());
        using var waiting = Waiting();
        Assert.Null(Accepted(await visitor.Http.ReadSignIn(waiting.Token)).Name);
    }

    [Fact]
    public async Task Signing_out_closes_the_control_rooms_entered_by_it_and_a_copied_cookie_opens_nothing()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        using var ann = await SignedIn();
        using var other = await SignedIn();
        var created = Accepted(await ann.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await ann.Enter(created.ControlToken, ct));
        await using var second = Accepted(await other.Enter(created.ControlToken, ct));
        using var thief = new Visitor(server);
        thief.Cookies.Add(ann.Cookies.GetCookies(server.Url));
        Assert.Equal("Ann Lee", Accepted(await thief.Http.ReadSignIn(ct)).Name);

        Assert.Equal(HttpStatusCode.NoContent, (await ann.Post("/api/sign-out")).StatusCode);

        Assert.Equal(RefusalCode.SignInNeeded, (await control.Dismissed.WaitAsync(ct)).Code);
        Assert.Null(Accepted(await ann.Http.ReadSignIn(ct)).Name);
        Assert.Null(Accepted(await thief.Http.ReadSignIn(ct)).Name);
        Assert.Equal(RefusalCode.SignInNeeded, (await thief.Enter(created.ControlToken, ct)).Refusal?.Code);
        Assert.True((await second.Submit(new OpenRound(null), ct)).Accepted);
    }

    [Theory]
    [InlineData("sid", "s-1")]
    [InlineData("sub", "ann-1")]
    public async Task When_the_provider_ends_somebodys_access_their_control_rooms_close(string claim, string value)
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        using var ann = await SignedIn();
        using var dean = await SignedIn(new("dean-7", "Dean", "dean@uni.example", true, "s-9", []));
        var created = Accepted(await ann.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await ann.Enter(created.ControlToken, ct));
        await using var deans = Accepted(await dean.Enter(created.ControlToken, ct));

        using var stranger = new Visitor(server);
        using var wrong = RSA.Create(2048);
        foreach (
            var refused in new[]
            {
                "",
                "a.b.c",
                provider.LogoutToken(new() { [claim] = value }, new RsaSecurityKey(wrong) { KeyId = "test" }),
                provider.LogoutToken(new() { [claim] = value, ["aud"] = "another client" }),
                provider.LogoutToken(new() { [claim] = value, ["nonce"] = "1" }),
                provider.LogoutToken(new() { [claim] = value, ["events"] = null }),
                provider.LogoutToken([]),
            }
        )
            Assert.Equal(
                HttpStatusCode.BadRequest,
                (await stranger.Post("/sign-in/ended", ("logout_token", refused))).StatusCode
            );
        Assert.True((await control.Submit(new OpenRound(null), ct)).Accepted);

        var word = provider.LogoutToken(new() { [claim] = value });
        Assert.Equal(HttpStatusCode.OK, (await stranger.Post("/sign-in/ended", ("logout_token", word))).StatusCode);

        await control.Dismissed.WaitAsync(ct);
        Assert.Null(Accepted(await ann.Http.ReadSignIn(ct)).Name);
        Assert.True((await deans.Submit(new CloseRound(), ct)).Accepted);
        using var again = await SignedIn();
        Assert.Equal("Ann Lee", Accepted(await again.Http.ReadSignIn(ct)).Name);
    }

    [Fact]
    public async Task A_sign_in_and_its_end_hold_on_every_server_of_a_cluster()
    {
        await using var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        await postgres.CreateAsync("signins");
        await using var one = await RealServer.Start(postgres.Database("signins"), provider.Options);
        await using var two = await RealServer.Start(postgres.Database("signins"), provider.Options);
        using var waiting = Waiting();
        var ct = waiting.Token;
        using var ann = await SignedIn(null, one);
        using var there = new Visitor(two);
        there.Cookies.Add(ann.Cookies.GetCookies(one.Url));
        var reply = await there.Http.CreateSession(new("tutorial-freeze"), ct);
        while (reply.Refusal is { Code: RefusalCode.Unavailable })
            reply = await there.Http.CreateSession(new("tutorial-freeze"), ct);
        await using var control = Accepted(await there.Enter(Accepted(reply).ControlToken, ct));

        Assert.Equal(HttpStatusCode.NoContent, (await ann.Post("/api/sign-out")).StatusCode);

        await control.Dismissed.WaitAsync(ct);
        Assert.Null(Accepted(await there.Http.ReadSignIn(ct)).Name);
    }

    [Fact]
    public async Task Cookies_are_for_the_server_alone_and_no_token_stands_in_an_address_or_a_log()
    {
        await using var chatty = await RealServer.Start(
            null,
            [.. provider.Options, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace"]
        );
        using var waiting = Waiting();
        using var ann = await SignedIn(null, chatty);
        var created = Accepted(await ann.Http.CreateSession(new("six-party-2021"), waiting.Token));

        Assert.All(
            ann.Set.Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)),
            cookie =>
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
        Assert.DoesNotContain(ann.Visited, uri => uri.Query.Contains("token=", StringComparison.Ordinal));
        var cookie = ann.Cookies.GetCookies(chatty.Url)["talks-instructor"]!.Value;
        var log = await chatty.KillAndHear();
        Assert.Contains("/sign-in/callback", log, StringComparison.Ordinal);
        foreach (var secret in new[] { cookie, Provider.Secret, created.ControlToken })
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
        // Nor any token of the provider's. The code in the way back is none: it works once, and only with what the cookie holds.
        Assert.DoesNotContain(log.Split('\n'), line => line.Contains("eyJ") && !line.Contains("?code="));
    }

    [Fact]
    public async Task Where_the_provider_is_away_a_visitor_is_told_so()
    {
        await using var lonely = await RealServer.Start(
            null,
            "--openid-authority",
            "http://127.0.0.1:9",
            "--openid-client",
            "talks"
        );
        using var visitor = new Visitor(lonely);
        Assert.Equal("/host#provider-away", (await visitor.Follow("/sign-in?back=/host")).PathAndFragment());
    }

    [Theory]
    [InlineData("/s/1/control", "/s/1/control")]
    [InlineData("//evil.example/", "/host")]
    [InlineData("/\\evil.example/", "/host")]
    [InlineData("https://evil.example/", "/host")]
    public async Task Signing_in_leads_back_into_this_site_and_to_no_other(string back, string expected)
    {
        provider.Present = Account.Ann;
        using var visitor = new Visitor(server);
        var end = await visitor.Follow($"/sign-in?back={Uri.EscapeDataString(back)}");
        Assert.Equal((server.Url.Authority, expected), (end.Authority, end.AbsolutePath));
    }

    async Task<Visitor> SignedIn(Account? who = null, RealServer? at = null)
    {
        provider.Present = who ?? Account.Ann;
        var visitor = new Visitor(at ?? server);
        var end = await visitor.Follow("/sign-in?back=/host");
        Assert.Equal("/host", end.PathAndFragment());
        return visitor;
    }
}

static class Addresses
{
    public static string PathAndFragment(this Uri uri) => uri.AbsolutePath + uri.Fragment;
}
