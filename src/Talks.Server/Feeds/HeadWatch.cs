using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>
/// Asks the journal every second how far the followed streams have grown: a hint may be lost with the server that should
/// have sent it, a feed may not.
/// </summary>
public sealed partial class HeadWatch(
    IJournal journal,
    FeedRegistry feeds,
    TimeProvider time,
    ILogger<HeadWatch> logger
) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var streams in feeds.Followed.Chunk(JournalLimits.ReadEntries))
                try
                {
                    foreach (var (stream, head) in await journal.HeadsAsync(streams, stoppingToken))
                        feeds.Grown(stream, head);
                }
                catch (JournalUnavailableException failure)
                {
                    LookFailed(failure.Message);
                }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Followed streams could not be looked at, will try again: {Reason}"
    )]
    partial void LookFailed(string reason);
}
