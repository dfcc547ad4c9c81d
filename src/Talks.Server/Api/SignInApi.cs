using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.SignIns;
using Talks.Server.Access;
using Talks.Server.Access.SignIns;
using Talks.Server.Hubs;

namespace Talks.Server.Api;

/// <summary>Signing in, who is signed in, what they started, and signing out.</summary>
static class SignInApi
{
    /// <summary>Most sessions in one list.</summary>
    const int MostHosted = 100;

    public static void MapSignInApi(this IEndpointRouteBuilder app, OpenIdProvider? provider)
    {
        app.MapGet(
                "/api/sign-in",
                (HttpContext context) => new SignInState(provider is not null, Instructor.Of(context.User)?.Name)
            )
            .WithName("ReadSignIn");
        if (provider is null)
            return;
        app.MapGet("/sign-in", Begin).ExcludeFromDescription();
        app.MapPost("/sign-in/ended", Ended)
            .RequireRateLimiting(SessionsApi.Trying)
            .DisableAntiforgery()
            .ExcludeFromDescription();
        app.MapGet("/api/sessions", Hosted).WithName("ListHostedSessions");
        app.MapPost("/api/sign-out", SignOut).WithName("SignOut");
    }

    /// <summary>The refusal for whoever is no instructor where that is needed; null for everybody else.</summary>
    public static IResult? Bar(HttpContext context, Hosting.Options options) =>
        options.OpenId is null || Instructor.Of(context.User) is not null
            ? null
            : SessionsApi.Problem(
                new(RefusalCode.SignInNeeded, "On this server instructors start sessions: sign in first."),
                StatusCodes.Status401Unauthorized
            );

    static async Task<IResult> Begin(HttpContext context, IOptionsMonitor<OpenIdConnectOptions> options, string? back)
    {
        if (!context.Request.IsHttps && !IsLoopback(context.Request.Host))
            return Results.Problem(
                "Signing in takes HTTPS: put TLS in front of this server, and name the proxy that ends it with --trusted-proxies.",
                statusCode: StatusCodes.Status400BadRequest
            );
        try
        {
            await options
                .Get(SignIn.ProviderScheme)
                .ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
        }
        catch (InvalidOperationException)
        {
            // The provider does not tell who it is: it is away, or its address is wrong.
            return Results.Redirect("/host#provider-away");
        }
        return Results.Challenge(new() { RedirectUri = IsLocal(back) ? back : "/host" }, [SignIn.ProviderScheme]);
    }

    static bool IsLoopback(HostString host) => Uri.TryCreate($"http://{host}", default, out var own) && own.IsLoopback;

    /// <summary>Never to another site: nobody may be led away under our name.</summary>
    static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    static async Task<IResult> Hosted(
        HttpContext context,
        Hosting.Options options,
        IGrainFactory grains,
        Doorkeeper doorkeeper,
        Patience patience
    )
    {
        if (Bar(context, options) is { } barred)
            return barred;
        var person = Instructor.Of(context.User)!.Person;
        var started = await patience.Ask(() => grains.GetGrain<ILobbyGrain>(0).StartedBy(person, MostHosted));
        return TypedResults.Ok(
            await Task.WhenAll(
                started.Select(async s => new HostedSession(
                    s.Session,
                    s.Title,
                    s.Scenario,
                    s.At,
                    await doorkeeper.ControlToken(s.Session)
                ))
            )
        );
    }

    static async Task<IResult> SignOut(HttpContext context, IGrainFactory grains, Patience patience)
    {
        if (Instructor.Of(context.User) is { } who)
            await patience.Ask(() => grains.GetGrain<ISignInsGrain>(0).End([who.Id]));
        await context.SignOutAsync();
        return Results.NoContent();
    }

    /// <summary>The provider's word, from its server to this one, that somebody's access has ended.</summary>
    static async Task<IResult> Ended(HttpContext context, LogoutToken tokens, IGrainFactory grains, Patience patience)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType)
            return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await tokens.Read(form["logout_token"], context.RequestAborted) is not { } marks)
            return Results.BadRequest();
        await patience.Ask(() => grains.GetGrain<ISignInsGrain>(0).End(marks));
        return Results.Ok();
    }
}
