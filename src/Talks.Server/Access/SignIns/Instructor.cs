using System.Globalization;
using System.Security.Claims;

namespace Talks.Server.Access.SignIns;

/// <summary>Somebody who signed in, as the cookie tells it. It names nobody to whoever reads it at rest but by <paramref name="Name"/>.</summary>
/// <param name="Id">Of this sign-in alone.</param>
/// <param name="Person">Keyed hash of the issuer and the subject: the same whenever that person signs in.</param>
/// <param name="Session">Keyed hash of the person's session at the provider; null if it names none.</param>
/// <param name="Name">As the provider calls them.</param>
/// <param name="At">When, milliseconds since 1970 UTC.</param>
public sealed record Instructor(string Id, string Person, string? Session, string Name, long At)
{
    const string IdClaim = "talks/sign-in";
    const string PersonClaim = "talks/person";
    const string SessionClaim = "talks/session";
    const string AtClaim = "talks/at";

    /// <summary>By any of which the sign-in can be ended.</summary>
    public IEnumerable<string> Marks => Session is null ? [Id, Person] : [Id, Person, Session];

    public ClaimsPrincipal Principal(string scheme)
    {
        List<Claim> claims =
        [
            new(IdClaim, Id),
            new(PersonClaim, Person),
            new(ClaimTypes.Name, Name),
            new(AtClaim, At.ToString(CultureInfo.InvariantCulture)),
        ];
        if (Session is not null)
            claims.Add(new(SessionClaim, Session));
        return new(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>Who is signed in; null for nobody.</summary>
    public static Instructor? Of(ClaimsPrincipal? user) =>
        user?.FindFirst(IdClaim) is { } id
        && user.FindFirst(PersonClaim) is { } person
        && long.TryParse(user.FindFirst(AtClaim)?.Value, CultureInfo.InvariantCulture, out var at)
            ? new(id.Value, person.Value, user.FindFirst(SessionClaim)?.Value, user.Identity?.Name ?? "", at)
            : null;
}
