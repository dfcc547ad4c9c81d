using Microsoft.AspNetCore.Diagnostics;
using Talks.Contracts;
using Talks.Server.Hubs;

namespace Talks.Server.Hosting;

/// <summary>Answers over HTTP, as the hub does, that the server cannot answer now, where a grain gave no answer for too long.</summary>
sealed class NotNow : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not WornOutException)
            return false;
        await Results
            .Problem(
                "The server cannot answer now. Try again in a moment.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                extensions: new Dictionary<string, object?> { ["code"] = RefusalCode.Unavailable }
            )
            .ExecuteAsync(httpContext);
        return true;
    }
}
