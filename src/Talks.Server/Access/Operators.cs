using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Talks.Server.Access;

/// <summary>
/// Whoever runs the server, known by the password it was started with: name <c>operator</c>, HTTP Basic, as scrapers and
/// browsers can do. Behind TLS only; a proxy ends that.
/// </summary>
sealed class Operators(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    Hosting.Options options,
    Tries tries
) : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    public const string SchemeName = "operator";
    public const string Policy = "operator";
    const string Prefix = "Basic ";

    /// <summary>Shortest password, characters.</summary>
    public const int LeastPassword = 16;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (options.OperatorPassword is not { } password || !header.StartsWith(Prefix, StringComparison.Ordinal))
            return Task.FromResult(AuthenticateResult.NoResult());
        var address = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!tries.MayTry(address) || !Matches(header[Prefix.Length..], password))
        {
            tries.Missed(address);
            return Task.FromResult(AuthenticateResult.Fail("Wrong name or password."));
        }
        var identity = new ClaimsIdentity([new(ClaimTypes.Role, Policy)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Basic realm=\"Talks operators\", charset=\"UTF-8\"";
        return base.HandleChallengeAsync(properties);
    }

    /// <summary>Compared as hashes, so that neither the place nor the length of a mistake shows in the time it takes.</summary>
    static bool Matches(string given, string password)
    {
        var bytes = new byte[given.Length];
        return Convert.TryFromBase64String(given, bytes, out var length)
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(bytes.AsSpan(0, length)),
                SHA256.HashData(Encoding.UTF8.GetBytes($"operator:{password}"))
            );
    }
}
