using Talks.Client;
using Talks.Contracts;

namespace Talks.Server.Tests;

/// <summary>People at their clients, who wait long before they give up: test machines can be slow.</summary>
static class Delegates
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static readonly TalksOptions Eager = new()
    {
        Backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500)),
    };

    public static CancellationTokenSource Waiting() => new(Patience);

    public static async Task<TalksConnection> Seated(
        RealServer server,
        string code,
        string name,
        CancellationToken ct
    ) => Accepted(await TalksConnection.Join(server.Url, new(code, name, null), Eager, ct));

    public static T Accepted<T>(Reply<T> reply)
        where T : class => reply.Value ?? throw new InvalidOperationException(reply.Refusal!.Text);
}
