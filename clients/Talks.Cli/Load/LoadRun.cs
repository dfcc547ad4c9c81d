using System.Diagnostics;

namespace Talks.Cli.Load;

/// <summary>Puts a workload on a server and measures it.</summary>
static class LoadRun
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <param name="use">The server's process, if it is on this machine.</param>
    /// <exception cref="LoadException">The server refused something, or is no server.</exception>
    public static async Task<LoadResult> Run(
        Uri server,
        Workload load,
        ServerUse? use,
        Action<string> tell,
        CancellationToken stop
    )
    {
        var tally = new Tally();
        var tables = new List<Table>();
        try
        {
            var idle = use?.Megabytes;
            using var http = new HttpClient { BaseAddress = server };
            for (var n = 0; n < load.Sessions; n++)
                tables.Add(await Table.Lay(server, http, load, tally, stop));
            var connections = tables.Sum(t => t.All.Count());
            tell($"{connections} connections at {tables.Count} tables");
            use?.Again();
            if (load.Rate == 0 && load.Delegates == 0)
                return await Idle(load, use, idle, tally, connections, stop);

            using var talking = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var speaking =
                load.Rate > 0 ? Arrivals.Run(tables, load.Rate, talking.Token) : Echoes(tables, talking.Token);
            await Task.Delay(load.Warmup, stop);
            use?.Again();
            tally.Counts = true;
            var begun = Stopwatch.GetTimestamp();
            await Task.Delay(load.Length, stop);
            tally.Counts = false;
            var took = Stopwatch.GetElapsedTime(begun);
            var processor = use?.Milliseconds;
            var result = LoadResult.Of(tally, took, connections, processor, use?.Megabytes, idle);
            await talking.CancelAsync();
            await speaking;
            for (var end = Stopwatch.GetTimestamp(); !tables.All(t => t.IsComplete); await Task.Delay(Look, stop))
                if (Stopwatch.GetElapsedTime(end) > Patience)
                    break;
            return result with
            {
                Refused = tally.Refused,
                Gaps = tally.Gaps,
                Broken = tally.Lost,
                Wrong = tables.Sum(t => t.Wrong),
                Reasons = [.. tally.Reasons.Keys.Take(5)],
            };
        }
        finally
        {
            foreach (var table in tables)
                await table.DisposeAsync();
        }
    }

    static async Task<LoadResult> Idle(
        Workload load,
        ServerUse? use,
        double? before,
        Tally tally,
        int connections,
        CancellationToken stop
    )
    {
        await Task.Delay(load.Warmup, stop);
        use?.Again();
        await Task.Delay(load.Length, stop);
        return LoadResult.Of(tally, load.Length, connections, use?.Milliseconds, use?.Megabytes, before) with
        {
            Gaps = tally.Gaps,
            Broken = tally.Lost,
        };
    }

    static async Task Echoes(IReadOnlyList<Table> tables, CancellationToken stop)
    {
        var speakers = tables.SelectMany(t => t.Delegates).ToList();
        foreach (var speaker in speakers)
            speaker.Echo = () =>
            {
                if (!stop.IsCancellationRequested)
                    _ = speaker.SayOn();
            };
        await Task.WhenAll(speakers.Select(s => s.SayOn()));
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
