using Npgsql;
using Talks.Storage.Tests.Promises;

namespace Talks.Storage.Tests.Postgres;

public sealed class PostgresJournalPromises(PostgresServer server)
    : DurableJournalPromises,
        IClassFixture<PostgresServer>
{
    private readonly string database = server.Database("postgres");

    private protected override long Samples => 40;

    private protected override async Task<IJournal> OpenAsync() => await PostgresJournal.OpenAsync(database);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var clear = new NpgsqlCommand("TRUNCATE talks.stream, talks.entry", connection);
        await clear.ExecuteNonQueryAsync();
    }
}
