using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Client;

/// <summary>
/// One connection to the hub, from dialling to its end. It never comes back by itself: a new connection is nobody until it
/// has entered its seat, so <see cref="TalksConnection"/> dials anew.
/// </summary>
sealed class HubLine : IAsyncDisposable
{
    readonly HubConnection _hub;
    readonly TimeProvider _time;
    readonly TimeSpan _patience;
    readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    HubLine(HubConnection hub, TimeProvider time, TimeSpan patience)
    {
        _hub = hub;
        _time = time;
        _patience = patience;
        _hub.Closed += _ =>
        {
            _lost.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Ends when the connection does.</summary>
    public Task Lost => _lost.Task;

    /// <exception cref="LineLostException">The server is not there.</exception>
    public static async Task<HubLine> Dial(
        Uri server,
        TalksOptions options,
        Action<HubLine, FeedBatch> deliver,
        Action<HubLine, Refusal> dismiss,
        CancellationToken cancellation
    )
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server, ITalksHub.Route),
                HttpTransportType.WebSockets,
                connection =>
                {
                    connection.SkipNegotiation = true;
                    options.Connection?.Invoke(connection);
                }
            )
            .WithServerTimeout(TimeSpan.FromSeconds(ITalksHub.SilenceSeconds))
            .AddMessagePackProtocol(protocol => protocol.SerializerOptions = WireFormat.Options)
            .Build();
        var line = new HubLine(hub, options.Time, options.Patience);
        hub.On<FeedBatch>(nameof(ITalksClient.Deliver), batch => deliver(line, batch));
        hub.On<Refusal>(nameof(ITalksClient.Dismiss), reason => dismiss(line, reason));
        try
        {
            await line.WithPatience(hub.StartAsync, cancellation).ConfigureAwait(false);
            return line;
        }
        catch
        {
            await line.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="LineLostException">No answer came: whether the server acted is unknown.</exception>
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">The server could not read the call, or failed in it.</exception>
    public async Task<T> Ask<T>(string method, object? argument, CancellationToken cancellation)
    {
        T? answer = default;
        await WithPatience(
                async token =>
                    answer = argument is null
                        ? await _hub.InvokeAsync<T>(method, token).ConfigureAwait(false)
                        : await _hub.InvokeAsync<T>(method, argument, token).ConfigureAwait(false),
                cancellation
            )
            .ConfigureAwait(false);
        return answer!;
    }

    public async ValueTask DisposeAsync()
    {
        _lost.TrySetResult();
        await _hub.DisposeAsync().ConfigureAwait(false);
    }

    async Task WithPatience(Func<CancellationToken, Task> act, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await act(either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsLoss(failure) && !cancellation.IsCancellationRequested)
        {
            throw new LineLostException(
                patience.IsCancellationRequested
                    ? $"No answer within {_patience.TotalSeconds} seconds"
                    : failure.Message,
                failure
            );
        }
    }

    static bool IsLoss(Exception failure) =>
        failure
            is OperationCanceledException
                or IOException
                or HttpRequestException
                or System.Net.WebSockets.WebSocketException
                or InvalidOperationException;
}
