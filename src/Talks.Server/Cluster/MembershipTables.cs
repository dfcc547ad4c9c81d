using Npgsql;

namespace Talks.Server.Cluster;

/// <summary>Prepares a database for Orleans' membership. The journal must have been opened in it before: it makes the schema.</summary>
public static class MembershipTables
{
    /// <summary>The advisory lock under which servers starting together take turns, 'SILO' in ASCII.</summary>
    const long TurnLock = 1397312591;

    public static async Task Prepare(string connectionString, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using (var turn = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({TurnLock})", connection))
            await turn.ExecuteNonQueryAsync(cancel);
        await using (var script = new NpgsqlCommand(Script(), connection))
            await script.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The connection as Orleans is to use it: its one table is found in our schema, and instants are read as UTC.</summary>
    public static string ForOrleans(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = "talks",
            Timezone = "UTC",
            Timeout = 5,
            CommandTimeout = 5,
            ApplicationName = "talks-membership",
        }.ConnectionString;

    static string Script()
    {
        using var script = new StreamReader(
            typeof(MembershipTables).Assembly.GetManifestResourceStream("membership.sql")!
        );
        return script.ReadToEnd();
    }
}
