using Microsoft.AspNetCore.SignalR;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Server.Observing;

namespace Talks.Server.Feeds;

/// <summary>
/// Carries one feed to one connection, one batch at a time: a slow reader lags alone and holds one batch in memory.
/// </summary>
public sealed class Pump(ISingleClientProxy client, TimeProvider time)
{
    public async Task Run(string name, IFeed feed, long after, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var reading = feed.Read(after, now);
            if (reading.Frames.Count == 0)
            {
                await Wait(reading, now, stop);
                continue;
            }
            await client.SendCoreAsync(
                nameof(ITalksClient.Deliver),
                [new EncodedFeedBatch(name, after, reading.Frames)],
                stop
            );
            after += reading.Frames.Count;
            Instruments.Frames.Add(reading.Frames.Count);
        }
    }

    async Task Wait(FeedReading reading, DateTimeOffset now, CancellationToken stop)
    {
        if (reading.NextAt is not { } at)
        {
            await reading.Changed.WaitAsync(stop);
            return;
        }
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var wait = at > now ? at - now : TimeSpan.FromMilliseconds(1);
        await Task.WhenAny(reading.Changed, Task.Delay(wait, time, waiting.Token));
        await waiting.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }
}
