using Talks.Grains;
using Talks.Grains.Erasing;
using Talks.Server.Cluster;
using Talks.Server.Hosting;
using Talks.Storage;

namespace Talks.Server;

/// <summary>
/// Forgets the people of sessions in which nothing has taken place for as long as the operator keeps them: their names and words,
/// not what took place. Looks when it starts and once a day; servers of a cluster share the sessions out.
/// </summary>
sealed partial class Retention(
    IErasing journal,
    Options options,
    Rota rota,
    TimeProvider time,
    ILogger<Retention> logger
) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do await Attempt(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task Attempt(CancellationToken stop)
    {
        try
        {
            var erased = await Forget(stop);
            if (erased == 0)
                return;
            await journal.ScrubAsync(stop);
            Forgotten(erased);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or LogLostException)
        {
            ForgettingFailed(failure.Message);
        }
    }

    async Task<int> Forget(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var before = now.AddDays(-options.RetentionDays!.Value).ToUnixTimeMilliseconds();
        var erased = 0;
        await foreach (var session in Erasures.Past(journal, before, stop))
            if (rota.IsMine(session))
                erased += await Erasures.Forget(journal, session, null, now.ToUnixTimeMilliseconds(), stop);
        return erased;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Entries} entries of past sessions were erased")]
    partial void Forgotten(int entries);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Past sessions could not be erased, will try again tomorrow: {Reason}"
    )]
    partial void ForgettingFailed(string reason);
}
