using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Talks.Client;
using Talks.Contracts;
using Talks.Load.Wires;

namespace Talks.Load.Peers;

/// <summary>The servers that are compared.</summary>
static class Field
{
    const string NoSpinning = "DOTNET_ThreadPool_UnfairSemaphoreSpinLimit";
    static readonly HttpClient Http = new();

    /// <param name="built">Folder of the published servers: <c>server</c> and <c>bare</c>; and of the peers on Node.</param>
    /// <param name="data">An empty folder for journals.</param>
    public static IReadOnlyList<Peer> All(string built, string node, string data) =>
        [
            Talks("talks", built, data),
            Bare("signalr", built, []),
            Bare("signalr, no spinning", built, new() { [NoSpinning] = "0" }),
            new(
                "kestrel",
                port => Dotnet(built, "bare", port),
                new Dictionary<string, string>(),
                (_, room) => Alike($"/raw?room={room}", () => new RawDialect())
            ),
            new(
                "socket.io",
                port => ["node", Path.Combine(node, "socketio.mjs"), $"{port}"],
                new Dictionary<string, string> { ["NODE_ENV"] = "production" },
                (_, room) => Alike("/socket.io/?EIO=4&transport=websocket", () => new SocketIoDialect(room)),
                IsDotnet: false
            ),
            new(
                "colyseus",
                port => ["node", Path.Combine(node, "colyseus.mjs"), $"{port}"],
                new Dictionary<string, string> { ["NODE_ENV"] = "production" },
                Colyseus,
                IsDotnet: false
            ),
        ];

    public static Peer Talks(string name, string built, string data) =>
        new(
            name,
            port =>
                [
                    .. Dotnet(built, "server", port),
                    "--data",
                    Path.Combine(data, $"{name}-{port}"),
                    "--unlimited",
                    "true",
                    "--sessions",
                    "1000000",
                    "--session-events",
                    "100000000",
                    "--connections",
                    "100000",
                ],
            new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Warning" },
            (server, _) => Session(server).GetAwaiter().GetResult()
        );

    static Peer Bare(string name, string built, Dictionary<string, string> environment) =>
        new(
            name,
            port => Dotnet(built, "bare", port),
            environment,
            (_, room) => Alike("/hub", () => new BareDialect(room))
        );

    static string[] Dotnet(string built, string which, int port) =>
        [
            "dotnet",
            Path.Combine(built, which, which is "server" ? "Talks.Server.dll" : "Talks.Load.Bare.dll"),
            "--urls",
            $"http://127.0.0.1:{port}",
        ];

    static Room Alike(string path, Func<Dialect> dialect) => new(_ => new(path, dialect()), () => new(path, dialect()));

    static async Task<Room> Session(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        var created = Good(await new TalksHttp(http).CreateSession(new("six-party-2021", "Load")));
        await using (var control = Good(await TalksConnection.Enter(server, created.ControlToken)))
        {
            var opened = await control.Submit(new OpenRound(240));
            if (opened.Refusal is { } refusal)
                throw new InvalidDataException($"The round was not opened: {refusal.Text}");
        }
        var seats = created.Codes.Where(c => c.Party is not null).Select(c => c.Code).ToList();
        var gallery = created.Codes.Single(c => c.Party is null).Code;
        return new(
            n => new(ITalksHub.Route, new TalksDialect(seats[n])),
            () => new(ITalksHub.Route, new TalksDialect(gallery))
        );
    }

    static Room Colyseus(Uri server, string room)
    {
        return new(_ => Reserve(), Reserve);

        Way Reserve()
        {
            using var asking = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/matchmake/joinOrCreate/relay"))
            {
                Content = JsonContent.Create(new { table = room }),
            };
            using var answer = Http.Send(asking);
            answer.EnsureSuccessStatusCode();
            var seat = JsonSerializer.Deserialize<Reservation>(answer.Content.ReadAsStream())!;
            return new($"/{seat.Process}/{seat.Room}?sessionId={seat.Session}", new ColyseusDialect());
        }
    }

    sealed record Reservation(
        [property: JsonPropertyName("roomId")] string Room,
        [property: JsonPropertyName("processId")] string Process,
        [property: JsonPropertyName("sessionId")] string Session
    );

    static T Good<T>(Reply<T> reply)
        where T : class => reply.Value ?? throw new InvalidDataException($"The server refused: {reply.Refusal!.Text}");
}
