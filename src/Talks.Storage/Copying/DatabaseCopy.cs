using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Talks.Storage;

/// <summary>
/// Carries a journal from a database into a data folder and back, entry by entry, hashes and all: a backup of a cluster that any
/// Talks program can read, and a way from one kind of server to the other.
/// </summary>
public static class DatabaseCopy
{
    private const string Entries = "talks.entry (stream, seq, at, command_id, body, hash, erased)";

    /// <summary>Copies a database, also while its servers run on it: as it is at one moment.</summary>
    /// <param name="target">A folder that does not exist yet. It appears when it is complete and on disk.</param>
    /// <exception cref="UnusableStoreException">In one sentence for the operator, why not.</exception>
    public static Task BackUpAsync(string connectionString, string target, CancellationToken cancel = default) =>
        FolderBackup.TakeAsync(
            target,
            async partial =>
            {
                await using var database = await OpenAsync(connectionString, cancel).ConfigureAwait(false);
                await PostgresSchema.CheckAsync(database, cancel).ConfigureAwait(false);
                await using var from = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
                await using var moment = await from.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel)
                    .ConfigureAwait(false);
                ServerSecret.Write(
                    Path.Combine(partial, DataFolder.KeyFile),
                    await SecretAsync(from, cancel).ConfigureAwait(false)
                );
                await using var to = SqliteImage.Create(Path.Combine(partial, DataFolder.JournalFile));
                await foreach (var stream in StreamsAsync(from, cancel).ConfigureAwait(false))
                    to.Add(stream);
                await using var rows = await from.BeginBinaryExportAsync(
                        $"COPY {Entries} TO STDOUT (FORMAT BINARY)",
                        cancel
                    )
                    .ConfigureAwait(false);
                while (await rows.StartRowAsync(cancel).ConfigureAwait(false) >= 0)
                    to.Add(await EntryAsync(rows, cancel).ConfigureAwait(false));
                to.Complete();
            }
        );

    /// <summary>Puts what a data folder holds into a database that holds no journal yet: all of it or nothing.</summary>
    /// <exception cref="UnusableStoreException">In one sentence for the operator, why not.</exception>
    public static async Task RestoreAsync(string folder, string connectionString, CancellationToken cancel = default)
    {
        var journal = Path.Combine(folder, DataFolder.JournalFile);
        if (!File.Exists(journal))
            throw FolderBackup.NoDataFolder(folder);
        SqliteJournal.Examine(journal, exactly: true);
        await using var database = await OpenAsync(connectionString, cancel).ConfigureAwait(false);
        try
        {
            await PostgresSchema.MigrateAsync(database, cancel).ConfigureAwait(false);
            await using var to = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
            await using var whole = await to.BeginTransactionAsync(cancel).ConfigureAwait(false);
            await RefuseFullAsync(to, cancel).ConfigureAwait(false);
            using var from = SqliteImage.Read(journal);
            await using (
                var streams = await to.BeginBinaryImportAsync(
                        "COPY talks.stream (id, name, epoch, head, hash, next_due) FROM STDIN (FORMAT BINARY)",
                        cancel
                    )
                    .ConfigureAwait(false)
            )
            {
                foreach (var stream in from.Streams())
                    await WriteAsync(streams, stream, cancel).ConfigureAwait(false);
                await streams.CompleteAsync(cancel).ConfigureAwait(false);
            }
            await using (
                var entries = await to.BeginBinaryImportAsync($"COPY {Entries} FROM STDIN (FORMAT BINARY)", cancel)
                    .ConfigureAwait(false)
            )
            {
                foreach (var entry in from.Entries())
                    await WriteAsync(entries, entry, cancel).ConfigureAwait(false);
                await entries.CompleteAsync(cancel).ConfigureAwait(false);
            }
            await using var finish = new NpgsqlCommand(
                "SELECT setval(pg_get_serial_sequence('talks.stream', 'id'), (SELECT coalesce(max(id), 1) FROM talks.stream))",
                to
            );
            await finish.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            await using var key = new NpgsqlCommand("INSERT INTO talks.server_key (secret) VALUES ($1)", to);
            key.Parameters.Add(
                new NpgsqlParameter { Value = ServerSecret.Read(Path.Combine(folder, DataFolder.KeyFile)) }
            );
            await key.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
            await whole.CommitAsync(cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unusable(new NpgsqlConnectionStringBuilder(connectionString), cause);
        }
    }

    private static async Task<NpgsqlDataSource> OpenAsync(string connectionString, CancellationToken cancel)
    {
        var settings = Record.Settings(connectionString);
        var database = NpgsqlDataSource.Create(settings);
        try
        {
            await using var reach = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
            return database;
        }
        catch (NpgsqlException cause)
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw PostgresTrouble.Unusable(settings, cause);
        }
    }

    private static async Task RefuseFullAsync(NpgsqlConnection database, CancellationToken cancel)
    {
        await using var any = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM talks.stream) OR EXISTS (SELECT FROM talks.server_key)",
            database
        );
        if ((bool)(await any.ExecuteScalarAsync(cancel).ConfigureAwait(false))!)
            throw new UnusableStoreException(
                StoreFault.InUse,
                $"The database '{database.Database}' on {database.Host} holds a journal already: restore into an empty one. Nothing was changed."
            );
    }

    private static async Task<byte[]> SecretAsync(NpgsqlConnection database, CancellationToken cancel)
    {
        await using var read = new NpgsqlCommand("SELECT secret FROM talks.server_key", database);
        return (byte[])(await read.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private static async IAsyncEnumerable<StreamImage> StreamsAsync(
        NpgsqlConnection database,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var read = new NpgsqlCommand(
            "SELECT id, name, epoch, head, hash, next_due FROM talks.stream",
            database
        );
        await using var row = await read.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        while (await row.ReadAsync(cancel).ConfigureAwait(false))
            yield return new(
                row.GetInt64(0),
                row.GetString(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetFieldValue<byte[]>(4),
                row.IsDBNull(5) ? null : row.GetInt64(5)
            );
    }

    private static async Task<EntryImage> EntryAsync(NpgsqlBinaryExporter row, CancellationToken cancel)
    {
        var stream = await row.ReadAsync<long>(cancel).ConfigureAwait(false);
        var seq = await row.ReadAsync<long>(cancel).ConfigureAwait(false);
        var at = await row.ReadAsync<long>(cancel).ConfigureAwait(false);
        string? command = null;
        if (row.IsNull)
            await row.SkipAsync(cancel).ConfigureAwait(false);
        else
            command = await row.ReadAsync<string>(cancel).ConfigureAwait(false);
        var body = await row.ReadAsync<byte[]>(cancel).ConfigureAwait(false);
        var hash = await row.ReadAsync<byte[]>(cancel).ConfigureAwait(false);
        return new(stream, seq, at, command, body, hash, await row.ReadAsync<bool>(cancel).ConfigureAwait(false));
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter row, StreamImage stream, CancellationToken cancel)
    {
        await row.StartRowAsync(cancel).ConfigureAwait(false);
        await row.WriteAsync(stream.Id, cancel).ConfigureAwait(false);
        await row.WriteAsync(stream.Name, cancel).ConfigureAwait(false);
        await row.WriteAsync(stream.Epoch, cancel).ConfigureAwait(false);
        await row.WriteAsync(stream.Head, cancel).ConfigureAwait(false);
        await row.WriteAsync(stream.Hash, cancel).ConfigureAwait(false);
        if (stream.NextDue is { } due)
            await row.WriteAsync(due, cancel).ConfigureAwait(false);
        else
            await row.WriteNullAsync(cancel).ConfigureAwait(false);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter row, EntryImage entry, CancellationToken cancel)
    {
        await row.StartRowAsync(cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.Stream, cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.Seq, cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.At, cancel).ConfigureAwait(false);
        if (entry.CommandId is { } command)
            await row.WriteAsync(command, NpgsqlDbType.Text, cancel).ConfigureAwait(false);
        else
            await row.WriteNullAsync(cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.Body, cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.Hash, cancel).ConfigureAwait(false);
        await row.WriteAsync(entry.Erased, cancel).ConfigureAwait(false);
    }
}
