using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using MessagePack;

namespace Talks.Server.Tests;

/// <summary>
/// A client made from nothing but the protocol's description in src/Talks.Contracts/README.md: a WebSocket, a length before each
/// message, and MessagePack. It stands for everybody who has no SignalR library.
/// </summary>
sealed class RawHub : IAsyncDisposable
{
    const byte EndOfHandshake = 0x1E;

    readonly ClientWebSocket _socket = new();
    readonly List<byte> _received = [];
    readonly Queue<JsonNode> _delivered = [];
    int _calls;

    public static async Task<RawHub> Connect(Uri server, CancellationToken ct)
    {
        var hub = new RawHub();
        await hub._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, ct);
        byte[] handshake = [.. """{"protocol":"messagepack","version":1}"""u8, EndOfHandshake];
        await hub._socket.SendAsync(handshake, WebSocketMessageType.Text, true, ct);
        while (!hub._received.Contains(EndOfHandshake))
            await hub.Receive(ct);
        var answer = hub._received[..hub._received.IndexOf(EndOfHandshake)];
        hub._received.RemoveRange(0, answer.Count + 1);
        Assert.Equal("{}", Encoding.UTF8.GetString([.. answer]));
        return hub;
    }

    /// <summary>Calls a method and gives back its result; batches that come in between are kept for <see cref="Delivered"/>.</summary>
    public async Task<JsonNode> Call(string method, JsonNode? argument, CancellationToken ct)
    {
        var id = $"{++_calls}";
        await Send(
            new JsonArray(
                1,
                new JsonObject(),
                id,
                method,
                argument is null ? [] : new JsonArray(argument),
                new JsonArray()
            ),
            ct
        );
        return (await Until(message => Kind(message) == 3 && (string?)message[2] == id, ct))[4]!;
    }

    /// <summary>The next batch that the server delivers.</summary>
    public async Task<JsonNode> Delivered(CancellationToken ct)
    {
        while (_delivered.Count == 0)
            await Until(_ => _delivered.Count > 0, ct);
        return _delivered.Dequeue();
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    static int Kind(JsonNode message) => (int)message[0]!;

    async Task Send(JsonNode message, CancellationToken ct)
    {
        var body = MessagePackSerializer.ConvertFromJson(message.ToJsonString(), cancellationToken: ct);
        await _socket.SendAsync((byte[])[.. Length(body.Length), .. body], WebSocketMessageType.Binary, true, ct);
    }

    async Task<JsonNode> Until(Func<JsonNode, bool> wanted, CancellationToken ct)
    {
        while (true)
        {
            var message = await Next(ct);
            if (Kind(message) == 1 && (string?)message[3] == "Deliver")
                _delivered.Enqueue(message[4]![0]!);
            if (wanted(message))
                return message;
        }
    }

    async Task<JsonNode> Next(CancellationToken ct)
    {
        while (true)
        {
            var (length, size) = (0, 0);
            while (size < _received.Count)
            {
                length |= (_received[size] & 0x7F) << (7 * size);
                if (_received[size++] < 0x80)
                {
                    if (_received.Count < size + length)
                        break;
                    var body = _received.GetRange(size, length).ToArray();
                    _received.RemoveRange(0, size + length);
                    return JsonNode.Parse(MessagePackSerializer.ConvertToJson(body, cancellationToken: ct))!;
                }
            }
            await Receive(ct);
        }
    }

    async Task Receive(CancellationToken ct)
    {
        var buffer = new byte[4096];
        var got = await _socket.ReceiveAsync(buffer, ct);
        Assert.NotEqual(WebSocketMessageType.Close, got.MessageType);
        _received.AddRange(buffer.AsSpan(0, got.Count));
    }

    /// <summary>Seven bits a byte, lowest first; the highest bit says that more follow.</summary>
    static IEnumerable<byte> Length(int length)
    {
        for (; length >= 0x80; length >>= 7)
            yield return (byte)(length & 0x7F | 0x80);
        yield return (byte)length;
    }
}
