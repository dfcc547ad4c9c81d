namespace Talks.Server.Access.SignIns;

/// <summary>The OpenID Connect provider by which instructors sign in.</summary>
/// <param name="Authority">Its issuer; <c>/.well-known/openid-configuration</c> below it tells the rest.</param>
/// <param name="Client">The id under which this server is registered there.</param>
/// <param name="Secret">Shown to the provider when a code is redeemed; null for a public client.</param>
/// <param name="Instructors">Claims of which one makes an instructor; empty: everybody whom the provider signs in here is one.</param>
public sealed record OpenIdProvider(
    Uri Authority,
    string Client,
    string? Secret,
    IReadOnlyList<RequiredClaim> Instructors
)
{
    /// <exception cref="Hosting.BadOptionException">Half of it is missing, or it cannot be read.</exception>
    public static OpenIdProvider? From(IConfiguration configuration)
    {
        var (authority, client) = (configuration["openid-authority"], configuration["openid-client"]);
        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(client))
            return null;
        if (string.IsNullOrWhiteSpace(authority) || string.IsNullOrWhiteSpace(client))
            throw new Hosting.BadOptionException(
                "Sign-in takes both --openid-authority, the provider's issuer, and --openid-client, the id this server has there."
            );
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var issuer) || !IsSafe(issuer))
            throw new Hosting.BadOptionException(
                $"--openid-authority is '{authority}': give the provider's issuer, https://...; http only on this machine."
            );
        return new(
            issuer,
            client,
            configuration["openid-secret"] is { Length: > 0 } secret ? secret : null,
            [.. (configuration["instructors"] ?? "").Split(',', Trimmed).Select(RequiredClaim.Parse)]
        );
    }

    const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    static bool IsSafe(Uri issuer) => issuer.Scheme == "https" || issuer is { Scheme: "http", IsLoopback: true };
}

/// <summary>A claim that the provider must make of somebody.</summary>
public sealed record RequiredClaim(string Type, string Value)
{
    public static RequiredClaim Parse(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } type, { Length: > 0 } value]
            ? new(type.Trim(), value.Trim())
            : throw new Hosting.BadOptionException(
                $"--instructors has '{text}': give claims such as roles=instructor or email=ann@uni.example, with commas between them."
            );
}
