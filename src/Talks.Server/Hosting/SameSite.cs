using Talks.Contracts;

namespace Talks.Server.Hosting;

/// <summary>
/// Turns away what pages of other sites ask in a visitor's browser. Browsers say where a page comes from, and hold no
/// WebSocket to the rule that keeps sites apart; programs that are no browsers say nothing and are let through.
/// </summary>
sealed class SameSite(RequestDelegate next, Options options)
{
    public Task Invoke(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || IsOurs(origin, context.Request.Host))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Results
            .Problem(
                "Pages of another site may not connect here. If this site is yours, start the server with --origins and its address.",
                statusCode: StatusCodes.Status403Forbidden,
                extensions: new Dictionary<string, object?> { ["code"] = RefusalCode.NotYours }
            )
            .ExecuteAsync(context);
    }

    bool IsOurs(string origin, HostString host) =>
        options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && site is { Scheme: "http" or "https" }
            && string.Equals(site.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}
