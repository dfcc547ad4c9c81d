using Talks.Storage;
using Talks.Storage.Tests.Postgres;

namespace Talks.Crash;

/// <summary>Servers over one PostgreSQL, all started here and ended with this.</summary>
sealed class Cluster : IAsyncDisposable
{
    const string Database = "crash";
    readonly PostgresServer postgres = new();
    Network? network;

    /// <summary>What each server printed, all its lives together. Not deleted: it explains a finding.</summary>
    public string Logs { get; } = Directory.CreateTempSubdirectory("talks-crash-").FullName;

    public List<Node> Nodes { get; } = [];

    /// <summary>The same database, read past the servers.</summary>
    public string Connection => postgres.Database(Database);

    public static async Task<Cluster> Start(int nodes)
    {
        var cluster = new Cluster();
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
                    Path.Combine(cluster.Logs, $"server-{n}.log")
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

    public Task<PostgresJournal> Journal() => PostgresJournal.OpenAsync(Connection);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.DisposeAsync();
        if (network is not null)
            await network.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
