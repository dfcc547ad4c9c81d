using System.Security.Cryptography;
using Npgsql;

namespace Talks.Storage;

/// <summary>
/// The journal of a cluster: any number of servers on one PostgreSQL database. Its promises hold between the servers
/// too, and beyond the loss of any of them; whether beyond the loss of the database is a matter of its replicas.
/// </summary>
public sealed class PostgresJournal : IErasing
{
    private const string ClaimSql = """
        INSERT INTO talks.stream (name, epoch, head, hash) VALUES ($1, 1, 0, $2)
        ON CONFLICT (name) DO UPDATE SET epoch = talks.stream.epoch + 1
        RETURNING epoch, head, hash
        """;

    private const string EraseSql = """
        UPDATE talks.entry e SET body = b.body, erased = true
        FROM talks.stream s, unnest($2::bigint[], $3::bytea[]) AS b (seq, body)
        WHERE s.name = $1 AND e.stream = s.id AND e.seq = b.seq
        """;

    private readonly NpgsqlDataSource database;
    private readonly KnownHeads known = new();
    private readonly PostgresWriter writer;
    private readonly PostgresReads reads;
    private volatile bool closed;

    private PostgresJournal(NpgsqlDataSource database, byte[] secret)
    {
        this.database = database;
        Secret = secret;
        writer = new(database, known);
        reads = new(database);
    }

    /// <summary>
    /// 32 random bytes, made with the database and the same for all its servers: what <see cref="DataFolder.Secret"/>
    /// is to a server that stands alone. Never to be sent or logged.
    /// </summary>
    public byte[] Secret { get; }

    /// <summary>Opens the journal in this database, makes its tables if they are missing, and brings older ones forward.</summary>
    /// <param name="connectionString">As Npgsql reads it. The user must be allowed to create a schema named talks.</param>
    /// <exception cref="UnusableStoreException">The database is of a newer version or out of reach.</exception>
    public static async Task<PostgresJournal> OpenAsync(string connectionString, CancellationToken cancel = default)
    {
        // Reads are the same few statements again and again: prepared, they are planned once a connection.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 16, Enlist = false };
        var database = NpgsqlDataSource.Create(settings);
        try
        {
            await PostgresSchema.MigrateAsync(database, cancel).ConfigureAwait(false);
            return new(database, await SecretAsync(database, cancel).ConfigureAwait(false));
        }
        catch (Exception cause)
        {
            await database.DisposeAsync().ConfigureAwait(false);
            if (cause is NpgsqlException trouble)
                throw PostgresTrouble.Unusable(settings, trouble);
            throw;
        }
    }

    public async ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        ThrowIfClosed();
        try
        {
            await using var command = database.CreateCommand(ClaimSql);
            command.Parameters.Add(new NpgsqlParameter { Value = stream });
            command.Parameters.Add(new NpgsqlParameter { Value = HashChain.Start(stream) });
            await using var row = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            await row.ReadAsync(cancel).ConfigureAwait(false);
            var head = new StreamHead(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));
            known.See(stream, head);
            return new(head.Epoch, head.Seq);
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unavailable(cause, writing: true);
        }
    }

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default)
    {
        JournalLimits.Check(append);
        return cancel.IsCancellationRequested
            ? Task.FromCanceled<AppendOutcome>(cancel)
            : writer.Enqueue(append).WaitAsync(cancel);
    }

    public async ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    )
    {
        ThrowIfClosed();
        return await reads.ReadAsync(stream, after, max, cancel).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default)
    {
        ThrowIfClosed();
        return await reads.DueAsync(now, limit, cancel).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    )
    {
        ThrowIfClosed();
        return await reads.ListAsync(prefix, after, limit, cancel).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    )
    {
        ThrowIfClosed();
        return await reads.HeadsAsync(streams, cancel).ConfigureAwait(false);
    }

    public async ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default)
    {
        ThrowIfClosed();
        return await reads.VerifyAsync(stream, cancel).ConfigureAwait(false);
    }

    public async ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default)
    {
        ThrowIfClosed();
        return await reads.LinkAsync(stream, seq, cancel).ConfigureAwait(false);
    }

    public async Task EraseAsync(
        string stream,
        IReadOnlyDictionary<long, byte[]> bodies,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStream(stream);
        ArgumentNullException.ThrowIfNull(bodies);
        ThrowIfClosed();
        try
        {
            await using var command = database.CreateCommand(EraseSql);
            command.Parameters.Add(new NpgsqlParameter { Value = stream });
            command.Parameters.Add(new NpgsqlParameter { Value = bodies.Keys.ToArray() });
            command.Parameters.Add(new NpgsqlParameter { Value = bodies.Values.ToArray() });
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unavailable(cause, writing: true);
        }
    }

    /// <summary>Dead rows are overwritten by the next vacuum; the database's own log and its replicas keep them for their time.</summary>
    public async Task ScrubAsync(CancellationToken cancel = default)
    {
        ThrowIfClosed();
        try
        {
            await using var command = database.CreateCommand("VACUUM talks.entry");
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unavailable(cause, writing: false);
        }
    }

    /// <summary>Writes what is queued, then closes. Calling it again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closed)
            return;
        closed = true;
        await writer.DisposeAsync().ConfigureAwait(false);
        await reads.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<byte[]> SecretAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var make = database.CreateCommand(
            "INSERT INTO talks.server_key (secret) VALUES ($1) ON CONFLICT DO NOTHING"
        );
        make.Parameters.Add(new NpgsqlParameter { Value = RandomNumberGenerator.GetBytes(ServerSecret.Bytes) });
        await make.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        await using var read = database.CreateCommand("SELECT secret FROM talks.server_key");
        return (byte[])(await read.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private void ThrowIfClosed()
    {
        if (closed)
            throw JournalUnavailableException.Closed();
    }
}
