using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace Talks.Server.Hubs;

/// <summary>
/// A connection's websocket, as SignalR and the feeds share it: SignalR keeps the protocol, its answers and its pings; a feed's
/// messages, which are written already, go past its pipes straight to the socket. Each message goes whole.
/// </summary>
/// <remarks>It spares a copy, a buffer and a change of threads for every delivery: a third of what a delivery costs.</remarks>
sealed class SharedSocket(WebSocket socket) : WebSocket
{
    readonly Turn turn = new();

    /// <summary>Whether SignalR is within a message of several parts. Only its own sender reads and writes it.</summary>
    bool within;

    public override WebSocketCloseStatus? CloseStatus => socket.CloseStatus;
    public override string? CloseStatusDescription => socket.CloseStatusDescription;
    public override WebSocketState State => socket.State;
    public override string? SubProtocol => socket.SubProtocol;

    /// <summary>Sends a whole message of the hub's protocol. Completes when there is room for the next.</summary>
    /// <exception cref="WebSocketException">The connection is closing or gone.</exception>
    public ValueTask Deliver(ReadOnlyMemory<byte> message)
    {
        if (!turn.TryTake())
            return Later(message);
        // No token: a send that could be cancelled costs more, and an aborted socket ends it as well.
        var sent = Sent(message);
        if (!sent.IsCompletedSuccessfully)
            return Finish(sent);
        turn.Pass();
        return sent;
    }

    ValueTask Sent(ReadOnlyMemory<byte> message)
    {
        try
        {
            return socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        catch (Exception failure)
        {
            return ValueTask.FromException(failure);
        }
    }

    async ValueTask Later(ReadOnlyMemory<byte> message)
    {
        await turn.Take().ConfigureAwait(false);
        await Finish(Sent(message)).ConfigureAwait(false);
    }

    async ValueTask Finish(ValueTask sent)
    {
        try
        {
            await sent.ConfigureAwait(false);
        }
        finally
        {
            turn.Pass();
        }
    }

    public override async ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    )
    {
        if (!within)
            await turn.Take().ConfigureAwait(false);
        within = true;
        try
        {
            await socket.SendAsync(buffer, messageType, endOfMessage, cancellationToken).ConfigureAwait(false);
            within = !endOfMessage;
        }
        catch
        {
            // The socket is broken: a feed that waits must learn it too.
            within = false;
            throw;
        }
        finally
        {
            if (!within)
                turn.Pass();
        }
    }

    public override Task SendAsync(
        ArraySegment<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    ) => SendAsync(buffer.AsMemory(), messageType, endOfMessage, cancellationToken).AsTask();

    public override Task<WebSocketReceiveResult> ReceiveAsync(
        ArraySegment<byte> buffer,
        CancellationToken cancellationToken
    ) => socket.ReceiveAsync(buffer, cancellationToken);

    public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken
    ) => socket.ReceiveAsync(buffer, cancellationToken);

    public override void Abort() => socket.Abort();

    public override Task CloseAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    ) => socket.CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(
        WebSocketCloseStatus closeStatus,
        string? statusDescription,
        CancellationToken cancellationToken
    ) => socket.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    // A turn holds nothing to be freed, and a feed may still be about to take one.
    public override void Dispose() => socket.Dispose();
}

/// <summary>Gives SignalR a socket that it shares with the feeds.</summary>
sealed class SharingSockets(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpWebSocketFeature>() is { IsWebSocketRequest: true } own)
            context.Features.Set<IHttpWebSocketFeature>(new Sharing(context, own));
        return next(context);
    }

    sealed class Sharing(HttpContext context, IHttpWebSocketFeature own) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => true;

        public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext accept)
        {
            var shared = new SharedSocket(await own.AcceptAsync(accept));
            context.Features.Set(shared);
            return shared;
        }
    }
}
