using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Client;

/// <summary>What a server offers over plain HTTP: its scenarios, new sessions, demos, and what an invitation code opens.</summary>
/// <param name="http">Its base address is the server's.</param>
public sealed class TalksHttp(HttpClient http)
{
    public async Task<IReadOnlyList<ScenarioSummary>> ReadScenarios(CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync<IReadOnlyList<ScenarioSummary>>("api/scenarios", WireFormat.Json, cancellation)
            .ConfigureAwait(false)
        ?? throw new InvalidDataException("The server answered null for its scenarios");

    public Task<Reply<SessionCreated>> CreateSession(CreateSession wish, CancellationToken cancellation = default) =>
        Ask<SessionCreated>(
            HttpMethod.Post,
            "api/sessions",
            JsonContent.Create(wish, options: WireFormat.Json),
            cancellation
        );

    public Task<Reply<DemoStarted>> StartDemo(CancellationToken cancellation = default) =>
        Ask<DemoStarted>(HttpMethod.Post, "api/demo", null, cancellation);

    /// <summary>Whether starting sessions takes a sign-in here, and who is signed in by the cookies of this client.</summary>
    public Task<Reply<SignInState>> ReadSignIn(CancellationToken cancellation = default) =>
        Ask<SignInState>(HttpMethod.Get, "api/sign-in", null, cancellation);

    /// <summary>The latest sessions that the instructor signed in has started.</summary>
    public Task<Reply<IReadOnlyList<HostedSession>>> ReadHosted(CancellationToken cancellation = default) =>
        Ask<IReadOnlyList<HostedSession>>(HttpMethod.Get, "api/sessions", null, cancellation);

    /// <param name="code">As people type it; case, spaces and hyphens do not matter.</param>
    public Task<Reply<InvitationInfo>> ReadInvitation(string code, CancellationToken cancellation = default) =>
        Ask<InvitationInfo>(
            HttpMethod.Post,
            "api/invitations",
            JsonContent.Create(new InvitationRequest(code), options: WireFormat.Json),
            cancellation
        );

    /// <exception cref="HttpRequestException">The server is not there, or answered with something else than this contract.</exception>
    async Task<Reply<T>> Ask<T>(HttpMethod method, string path, HttpContent? body, CancellationToken cancellation)
        where T : class
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        try
        {
            if (response.IsSuccessStatusCode)
                return new(await Read<T>(response, cancellation).ConfigureAwait(false), null);
            var problem = await Read<HttpProblem>(response, cancellation).ConfigureAwait(false);
            return new(null, Refused(response.StatusCode, problem));
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw new HttpRequestException(
                $"{method} /{path} answered {(int)response.StatusCode} without a body of the contract: {failure.Message}",
                failure,
                response.StatusCode
            );
        }
    }

    static Refusal Refused(HttpStatusCode status, HttpProblem problem)
    {
        var code =
            problem.Code
            ?? status switch
            {
                HttpStatusCode.TooManyRequests => RefusalCode.TooFast,
                < HttpStatusCode.InternalServerError => RefusalCode.Malformed,
                _ => RefusalCode.Unavailable,
            };
        return new(code, problem.Detail ?? problem.Title ?? $"The server answered {(int)status}.");
    }

    static async Task<T> Read<T>(HttpResponseMessage response, CancellationToken cancellation) =>
        await response.Content.ReadFromJsonAsync<T>(WireFormat.Json, cancellation).ConfigureAwait(false)
        ?? throw new JsonException("the body is null");
}
