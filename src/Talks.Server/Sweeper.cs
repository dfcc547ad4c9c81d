using System.Collections.Concurrent;
using Talks.Grains;
using Talks.Server.Cluster;
using Talks.Server.Feeds;
using Talks.Storage;

namespace Talks.Server;

/// <summary>
/// Wakes sessions whose deadline has come, with or without anybody connected: a crash loses a grain's timer, never a
/// deadline. It is also the heartbeat of the bots.
/// </summary>
public sealed partial class Sweeper(
    IJournal journal,
    IGrainFactory grains,
    FeedRegistry feeds,
    Rota rota,
    TimeProvider time,
    ILogger<Sweeper> logger
) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);
    const int MostAtOnce = 1_000;
    const int PeriodsPerTrim = 240;

    readonly ConcurrentDictionary<string, byte> waking = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        for (var period = 1; await timer.WaitForNextTickAsync(stoppingToken); period++)
        {
            await Attempt(() => Sweep(stoppingToken));
            if (period % PeriodsPerTrim == 0)
                feeds.Trim();
        }
    }

    /// <summary>Each session is woken by itself: one that does not answer holds up no other.</summary>
    async Task Sweep(CancellationToken stop)
    {
        var due = await journal.DueAsync(time.GetUtcNow().ToUnixTimeMilliseconds(), MostAtOnce, stop);
        foreach (var session in due.Select(Streams.SessionOf).OfType<string>())
            if (rota.IsMine(session) && waking.TryAdd(session, 0))
                _ = Wake(session);
    }

    async Task Wake(string session)
    {
        await Attempt(() => grains.GetGrain<ISessionGrain>(session).Tick());
        waking.TryRemove(session, out _);
    }

    async Task Attempt(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure)
            when (failure is JournalUnavailableException or LogLostException or OrleansException or TimeoutException)
        {
            SweepFailed(failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue sessions could not be woken, will try again: {Reason}")]
    partial void SweepFailed(string reason);
}
