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

    public static async Task<TalksConnection> Seated(RealServer server, string code, string name, CancellationToken ct)
    {
        var request = new JoinRequest(code, name, null, Guid.NewGuid().ToString("N"));
        return await Insist(() => TalksConnection.Join(server.Url, request, Eager, ct));
    }

    /// <summary>Asks until the answer is another than "not now": so a cluster answers while its servers find each other.</summary>
    public static async Task<T> Insist<T>(Func<Task<Reply<T>>> ask)
        where T : class
    {
        var reply = await ask();
        while (reply.Refusal is { Code: RefusalCode.Unavailable })
            reply = await ask();
        return Accepted(reply);
    }

    public static T Accepted<T>(Reply<T> reply)
        where T : class => reply.Value ?? throw new InvalidOperationException(reply.Refusal!.Text);
}
