using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace Talks.Load.Bare;

/// <summary>Websockets on Kestrel with nothing above them: the floor under any relay on this runtime.</summary>
static class RawRelay
{
    const int Prefix = 8;
    const int Longest = 1 << 17;
    static readonly ConcurrentDictionary<string, Room> Rooms = new();

    public static async Task Serve(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var room = Rooms.GetOrAdd(context.Request.Query["room"].ToString(), _ => new());
        room.Members[socket] = 0;
        var buffer = new byte[4096];
        var held = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(held), context.RequestAborted);
                if (part.MessageType is WebSocketMessageType.Close)
                    break;
                held += part.Count;
                if (!part.EndOfMessage)
                {
                    if (held == buffer.Length && held < Longest)
                        Array.Resize(ref buffer, held * 2);
                    continue;
                }
                room.Say(buffer.AsSpan(0, held));
                held = 0;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client went without a word.
        }
        finally
        {
            room.Members.TryRemove(socket, out _);
        }
    }

    sealed class Room
    {
        readonly Channel<byte[]> queue = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
        long said;

        public Room() => _ = Send();

        public ConcurrentDictionary<WebSocket, byte> Members { get; } = new();

        public void Say(ReadOnlySpan<byte> text)
        {
            var message = new byte[Prefix + text.Length];
            text.CopyTo(message.AsSpan(Prefix));
            lock (queue)
            {
                BinaryPrimitives.WriteInt64BigEndian(message, ++said);
                queue.Writer.TryWrite(message);
            }
        }

        async Task Send()
        {
            await foreach (var message in queue.Reader.ReadAllAsync())
            foreach (var (member, _) in Members)
                try
                {
                    await member.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
                }
                catch (Exception gone)
                    when (gone is WebSocketException or ObjectDisposedException or OperationCanceledException)
                {
                    Members.TryRemove(member, out _);
                }
        }
    }
}
