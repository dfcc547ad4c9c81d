using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Talks.Server.Access.SignIns;

/// <summary>What a provider sends when somebody's access is to end: OpenID Connect Back-Channel Logout 1.0, section 2.4 and 2.6.</summary>
sealed class LogoutToken(IOptionsMonitor<OpenIdConnectOptions> options, Marks marks)
{
    const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>Longest token that is looked at, characters.</summary>
    const int Longest = 8 * 1024;

    /// <returns>The marks of the sign-ins to end; null if the token is not the provider's word on that.</returns>
    public async Task<string[]?> Read(string? token, CancellationToken cancel)
    {
        if (token is not { Length: > 0 and <= Longest })
            return null;
        var provider = options.Get(SignIn.ProviderScheme);
        var known = await provider.ConfigurationManager!.GetConfigurationAsync(cancel);
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(
            token,
            new()
            {
                ValidIssuer = known.Issuer,
                ValidAudience = provider.ClientId,
                IssuerSigningKeys = known.SigningKeys,
                RequireSignedTokens = true,
                ClockSkew = TimeSpan.FromMinutes(2),
            }
        );
        if (!read.IsValid || read.SecurityToken is not JsonWebToken word || word.TryGetClaim("nonce", out _))
            return null;
        if (
            !word.TryGetPayloadValue<JsonElement>("events", out var events)
            || events.ValueKind is not JsonValueKind.Object
            || !events.TryGetProperty(Event, out _)
        )
            return null;
        // A session named ends alone; a person named without one ends everywhere.
        return word.TryGetClaim("sid", out var sid) ? [marks.Session(word.Issuer, sid.Value)]
            : word.TryGetClaim("sub", out var sub) ? [marks.Person(word.Issuer, sub.Value)]
            : null;
    }
}
