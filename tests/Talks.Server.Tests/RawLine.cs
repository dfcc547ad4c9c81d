using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Server.Tests;

/// <summary>A connection to the hub that keeps every byte it ever received, and can send bytes of any kind.</summary>
sealed class RawLine : IAsyncDisposable, IInvocationBinder
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly MessagePackHubProtocol protocol = new(
        Options.Create(new MessagePackHubProtocolOptions { SerializerOptions = WireFormat.Options })
    );
    readonly ClientWebSocket socket = new();
    readonly MemoryStream received = new();
    readonly Dictionary<string, (Type Returns, TaskCompletionSource<CompletionMessage> Done)> pending = [];
    readonly Lock gate = new();
    readonly CancellationTokenSource stop = new();
    Task reading = Task.CompletedTask;
    int invocations;

    public ConcurrentQueue<FeedBatch> Batches { get; } = new();

    public TaskCompletionSource<Refusal> Dismissed { get; } = new();

    /// <summary>Completes when the server closes the line.</summary>
    public Task Closed => reading;

    public static async Task<RawLine> To(Uri server)
    {
        var line = new RawLine();
        await line.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = ITalksHub.Route }.Uri, default);
        await line.Send(Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}\u001e"));
        line.reading = line.Read();
        return line;
    }

    public Task Send(ReadOnlyMemory<byte> bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, true, stop.Token).AsTask();

    public async Task<T> Invoke<T>(string method, params object?[] arguments)
    {
        var completion = await Complete<T>(method, arguments);
        return completion.Error is null
            ? (T)completion.Result!
            : throw new InvalidOperationException($"{method}: {completion.Error}");
    }

    public async Task<CompletionMessage> Complete<T>(string method, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref invocations).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var done = new TaskCompletionSource<CompletionMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
            pending[id] = (typeof(T), done);
        await Send(protocol.GetMessageBytes(new InvocationMessage(id, method, arguments)));
        return await done.Task.WaitAsync(Patience);
    }

    public async Task<Answer> Submit(Command command, string? id = null) =>
        await Invoke<Answer>("Submit", new Submission(id ?? Guid.NewGuid().ToString("n"), command));

    /// <summary>Follows every feed of the seat, and waits until the first frame of each is here.</summary>
    public async Task<Entered> Sit(string method, object request)
    {
        var reply = await Invoke<Reply<Entered>>(method, request);
        var entered = reply.Value ?? throw new InvalidOperationException(reply.Refusal!.Text);
        foreach (var feed in entered.Feeds)
            Assert.Null((await Invoke<Reply<Done>>("Follow", new FollowRequest(feed, 0))).Refusal);
        return entered;
    }

    /// <summary>Waits until some frame satisfies a condition.</summary>
    public async Task<Frame> Until(Func<Event, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (Batches.SelectMany(b => b.Frames).FirstOrDefault(f => condition(f.Event)) is { } frame)
                return frame;
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    public bool HasReceived(string marker)
    {
        lock (gate)
            return received.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0;
    }

    Type IInvocationBinder.GetReturnType(string invocationId)
    {
        lock (gate)
            return pending[invocationId].Returns;
    }

    IReadOnlyList<Type> IInvocationBinder.GetParameterTypes(string methodName) =>
        methodName == nameof(ITalksClient.Deliver) ? [typeof(FeedBatch)] : [typeof(Refusal)];

    Type IInvocationBinder.GetStreamItemType(string streamId) => throw new NotSupportedException(streamId);

    async Task Read()
    {
        var buffer = new byte[64 * 1024];
        var rest = Array.Empty<byte>();
        var greeted = false;
        while (socket.State is WebSocketState.Open)
        {
            ValueWebSocketReceiveResult got;
            try
            {
                got = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token);
            }
            catch (Exception closed) when (closed is WebSocketException or OperationCanceledException)
            {
                return;
            }
            if (got.MessageType is WebSocketMessageType.Close)
                return;
            lock (gate)
                received.Write(buffer, 0, got.Count);
            rest = [.. rest, .. buffer.AsSpan(0, got.Count)];
            if (!greeted)
            {
                var end = Array.IndexOf(rest, (byte)0x1e);
                if (end < 0)
                    continue;
                (greeted, rest) = (true, rest[(end + 1)..]);
            }
            rest = Parse(rest);
        }
    }

    byte[] Parse(byte[] bytes)
    {
        var sequence = new ReadOnlySequence<byte>(bytes);
        while (protocol.TryParseMessage(ref sequence, this, out var message))
            switch (message)
            {
                case CompletionMessage completion:
                    lock (gate)
                        pending[completion.InvocationId!].Done.TrySetResult(completion);
                    break;
                case InvocationMessage { Target: nameof(ITalksClient.Deliver) } deliver:
                    Batches.Enqueue((FeedBatch)deliver.Arguments[0]!);
                    break;
                case InvocationMessage dismiss:
                    Dismissed.TrySetResult((Refusal)dismiss.Arguments[0]!);
                    break;
            }
        return sequence.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        socket.Dispose();
        stop.Dispose();
        await received.DisposeAsync();
    }
}
