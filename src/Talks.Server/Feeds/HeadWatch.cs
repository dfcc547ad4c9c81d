using Talks.Storage;

namespace Talks.Server.Feeds;

/// <summary>
/// Asks the journal how far the followed streams have grown: a hint may be lost with the server that should have sent it, a feed
/// may not. A server of a cluster asks every second; one that stands alone, whose hints can hardly be lost, asks seldom.
/// </summary>
public sealed partial class HeadWatch(
    IJournal journal,
    FeedRegistry feeds,
    Hosting.Options options,
    TimeProvider time,
    ILogger<HeadWatch> logger
) : BackgroundService
{
    static readonly TimeSpan Among = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Alone = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Postgres is null ? Alone : Among, time);
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
