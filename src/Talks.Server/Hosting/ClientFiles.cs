namespace Talks.Server.Hosting;

/// <summary>How the browser client's files are served: named by their content they never change, the page itself always may.</summary>
static class ClientFiles
{
    public static StaticFileOptions Options { get; } =
        new()
        {
            OnPrepareResponse = file =>
                file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        };
}
