using System.Collections.Concurrent;
using System.Diagnostics;
using MessagePack;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Cli.Load;

/// <summary>One connection that follows one feed, checks every delivery, and may talk.</summary>
sealed class Listener(Tally tally, int bytes) : IListener, IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    readonly ConcurrentDictionary<string, long> pending = new();
    readonly ConcurrentDictionary<string, TaskCompletionSource<ReadOnlyMemory<byte>>> calls = new();
    Socket socket = null!;
    long held;
    long heard;
    long said;
    long agreed;
    int calling;

    /// <summary>Told when it has heard itself: closed loop.</summary>
    public Action? Echo { get; set; }

    /// <summary>Things said with a stamp that it was given.</summary>
    public long Heard => Interlocked.Read(ref heard);

    /// <summary>Things it said that were accepted.</summary>
    public long Agreed => Interlocked.Read(ref agreed);

    public bool IsQuiet => pending.IsEmpty;

    /// <exception cref="LoadException">The server would not seat it.</exception>
    public async Task Sit(Uri server, JoinRequest request, CancellationToken stop)
    {
        socket = new(this);
        await socket.Open(server, stop);
        var seat = await Ask<JoinRequest, Entered>(nameof(ITalksHub.Join), request, stop);
        var feed = seat.Feeds.First(f => !f.StartsWith("delegation/", StringComparison.Ordinal));
        await Ask<FollowRequest, Done>(nameof(ITalksHub.Follow), new(feed, 0), stop);
    }

    /// <param name="intended">When it was to be said, stopwatch ticks.</param>
    public Task Say(long intended)
    {
        var id = $"l{Interlocked.Increment(ref said)}";
        pending[id] = intended;
        return socket.Call(
            id,
            nameof(ITalksHub.Submit),
            new Submission(id, new MakeStatement(Stamp.Write(intended, bytes)))
        );
    }

    public void Delivered(ReadOnlyMemory<byte> batch)
    {
        var now = Stopwatch.GetTimestamp();
        var reader = new MessagePackReader(batch);
        var echo = false;
        var members = reader.ReadMapHeader();
        for (var i = 0; i < members; i++)
            switch (reader.ReadString())
            {
                case "after":
                    if (reader.ReadInt64() != held)
                        tally.Gap();
                    break;
                case "frames":
                    var frames = reader.ReadArrayHeader();
                    held += frames;
                    for (var f = 0; f < frames; f++)
                    {
                        var begin = (int)reader.Consumed;
                        reader.Skip();
                        if (Stamp.Read(batch.Span[begin..(int)reader.Consumed]) is not { } intended)
                            continue;
                        Interlocked.Increment(ref heard);
                        tally.Delivery(Stamp.Microseconds(intended, now));
                        echo |= intended == last;
                    }
                    break;
                default:
                    reader.Skip();
                    break;
            }
        if (echo)
            Echo?.Invoke();
    }

    long last;

    /// <summary>Speaks at once, and again whenever it has heard itself.</summary>
    public Task SayOn() => Say(last = Stopwatch.GetTimestamp());

    public void Answered(string id, ReadOnlyMemory<byte> result)
    {
        if (calls.TryRemove(id, out var call))
        {
            call.TrySetResult(result.ToArray());
            return;
        }
        if (!pending.TryGetValue(id, out var intended))
            return;
        var answer = result.IsEmpty ? null : WireFormat.Decode<Answer>(result);
        if (answer is { Accepted: true })
            Interlocked.Increment(ref agreed);
        tally.Answer(
            Stamp.Microseconds(intended, Stopwatch.GetTimestamp()),
            answer is { Accepted: true } ? null : answer?.Refusal?.Text ?? "The call failed."
        );
        pending.TryRemove(id, out _);
    }

    public void Lost() => tally.Break();

    public ValueTask DisposeAsync() => socket.DisposeAsync();

    async Task<TReply> Ask<TRequest, TReply>(string method, TRequest request, CancellationToken stop)
        where TReply : class
    {
        var id = $"c{Interlocked.Increment(ref calling)}";
        var call = calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await socket.Call(id, method, request);
        var result = await call.Task.WaitAsync(Patience, stop);
        if (result.IsEmpty)
            throw new LoadException($"The server failed in {method}.");
        var reply = WireFormat.Decode<Reply<TReply>>(result);
        return reply.Value ?? throw new LoadException($"{method} was refused: {reply.Refusal!.Text}");
    }
}

/// <summary>The load could not be put on; the message says why.</summary>
sealed class LoadException(string message) : Exception(message);
