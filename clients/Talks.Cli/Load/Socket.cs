using System.Buffers;
using System.Net.WebSockets;
using MessagePack;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Cli.Load;

/// <summary>
/// One connection to a SignalR hub that speaks MessagePack, without the client library: it reads only what is counted, so that
/// the generator leaves the processor to the server.
/// </summary>
/// <remarks>Framing: the SignalR hub protocol, MessagePack encoding, version 1.</remarks>
sealed class Socket(IListener listener) : IAsyncDisposable
{
    const byte End = 0x1e;
    const int Invocation = 1;
    const int Completion = 3;
    const int Close = 7;
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    static readonly byte[] Hello = [.. """{"protocol":"messagepack","version":1}"""u8, End];
    static readonly byte[] Ping = [2, 0x91, 6];

    readonly ClientWebSocket socket = new();
    readonly SemaphoreSlim sending = new(1);
    readonly CancellationTokenSource closing = new();
    Task receiving = Task.CompletedTask;
    Task pinging = Task.CompletedTask;

    /// <exception cref="WebSocketException">The server is not there.</exception>
    public async Task Open(Uri server, CancellationToken stop)
    {
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        var address = new UriBuilder(new Uri(server, ITalksHub.Route))
        {
            Scheme = server.Scheme is "https" ? "wss" : "ws",
        };
        await socket.ConnectAsync(address.Uri, stop);
        await socket.SendAsync(Hello, WebSocketMessageType.Text, true, stop);
        var reply = new byte[256];
        await socket.ReceiveAsync(reply, stop);
        receiving = Receive();
        pinging = KeepAlive();
    }

    /// <summary>Calls the hub; the answer comes to the listener under the same id.</summary>
    public Task Call<T>(string id, string method, T argument)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
        writer.WriteArrayHeader(1);
        writer.WriteRaw(WireFormat.Encode(argument));
        writer.WriteArrayHeader(0);
        writer.Flush();
        return Send(Framed(body.WrittenSpan));
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Abort();
        await Task.WhenAll(receiving, pinging);
        socket.Dispose();
        sending.Dispose();
        closing.Dispose();
    }

    async Task Send(ReadOnlyMemory<byte> message)
    {
        await sending.WaitAsync(closing.Token);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, closing.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    async Task KeepAlive()
    {
        try
        {
            using var beat = new PeriodicTimer(Heartbeat);
            while (await beat.WaitForNextTickAsync(closing.Token))
                await Send(Ping);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The receiver tells the listener.
        }
    }

    async Task Receive()
    {
        var buffer = new byte[16 * 1024];
        var held = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(held), closing.Token);
                if (part.MessageType is WebSocketMessageType.Close)
                    break;
                held += part.Count;
                var read = Take(buffer.AsMemory(0, held));
                buffer.AsSpan(read, held - read).CopyTo(buffer);
                held -= read;
                if (held == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Told below.
        }
        if (!closing.IsCancellationRequested)
            listener.Lost();
    }

    /// <summary>Reads the whole messages at the front. Returns how many bytes they were.</summary>
    int Take(ReadOnlyMemory<byte> bytes)
    {
        var read = 0;
        while (Length(bytes.Span[read..]) is var (size, prefix) && size >= 0 && read + prefix + size <= bytes.Length)
        {
            Message(bytes.Slice(read + prefix, size));
            read += prefix + size;
        }
        return read;
    }

    void Message(ReadOnlyMemory<byte> message)
    {
        var reader = new MessagePackReader(message);
        reader.ReadArrayHeader();
        switch (reader.ReadInt32())
        {
            case Invocation:
                reader.Skip();
                reader.Skip();
                if (reader.ReadString() == nameof(ITalksClient.Deliver))
                {
                    reader.ReadArrayHeader();
                    listener.Delivered(message[(int)reader.Consumed..]);
                }
                break;
            case Completion:
                reader.Skip();
                var id = reader.ReadString()!;
                var hasResult = reader.ReadInt32() == 3;
                listener.Answered(id, hasResult ? message[(int)reader.Consumed..] : default);
                break;
            case Close:
                listener.Lost();
                break;
        }
    }

    /// <summary>The length written before a message, seven bits a byte, the lowest first; -1 if it is not there whole.</summary>
    static (int Size, int Prefix) Length(ReadOnlySpan<byte> bytes)
    {
        var size = 0;
        for (var i = 0; i < Math.Min(bytes.Length, 5); i++)
        {
            size |= (bytes[i] & 0x7f) << (7 * i);
            if ((bytes[i] & 0x80) == 0)
                return (size, i + 1);
        }
        return (-1, 0);
    }

    static byte[] Framed(ReadOnlySpan<byte> message)
    {
        Span<byte> prefix = stackalloc byte[5];
        var n = 0;
        for (var rest = message.Length; ; rest >>= 7)
        {
            prefix[n++] = (byte)(rest < 0x80 ? rest : rest & 0x7f | 0x80);
            if (rest < 0x80)
                return [.. prefix[..n], .. message];
        }
    }
}

/// <summary>Hears a <see cref="Socket"/>. Called one at a time; must not block.</summary>
interface IListener
{
    /// <param name="batch">A <see cref="FeedBatch"/> as MessagePack.</param>
    void Delivered(ReadOnlyMemory<byte> batch);

    /// <param name="result">The result as MessagePack; empty if the call failed.</param>
    void Answered(string id, ReadOnlyMemory<byte> result);

    void Lost();
}
