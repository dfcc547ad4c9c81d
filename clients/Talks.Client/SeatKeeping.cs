using Microsoft.AspNetCore.SignalR;
using Talks.Client.Feeds;
using Talks.Contracts;

namespace Talks.Client;

/// <summary>Holds one seat through lost connections: dials again, enters it, and resumes every feed where it stood.</summary>
sealed class SeatKeeping(Uri server, TalksOptions options, Following following) : IAsyncDisposable
{
    readonly CancellationTokenSource _closing = new();
    readonly TaskCompletionSource<Refusal> _dismissed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    TaskCompletionSource<HubLine> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly IReadOnlyList<Uri> _servers = [server, .. options.Others];
    HubLine? _line;
    int _dialled;
    Task _keeping = Task.CompletedTask;

    public Entered Seat { get; private set; } = null!;

    /// <summary>How far the server's wall clock is ahead of ours, milliseconds.</summary>
    public long ServerAhead { get; private set; }

    public Task<Refusal> Dismissed => _dismissed.Task;

    /// <summary>False when a connection is lost; true when one has entered the seat and follows every feed again.</summary>
    public event Action<bool>? Connected;

    /// <summary>Takes or enters the seat, once.</summary>
    /// <exception cref="LineLostException">The server is not there, or gave no answer.</exception>
    public async Task<Refusal?> Begin(string method, object request, CancellationToken cancellation)
    {
        var line = await DialAny(cancellation).ConfigureAwait(false);
        try
        {
            var reply = await line.Ask<Reply<Entered>>(method, request, cancellation).ConfigureAwait(false);
            if (reply.Value is not { } seat)
            {
                await line.DisposeAsync().ConfigureAwait(false);
                return reply.Refusal;
            }
            Take(seat);
        }
        catch
        {
            await line.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        _ready.SetResult(line);
        _keeping = Keep(line, _closing.Token);
        return null;
    }

    /// <summary>A connection that has entered the seat; waits while there is none.</summary>
    /// <exception cref="SeatLostException">There will be none.</exception>
    public async Task<HubLine> Ready(CancellationToken cancellation)
    {
        var ready = Volatile.Read(ref _ready).Task;
        await Task.WhenAny(ready, _dismissed.Task).WaitAsync(cancellation).ConfigureAwait(false);
        return _dismissed.Task.IsCompleted
            ? throw new SeatLostException(await _dismissed.Task.ConfigureAwait(false))
            : await ready.ConfigureAwait(false);
    }

    /// <summary>Asks for a feed again. Where even that fails, the connection is given up and a new one will ask.</summary>
    async Task AskAgain(HubLine line, string feed)
    {
        try
        {
            if (await following.Ask(line, feed, CancellationToken.None).ConfigureAwait(false) is { Refusal: null })
                return;
        }
        catch (Exception failure) when (failure is LineLostException or HubException)
        {
            // The connection that replaces this one asks for every feed.
        }
        await line.DisposeAsync().ConfigureAwait(false);
    }

    public Task Wait(int failures, CancellationToken cancellation) =>
        Task.Delay(options.Backoff.After(failures, options.Chance()), options.Time, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_line is { } line)
            await line.DisposeAsync().ConfigureAwait(false);
        Stop(new ObjectDisposedException(nameof(TalksConnection)));
    }

    async Task Keep(HubLine line, CancellationToken closing)
    {
        while (true)
        {
            await Task.WhenAny(line.Lost, _dismissed.Task).WaitAsync(closing).ConfigureAwait(false);
            if (!_dismissed.Task.IsCompleted)
                Volatile.Write(ref _ready, new(TaskCreationOptions.RunContinuationsAsynchronously));
            Connected?.Invoke(false);
            await line.DisposeAsync().ConfigureAwait(false);
            if (await Return(closing).ConfigureAwait(false) is not { } next)
                return;
            line = next;
            _ready.TrySetResult(line);
            Connected?.Invoke(true);
        }
    }

    /// <summary>Tries until the seat is entered again; null once it is clear that it never will be.</summary>
    async Task<HubLine?> Return(CancellationToken closing)
    {
        for (var failures = 0; !_dismissed.Task.IsCompleted; failures++)
        {
            if (failures > 0)
                await Wait(failures, closing).ConfigureAwait(false);
            HubLine? line = null;
            try
            {
                line = await Dial(closing).ConfigureAwait(false);
                var refusal = await EnterAndFollow(line, closing).ConfigureAwait(false);
                if (refusal is null)
                    return line;
                if (refusal.Code is not (RefusalCode.Unavailable or RefusalCode.TooFast))
                    Dismiss(refusal);
            }
            catch (Exception failure) when (failure is LineLostException or HubException)
            {
                // The server is still down, or going down again: the next attempt comes after a wait.
            }
            if (line is not null)
                await line.DisposeAsync().ConfigureAwait(false);
        }
        return null;
    }

    async Task<Refusal?> EnterAndFollow(HubLine line, CancellationToken closing)
    {
        var reply = await line.Ask<Reply<Entered>>(nameof(ITalksHub.Enter), new EnterRequest(Seat.Token), closing)
            .ConfigureAwait(false);
        if (reply.Value is not { } seat)
            return reply.Refusal;
        Take(seat);
        foreach (var feed in following.Feeds)
            if (await following.Ask(line, feed, closing).ConfigureAwait(false) is { Refusal: { } refusal })
                return refusal;
        return null;
    }

    /// <summary>Tries every server once.</summary>
    async Task<HubLine> DialAny(CancellationToken cancellation)
    {
        for (var left = _servers.Count - 1; ; left--)
            try
            {
                return await Dial(cancellation).ConfigureAwait(false);
            }
            catch (LineLostException) when (left > 0)
            {
                // The next one may be there.
            }
    }

    async Task<HubLine> Dial(CancellationToken cancellation) =>
        _line = await HubLine
            .Dial(_servers[_dialled++ % _servers.Count], options, Deliver, (_, reason) => Dismiss(reason), cancellation)
            .ConfigureAwait(false);

    void Deliver(HubLine line, FeedBatch batch)
    {
        if (following.Take(batch))
            _ = AskAgain(line, batch.Feed);
    }

    /// <summary>The seat is entered by another token from now on.</summary>
    public void HoldBy(string token) => Seat = Seat with { Token = token };

    void Take(Entered seat)
    {
        Seat = seat;
        ServerAhead = seat.ServerTime - options.Time.GetUtcNow().ToUnixTimeMilliseconds();
    }

    void Dismiss(Refusal reason)
    {
        if (_dismissed.TrySetResult(reason))
            Stop(new SeatLostException(reason));
    }

    /// <summary>Tells everybody who waits for a connection or a frame that none will come.</summary>
    void Stop(Exception reason)
    {
        following.Stop(reason);
        _ready.TrySetException(reason);
        _ = _ready.Task.Exception;
    }
}
