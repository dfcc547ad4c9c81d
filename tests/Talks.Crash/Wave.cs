using System.Diagnostics;

namespace Talks.Crash;

/// <summary>One fleet, the steps it lives through, and what it remembers afterwards.</summary>
sealed class Wave(Cluster cluster, Figures figures, Action<string> tell)
{
    /// <summary>Longer than the others need to declare a silent server dead.</summary>
    static readonly TimeSpan Standstill = TimeSpan.FromSeconds(8);

    /// <summary>How long a disk is full or slow, or a clock is wrong.</summary>
    static readonly TimeSpan Distress = TimeSpan.FromSeconds(4);
    static readonly TimeSpan MostClockStep = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    const int Sessions = 4;

    public async Task<Findings> Run(IReadOnlyList<Step> steps, CancellationToken cancel)
    {
        await using var fleet = await Fleet.Launch(cluster.Nodes, Sessions);
        fleet.Talk();
        foreach (var step in steps)
        {
            await Task.Delay(step.Rest, cancel);
            await Take(step, fleet);
        }
        await fleet.Hush();
        await fleet.End();
        await using var journal = await cluster.Journal();
        var kept = new Dictionary<string, IReadOnlyList<Rules.Sessions.Fact>>();
        foreach (var session in fleet.Sessions)
            kept[session] = await Kept.Read(journal, session);
        await Task.WhenAll(fleet.Voices.Select(voice => voice.CatchUp(kept[voice.Session], Patience)));
        var history = new History(
            [.. fleet.Voices.SelectMany(v => v.Asked)],
            [.. fleet.Voices.SelectMany(v => v.Delivered)],
            kept,
            await Kept.Unverified(journal)
        );
        figures.Acknowledged += history.Asked.Count(s => s.Answered is Answered.Accepted);
        figures.Refused += history.Asked.Count(s => s.Answered is Answered.Refused);
        figures.Delivered += history.Delivered.Count;
        return Checker.Check(history);
    }

    async Task Take(Step step, Fleet fleet)
    {
        var node = cluster.Nodes[step.Node];
        await Raise();
        var before = await Kept.Epochs(cluster.Connection);
        var begun = Stopwatch.GetTimestamp();
        switch (step.Blow)
        {
            case Blow.KillServer:
                await node.Kill();
                figures.Kills++;
                await node.Start();
                break;
            case Blow.KillDatabase:
                await cluster.KillDatabase();
                figures.Kills++;
                break;
            case Blow.Freeze:
                node.Freeze();
                await Task.Delay(Standstill);
                node.Thaw();
                await Outlive(node);
                figures.Freezes++;
                break;
            case Blow.Cut:
                await node.Cut();
                await Task.Delay(Standstill);
                await node.Mend();
                await Outlive(node);
                figures.Cuts++;
                break;
            case Blow.Replace:
                foreach (var each in cluster.Nodes)
                {
                    if (each.Runs)
                        await each.Stop();
                    await each.Start();
                    figures.Replacements++;
                }
                break;
            case Blow.FillDisk:
                await cluster.FillDisk(Distress);
                figures.FullDisks++;
                break;
            case Blow.SlowDisk:
                await cluster.SlowDisk(Distress);
                figures.SlowDisks++;
                break;
            case Blow.SetClock:
                node.SetClock(MostClockStep * step.Extent);
                await Task.Delay(Distress);
                node.SetClock(TimeSpan.Zero);
                await Raise();
                figures.ClocksSet++;
                break;
        }
        await fleet.Recovered(begun, Patience);
        var after = await Kept.Epochs(cluster.Connection);
        await using (var journal = await cluster.Journal())
            figures.ZombiesAccepted += await Kept.Haunt(journal, before, after);
        var moved = fleet.Sessions.Where(s => after[s] > before[s]).ToList();
        if (step.Blow is Blow.KillServer)
            figures.Failover.AddRange(
                moved.Select(session =>
                    fleet
                        .Voices.Where(v => v.Session == session)
                        .Select(v => v.Served(begun))
                        .OfType<TimeSpan>()
                        .Min()
                        .TotalMilliseconds
                )
            );
        var resumed = fleet
            .Voices.Select(v => v.Resumed(begun))
            .OfType<TimeSpan>()
            .Select(t => t.TotalMilliseconds)
            .ToList();
        if (step.Blow is Blow.KillServer or Blow.KillDatabase)
            figures.Resume.AddRange(resumed);
        tell(
            $"{step.Blow} {(step.Blow is Blow.KillDatabase ? "" : step.Node)}: {moved.Count} sessions moved, "
                + $"{resumed.Count} clients came back after at most {(resumed.Count > 0 ? resumed.Max() : 0):F0} ms"
        );
    }

    /// <summary>A server learns that it was given up for dead and ends itself; or it was not, and goes on.</summary>
    /// <summary>Starts what ended by itself since the last blow, as whatever looks after servers does.</summary>
    async Task Raise()
    {
        foreach (var ended in cluster.Nodes.Where(n => !n.Runs))
            await ended.Start();
    }

    static async Task Outlive(Node node)
    {
        if (await node.Ends(Standstill))
            await node.Start();
    }
}
