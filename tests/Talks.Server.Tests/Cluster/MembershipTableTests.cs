using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Talks.Server.Cluster;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;

namespace Talks.Server.Tests.Cluster;

/// <summary>Orleans' own table client over our statements: what membership protocols rely on, on a real PostgreSQL.</summary>
public sealed class MembershipTableTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    static readonly DateTime Start = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    readonly string _cluster = $"c{Guid.NewGuid():N}";
    IHost _host = null!;
    IMembershipTable _table = null!;

    public async ValueTask InitializeAsync()
    {
        var database = postgres.Database("talks");
        try
        {
            await postgres.CreateAsync("talks");
        }
        catch (Npgsql.PostgresException made) when (made.SqlState == Npgsql.PostgresErrorCodes.DuplicateDatabase)
        {
            // Another of these tests came first.
        }
        await using (await PostgresJournal.OpenAsync(database, TestContext.Current.CancellationToken))
        {
            // Two servers prepare the tables at once, again and again.
            await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => MembershipTables.Prepare(database, CancellationToken.None))
            );
        }
        _host = new HostBuilder()
            .UseOrleans(silo =>
                silo.UseAdoNetClustering(o =>
                    {
                        o.Invariant = "Npgsql";
                        o.ConnectionString = MembershipTables.ForOrleans(database);
                    })
                    .Configure<ClusterOptions>(o => o.ClusterId = o.ServiceId = _cluster)
            )
            .Build();
        _table = _host.Services.GetRequiredService<IMembershipTable>();
        await _table.InitializeMembershipTableAsync(true);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_empty_table_has_version_0_and_making_it_twice_changes_nothing()
    {
        await _table.InitializeMembershipTableAsync(true);

        var all = await _table.ReadAllAsync(CancellationToken.None);

        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
    }

    [Fact]
    public async Task What_is_inserted_is_read_back_whole()
    {
        var entry = Silo(1);

        Assert.True(await Insert(entry));

        var (read, _) = Assert.Single((await _table.ReadRowAsync(entry.SiloAddress)).Members);
        Assert.Equal(entry.SiloAddress, read.SiloAddress);
        Assert.Equal(
            (entry.SiloName, entry.HostName, entry.Status, entry.ProxyPort, entry.StartTime, entry.IAmAliveTime),
            (read.SiloName, read.HostName, read.Status, read.ProxyPort, read.StartTime, read.IAmAliveTime)
        );
        Assert.True(read.SuspectTimes is null or { Count: 0 });
        Assert.Equal(1, (await _table.ReadAllAsync(CancellationToken.None)).Version.Version);
    }

    [Fact]
    public async Task An_insert_under_a_stale_version_leaves_everything_as_it_was()
    {
        var stale = (await _table.ReadAllAsync(CancellationToken.None)).Version;
        Assert.True(await Insert(Silo(1)));

        Assert.False(await _table.InsertRowAsync(Silo(2), stale.Next()));

        var all = await _table.ReadAllAsync(CancellationToken.None);
        Assert.Equal(Silo(1).SiloAddress, Assert.Single(all.Members).Item1.SiloAddress);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task A_silo_cannot_be_inserted_twice_and_the_version_does_not_move()
    {
        Assert.True(await Insert(Silo(1)));

        Assert.False(await Insert(Silo(1)));

        Assert.Equal(1, (await _table.ReadAllAsync(CancellationToken.None)).Version.Version);
    }

    [Fact]
    public async Task An_update_writes_status_and_suspicions_under_the_latest_version_only()
    {
        var entry = Silo(1);
        Assert.True(await Insert(entry));
        var (before, etag) = Assert.Single((await _table.ReadAllAsync(CancellationToken.None)).Members);
        var stale = (await _table.ReadAllAsync(CancellationToken.None)).Version;
        before.Status = SiloStatus.Dead;
        before.AddSuspector(Silo(2).SiloAddress, Start.AddSeconds(9));
        Assert.True(await Insert(Silo(2)));

        Assert.False(await _table.UpdateRowAsync(before, etag, stale.Next()));
        Assert.Equal(SiloStatus.Active, Read(await _table.ReadAllAsync(CancellationToken.None), entry).Status);

        var all = await _table.ReadAllAsync(CancellationToken.None);
        Assert.True(await _table.UpdateRowAsync(before, all.Members[0].Item2, all.Version.Next()));
        var after = await _table.ReadAllAsync(CancellationToken.None);
        Assert.Equal(3, after.Version.Version);
        Assert.Equal(SiloStatus.Dead, Read(after, entry).Status);
        Assert.Equal(Silo(2).SiloAddress, Assert.Single(Read(after, entry).SuspectTimes!).Item1);
    }

    [Fact]
    public async Task An_update_of_a_silo_that_is_not_there_changes_nothing()
    {
        var version = (await _table.ReadAllAsync(CancellationToken.None)).Version;

        Assert.False(await _table.UpdateRowAsync(Silo(7), "0", version.Next()));

        Assert.Equal(0, (await _table.ReadAllAsync(CancellationToken.None)).Version.Version);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_under_one_version_one_succeeds()
    {
        var version = (await _table.ReadAllAsync(CancellationToken.None)).Version;

        var outcomes = await Task.WhenAll(
            Enumerable.Range(1, 12).Select(i => _table.InsertRowAsync(Silo(i), version.Next()))
        );

        Assert.Single(outcomes, made => made);
        var all = await _table.ReadAllAsync(CancellationToken.None);
        Assert.Single(all.Members);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task A_sign_of_life_moves_forward_and_leaves_the_version()
    {
        var entry = Silo(1);
        Assert.True(await Insert(entry));

        foreach (var seconds in new[] { 20, 5 })
        {
            entry.IAmAliveTime = Start.AddSeconds(seconds);
            await _table.UpdateIAmAliveAsync(entry);
        }

        var all = await _table.ReadAllAsync(CancellationToken.None);
        Assert.Equal(Start.AddSeconds(20), Read(all, entry).IAmAliveTime);
        Assert.Equal(1, all.Version.Version);
    }

    [Fact]
    public async Task Cleaning_up_removes_the_long_dead_alone()
    {
        foreach (
            var entry in new[]
            {
                Silo(1, SiloStatus.Dead),
                Silo(2),
                Silo(3, SiloStatus.Joining),
                Silo(4, SiloStatus.Dead, Start.AddDays(2)),
            }
        )
            Assert.True(await Insert(entry));

        await _table.CleanupDefunctSiloEntriesAsync(Start.AddDays(1));

        Assert.Equal(
            [2, 3, 4],
            (await _table.ReadAllAsync(CancellationToken.None))
                .Members.Select(m => m.Item1.SiloAddress.Generation)
                .Order()
        );
    }

    [Fact]
    public async Task Deleting_a_cluster_leaves_no_other_touched()
    {
        Assert.True(await Insert(Silo(1)));

        await _table.DeleteMembershipTableEntriesAsync("another");
        Assert.Single((await _table.ReadAllAsync(CancellationToken.None)).Members);

        await _table.DeleteMembershipTableEntriesAsync(_cluster, CancellationToken.None);
        await _table.InitializeMembershipTableAsync(true, CancellationToken.None);
        var all = await _table.ReadAllAsync(CancellationToken.None);
        Assert.Empty(all.Members);
        Assert.Equal(0, all.Version.Version);
    }

    async Task<bool> Insert(MembershipEntry entry) =>
        await _table.InsertRowAsync(entry, (await _table.ReadAllAsync(CancellationToken.None)).Version.Next());

    static MembershipEntry Read(MembershipTableData all, MembershipEntry entry) =>
        all.Members.Single(m => m.Item1.SiloAddress.Equals(entry.SiloAddress)).Item1;

    static MembershipEntry Silo(int number, SiloStatus status = SiloStatus.Active, DateTime? alive = null) =>
        new()
        {
            SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 11111), number),
            SiloName = $"silo {number}",
            HostName = "host",
            Status = status,
            ProxyPort = 30000 + number,
            StartTime = alive ?? Start,
            IAmAliveTime = alive ?? Start,
        };
}
