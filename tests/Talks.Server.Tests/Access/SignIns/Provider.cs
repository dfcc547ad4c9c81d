using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Talks.Server.Tests.Access.SignIns;

/// <summary>Somebody with an account at the provider.</summary>
/// <param name="Session">Of this person at the provider; null if it tells none.</param>
sealed record Account(string Subject, string Name, string Email, bool Verified, string? Session, string[] Roles)
{
    public static Account Ann { get; } = new("ann-1", "Ann Lee", "ann@uni.example", true, "s-1", ["instructor"]);
}

/// <summary>An OpenID Connect provider of OpenIddict's make on loopback, which signs in whoever it is told to without asking.</summary>
sealed class Provider : IAsyncDisposable
{
    public const string Client = "talks";
    public const string Secret = "the-secret-of-this-client";

    readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    readonly WebApplication app;

    Provider()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url.ToString());
        builder
            .Services.AddOpenIddict()
            .AddServer(server =>
            {
                server
                    .SetAuthorizationEndpointUris("authorize")
                    .SetTokenEndpointUris("token")
                    .SetUserInfoEndpointUris("who")
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .RegisterScopes(Scopes.Profile, Scopes.Email)
                    .AddSigningKey(key)
                    .AddEphemeralEncryptionKey()
                    .EnableDegradedMode();
                server.UseAspNetCore().DisableTransportSecurityRequirement();
                server.AddEventHandler<ValidateAuthorizationRequestContext>(on => on.UseInlineHandler(Validate));
                server.AddEventHandler<ValidateTokenRequestContext>(on => on.UseInlineHandler(Validate));
                server.AddEventHandler<HandleAuthorizationRequestContext>(on => on.UseInlineHandler(SignIn));
            });
        app = builder.Build();
        app.UseAuthentication();
    }

    public Uri Url { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Whoever comes next is this person.</summary>
    public Account Present { get; set; } = Account.Ann;

    /// <summary>The options of a server that trusts it.</summary>
    public string[] Options =>
        ["--openid-authority", Url.ToString(), "--openid-client", Client, "--openid-secret", Secret];

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>The word that somebody's access has ended, as OpenID Connect Back-Channel Logout has it.</summary>
    /// <param name="claims">Added to, or in place of, the usual ones; null takes one away.</param>
    /// <param name="by">Signed with another key than the provider's.</param>
    public string LogoutToken(Dictionary<string, object?> claims, RsaSecurityKey? by = null)
    {
        var all = new Dictionary<string, object?>
        {
            ["jti"] = Guid.NewGuid().ToString(),
            ["events"] = new Dictionary<string, object>
            {
                ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>(),
            },
        };
        foreach (var (name, value) in claims)
            all[name] = value;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Url.ToString(),
                Audience = (string?)all.GetValueOrDefault("aud") ?? Client,
                Claims = all.Where(c => c.Value is not null && c.Key != "aud").ToDictionary(c => c.Key, c => c.Value!),
                SigningCredentials = new(by ?? key, SecurityAlgorithms.RsaSha256),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }

    static ValueTask Validate(ValidateAuthorizationRequestContext context)
    {
        if (
            context.ClientId != Client
            || context.RedirectUri is not { } back
            || !back.EndsWith("/sign-in/callback", StringComparison.Ordinal)
        )
            context.Reject(Errors.InvalidClient, "Not a client of this provider.");
        return default;
    }

    static ValueTask Validate(ValidateTokenRequestContext context)
    {
        if (context.ClientId != Client || context.ClientSecret != Secret)
            context.Reject(Errors.InvalidClient, "Not a client of this provider.");
        return default;
    }

    ValueTask SignIn(HandleAuthorizationRequestContext context)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, "name", "roles")
            .SetClaim("sub", Present.Subject)
            .SetClaim("name", Present.Name)
            .SetClaim("email", Present.Email)
            .SetClaim("email_verified", Present.Verified)
            .SetClaim("sid", Present.Session)
            .SetClaims("roles", Present.Roles.ToImmutableArray())
            .SetScopes(context.Request.GetScopes())
            .SetDestinations(_ => [Destinations.IdentityToken]);
        context.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
