using Npgsql;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Operations.Tests.Verifying;

public sealed class VerifyDatabaseSpec(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_cluster_s_database_is_verified_beside_its_servers_and_a_change_is_named()
    {
        var facts = Situation.Seated(Valley.Agenda).Facts;
        var database = server.Database("postgres");
        await using var journal = await PostgresJournal.OpenAsync(database);
        await Kept.Write(journal, "session/one", facts, f => f.At);
        Assert.Equal(0, (await Told.Verify(database)).Code);

        await using var intruder = NpgsqlDataSource.Create(database);
        await intruder.CreateCommand("UPDATE talks.entry SET at = at + 1 WHERE seq = 2").ExecuteNonQueryAsync();
        var told = await Told.Verify(database, "--json");

        Assert.Equal(1, told.Code);
        Assert.Equal(2, told.Json.GetProperty("broken")[0].GetProperty("entry").GetInt64());
    }

    [Fact]
    public async Task A_database_without_a_journal_is_refused_and_left_without_one()
    {
        await server.CreateAsync("bare");
        var told = await Told.Verify(server.Database("bare"));
        Assert.Equal(2, told.Code);
        Assert.Contains("holds no journal", told.Error, StringComparison.Ordinal);
        Assert.Contains(
            "holds no journal",
            (await Told.Verify(server.Database("bare"))).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_database_out_of_reach_is_told_without_its_password()
    {
        var told = await Told.Verify(server.Database("nothing") + ";Password=hushhush");
        Assert.Equal(2, told.Code);
        Assert.DoesNotContain("hushhush", told.Error + told.Output, StringComparison.Ordinal);
    }
}
