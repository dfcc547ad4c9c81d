using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>A stream's row as it lies in a store.</summary>
internal sealed record StreamImage(long Id, string Name, long Epoch, long Head, byte[] Hash, long? NextDue);

/// <summary>An entry's row as it lies in a store.</summary>
internal sealed record EntryImage(
    long Stream,
    long Seq,
    long At,
    string? CommandId,
    byte[] Body,
    byte[] Hash,
    bool Erased
);

/// <summary>A journal's file, row by row, without the promises of a journal: nobody else has it open.</summary>
internal sealed class SqliteImage : IDisposable, IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction whole;

    private SqliteImage(SqliteConnection connection)
    {
        this.connection = connection;
        whole = connection.BeginTransaction(deferred: true);
    }

    public static SqliteImage Create(string path)
    {
        OwnersFile.Create(path).Dispose();
        var connection = SqliteConnecting.OpenWriting(path);
        SqliteSchema.Migrate(connection);
        return new(connection);
    }

    public static SqliteImage Read(string path) => new(SqliteConnecting.OpenReading(path));

    public void Add(StreamImage s) =>
        Run(
            "INSERT INTO stream (id, name, epoch, head, hash, next_due) VALUES ($0, $1, $2, $3, $4, $5)",
            s.Id,
            s.Name,
            s.Epoch,
            s.Head,
            s.Hash,
            s.NextDue
        );

    public void Add(EntryImage e) =>
        Run(
            "INSERT INTO entry (stream, seq, at, command_id, body, hash, erased) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            e.Stream,
            e.Seq,
            e.At,
            e.CommandId,
            e.Body,
            e.Hash,
            e.Erased ? 1 : null
        );

    public void Complete()
    {
        whole.Commit();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public IEnumerable<StreamImage> Streams() =>
        Rows(
            "SELECT id, name, epoch, head, hash, next_due FROM stream",
            row => new StreamImage(
                row.GetInt64(0),
                row.GetString(1),
                row.GetInt64(2),
                row.GetInt64(3),
                row.GetFieldValue<byte[]>(4),
                row.IsDBNull(5) ? null : row.GetInt64(5)
            )
        );

    public IEnumerable<EntryImage> Entries() =>
        Rows(
            "SELECT stream, seq, at, command_id, body, hash, erased IS NOT NULL FROM entry",
            row => new EntryImage(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetInt64(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.GetFieldValue<byte[]>(4),
                row.GetFieldValue<byte[]>(5),
                row.GetBoolean(6)
            )
        );

    public void Dispose()
    {
        whole.Dispose();
        connection.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Run(string sql, params object?[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    private IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return read(row);
    }
}
