using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Talks.Server.Access.SignIns;

/// <summary>
/// Instructors sign in by OpenID Connect: authorization code with PKCE, and from then on a cookie of our own. No token of the
/// provider is kept or reaches the browser.
/// </summary>
static class SignIn
{
    public const string ProviderScheme = "openid";
    const string CookieScheme = "instructor";
    const string EitherScheme = "either";

    /// <summary>A working day, after which one signs in again.</summary>
    static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    public static void AddTalksAuthentication(this IServiceCollection services, OpenIdProvider? provider, byte[] secret)
    {
        services.AddSingleton<IDataProtectionProvider>(new DerivedProtection(secret));
        services.AddSingleton<EndedSignIns>();
        var authentication = services
            .AddAuthentication(provider is null ? Operators.SchemeName : EitherScheme)
            .AddScheme<AuthenticationSchemeOptions, Operators>(Operators.SchemeName, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Operators.Policy,
                policy => policy.AddAuthenticationSchemes(Operators.SchemeName).RequireRole(Operators.Policy)
            );
        if (provider is null)
            return;
        authentication
            .AddPolicyScheme(
                EitherScheme,
                null,
                either =>
                {
                    either.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0 ? Operators.SchemeName : CookieScheme;
                    either.ForwardChallenge = either.ForwardForbid = Operators.SchemeName;
                }
            )
            .AddCookie(CookieScheme, cookie => Set(cookie))
            .AddOpenIdConnect(ProviderScheme, openId => Set(openId, provider));
    }

    static void Set(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "talks-instructor";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Over TLS always; without it sign-in is refused but on loopback, where there is nothing to listen to.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = context =>
        {
            var ended = context.HttpContext.RequestServices.GetRequiredService<EndedSignIns>();
            if (Instructor.Of(context.Principal) is not { } who || ended.Include(who))
                context.RejectPrincipal();
            return Task.CompletedTask;
        };
    }

    static void Set(OpenIdConnectOptions openId, OpenIdProvider provider)
    {
        openId.Authority = provider.Authority.ToString();
        openId.ClientId = provider.Client;
        openId.ClientSecret = provider.Secret;
        openId.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        openId.SignInScheme = CookieScheme;
        openId.CallbackPath = "/sign-in/callback";
        openId.ResponseType = OpenIdConnectResponseType.Code;
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.UsePkce = true;
        openId.SaveTokens = false;
        openId.MapInboundClaims = false;
        openId.GetClaimsFromUserInfoEndpoint = true;
        openId.Scope.Add("email");
        // Of whom the subject is one: by default the issuer would be dropped.
        openId.ClaimActions.Remove("iss");
        foreach (var type in provider.Instructors.Select(c => c.Type).Append("email_verified").Distinct())
            openId.ClaimActions.MapJsonKey(type, type);
        foreach (var passing in new[] { openId.CorrelationCookie, openId.NonceCookie })
        {
            passing.SameSite = SameSiteMode.Lax;
            passing.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
        openId.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/host#sign-in-failed");
            context.HandleResponse();
            return Task.CompletedTask;
        };
        openId.Events.OnTicketReceived = context => Receive(context, provider);
    }

    /// <summary>Keeps of what the provider told no more than who it is, and turns away who is no instructor.</summary>
    static Task Receive(TicketReceivedContext context, OpenIdProvider provider)
    {
        var services = context.HttpContext.RequestServices;
        var told = context.Principal!;
        if (!Teaches(told, provider))
        {
            context.Response.Redirect("/host#not-an-instructor");
            context.HandleResponse();
            return Task.CompletedTask;
        }
        var marks = services.GetRequiredService<Marks>();
        var (issuer, subject) = (told.FindFirst("iss")?.Value ?? "", told.FindFirst("sub")!.Value);
        var name = told.FindFirst("name") ?? told.FindFirst("preferred_username") ?? told.FindFirst("email");
        var who = new Instructor(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            marks.Person(issuer, subject),
            told.FindFirst("sid") is { } sid ? marks.Session(issuer, sid.Value) : null,
            name?.Value ?? subject,
            services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds()
        );
        context.Principal = who.Principal(CookieScheme);
        return Task.CompletedTask;
    }

    static bool Teaches(ClaimsPrincipal told, OpenIdProvider provider) =>
        provider.Instructors.Count == 0
        || provider.Instructors.Any(c => told.HasClaim(c.Type, c.Value) && (c.Type != "email" || IsVerified(told)));

    /// <summary>An address that its owner never proved names nobody.</summary>
    static bool IsVerified(ClaimsPrincipal told) =>
        string.Equals(told.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);
}
