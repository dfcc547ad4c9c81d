using System.Net;
using Talks.Client;
using Talks.Contracts;

namespace Talks.Server.Tests.Access.SignIns;

/// <summary>Somebody's browser: cookies, and every address it was led to.</summary>
sealed class Visitor : IDisposable
{
    readonly RealServer server;
    readonly HttpClient http;

    public Visitor(RealServer server)
    {
        this.server = server;
        http = new(
            new HttpClientHandler
            {
                CookieContainer = Cookies,
                UseCookies = true,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = server.Url,
        };
    }

    public CookieContainer Cookies { get; } = new();

    public List<Uri> Visited { get; } = [];

    /// <summary>The <c>Set-Cookie</c> headers it was sent.</summary>
    public List<string> Set { get; } = [];

    public TalksHttp Http => new(http);

    public TalksOptions Options => Delegates.Eager with { Connection = c => c.Cookies = Cookies };

    /// <summary>Follows a link wherever it leads, and tells where that is.</summary>
    public async Task<Uri> Follow(string path)
    {
        const int MostHops = 10;
        var next = new Uri(server.Url, path);
        for (var hop = 0; hop < MostHops; hop++)
        {
            Visited.Add(next);
            using var answer = await http.GetAsync(next);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                Set.AddRange(cookies);
            if (answer.Headers.Location is not { } onward)
                return next;
            next = new(next, onward);
        }
        throw new InvalidOperationException($"Led in circles: {string.Join(" ", Visited)}");
    }

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] form) =>
        http.PostAsync(
            new Uri(path, UriKind.Relative),
            new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );

    public Task<Reply<TalksConnection>> Enter(string token, CancellationToken ct) =>
        TalksConnection.Enter(server.Url, token, Options, ct);

    public void Dispose() => http.Dispose();
}
