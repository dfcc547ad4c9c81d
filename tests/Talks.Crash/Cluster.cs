using System.Diagnostics;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;

namespace Talks.Crash;

/// <summary>Servers over one PostgreSQL, all started here and ended with this.</summary>
sealed class Cluster : IAsyncDisposable
{
    const string Database = "crash";
    readonly PostgresServer postgres;
    readonly Disk? disk;
    Network? network;

    Cluster(Disk? disk)
    {
        this.disk = disk;
        postgres = disk is null ? new() : PostgresServer.In(disk.Folder);
    }

    /// <summary>What each server printed, all its lives together. Not deleted: it explains a finding.</summary>
    public string Logs { get; } = Directory.CreateTempSubdirectory("talks-crash-").FullName;

    public List<Node> Nodes { get; } = [];

    /// <summary>The same database, read past the servers.</summary>
    public string Connection => postgres.Database(Database);

    public static async Task<Cluster> Start(int nodes)
    {
        var cluster = new Cluster(await Disk.Make());
        await cluster.postgres.InitializeAsync();
        await cluster.postgres.CreateAsync(Database);
        if (Network.IsPossible)
            cluster.network = await Network.Lay(nodes);
        cluster.Nodes.AddRange(
            Enumerable
                .Range(1, nodes)
                .Select(n => new Node(
                    n,
                    cluster.network is not null,
                    cluster.Connection,
                    Path.Combine(cluster.Logs, $"server-{n}.log"),
                    Path.Combine(cluster.Logs, $"server-{n}.clock")
                ))
        );
        foreach (var node in cluster.Nodes)
            await node.Start();
        return cluster;
    }

    public async Task KillDatabase()
    {
        await postgres.KillAsync();
        await postgres.StartAsync();
    }

    /// <summary>What can be done to it on this machine.</summary>
    public IReadOnlyList<Blow> Blows =>
        [
            .. Enum.GetValues<Blow>()
                .Where(blow =>
                    blow switch
                    {
                        Blow.Cut => network is not null,
                        Blow.FillDisk => disk is not null,
                        Blow.SlowDisk => OperatingSystem.IsLinux(),
                        _ => true,
                    }
                ),
        ];

    /// <summary>No byte more can be written, for so long. The database may end itself over it, and then starts again.</summary>
    public async Task FillDisk(TimeSpan span)
    {
        await disk!.Fill();
        await Task.Delay(span);
        disk.Clear();
        if (!await postgres.IsRunningAsync())
            await postgres.StartAsync();
    }

    /// <summary>Every process of the database stands still most of the time, as if each write took as long.</summary>
    public async Task SlowDisk(TimeSpan span)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < span)
        {
            Signals.SendToAll(postgres.Postmaster!.Value, Signals.Stop);
            await Task.Delay(TimeSpan.FromMilliseconds(400));
            Signals.SendToAll(postgres.Postmaster!.Value, Signals.Continue);
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    public Task<PostgresJournal> Journal() => PostgresJournal.OpenAsync(Connection);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        if (network is not null)
            await network.DisposeAsync();
        await postgres.DisposeAsync();
        if (disk is not null)
            await disk.DisposeAsync();
    }
}
