using Npgsql;

namespace Talks.Storage;

/// <summary>Brings a database forward to the schema this version knows; never back. Servers starting together take turns.</summary>
internal static class PostgresSchema
{
    /// <summary>The advisory lock, 'TALK' in ASCII: any number does that all servers agree on.</summary>
    private const long TurnLock = 1413565515;

    private static readonly IReadOnlyList<Migration> Steps = Migration.Of("Postgres");

    public static int Newest => Steps[^1].Version;

    public static async Task MigrateAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({TurnLock})", cancel).ConfigureAwait(false);

        var version = await VersionAsync(connection, cancel).ConfigureAwait(false);
        if (version > Newest)
            throw Newer(connection, version);
        if (version == 0)
            await RunAsync(
                    connection,
                    "CREATE SCHEMA IF NOT EXISTS talks; CREATE TABLE talks.schema_version (version int NOT NULL); "
                        + "INSERT INTO talks.schema_version VALUES (0)",
                    cancel
                )
                .ConfigureAwait(false);
        foreach (var step in Steps.Where(step => step.Version > version))
            await RunAsync(connection, $"{step.Sql}; UPDATE talks.schema_version SET version = {step.Version}", cancel)
                .ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Refuses a database that cannot be read as it is. Writes nothing.</summary>
    public static async Task CheckAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
        var version = await VersionAsync(connection, cancel).ConfigureAwait(false);
        if (version > Newest)
            throw Newer(connection, version);
        if (version < Newest)
            throw new UnusableStoreException(
                StoreFault.Foreign,
                version == 0
                    ? $"The database '{connection.Database}' on {connection.Host} holds no journal."
                    : $"The database '{connection.Database}' on {connection.Host} has schema version {version}, this program reads {Newest}: start this version's server on it once, which brings it forward."
            );
    }

    private static UnusableStoreException Newer(NpgsqlConnection connection, int version) =>
        new(
            StoreFault.Newer,
            $"The database '{connection.Database}' on {connection.Host} has schema version {version} and this server "
                + $"knows versions up to {Newest}: start the newer server that wrote it, or use another database. "
                + "Nothing was changed."
        );

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand(
            "SELECT to_regclass('talks.schema_version') IS NOT NULL",
            connection
        );
        if (!(bool)(await exists.ExecuteScalarAsync(cancel).ConfigureAwait(false))!)
            return 0;
        await using var version = new NpgsqlCommand("SELECT version FROM talks.schema_version", connection);
        return (int)(await version.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }
}
