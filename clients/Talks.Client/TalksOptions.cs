using Microsoft.AspNetCore.Http.Connections.Client;

namespace Talks.Client;

public sealed record TalksOptions
{
    /// <summary>Other servers of the same cluster: when a connection is lost the next is dialled, in turn.</summary>
    public IReadOnlyList<Uri> Others { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The chance in the waits between attempts: 0 up to, not including, 1. Called from any thread.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    public Backoff Backoff { get; init; } = Backoff.Default;

    /// <summary>How long one call may stay unanswered before the connection counts as lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Changes the HTTP connection before it is dialled: certificates, proxies, headers.</summary>
    public Action<HttpConnectionOptions>? Connection { get; init; }
}
