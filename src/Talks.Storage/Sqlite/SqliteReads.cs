using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>Everything that only reads, on connections of its own: it sees what is committed and holds up no append.</summary>
/// <remarks>SQLite's calls block whatever they are named, so every read goes to the thread pool.</remarks>
internal sealed class SqliteReads(string path) : IRecord
{
    private readonly string settings = SqliteConnecting.Reading(path);
    private volatile bool closed;

    public ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStream(stream);
        JournalLimits.CheckCount(max);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        return RunAsync<IReadOnlyList<Entry>>(
            connection =>
                [
                    .. Rows(
                        connection,
                        """
                        SELECT e.seq, e.at, e.command_id, e.body FROM stream s JOIN entry e ON e.stream = s.id
                        WHERE s.name = $0 AND e.seq > $1 ORDER BY e.seq LIMIT $2
                        """,
                        ReadEntry,
                        cancel,
                        stream,
                        after,
                        max
                    ),
                ],
            cancel
        );
    }

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default)
    {
        JournalLimits.CheckCount(limit);
        return RunAsync<IReadOnlyList<string>>(
            connection =>
                [
                    .. Rows(
                        connection,
                        "SELECT name FROM stream WHERE next_due <= $0 ORDER BY next_due LIMIT $1",
                        row => row.GetString(0),
                        cancel,
                        now,
                        limit
                    ),
                ],
            cancel
        );
    }

    public ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(prefix);
        JournalLimits.CheckCount(limit);
        return RunAsync<IReadOnlyList<string>>(
            connection =>
                [
                    .. Rows(
                        connection,
                        // Names are visible ASCII: DEL comes after all of them, which turns the prefix into a range of the index.
                        "SELECT name FROM stream WHERE name >= $0 AND name < $0 || char(127) AND name > $1 ORDER BY name LIMIT $2",
                        row => row.GetString(0),
                        cancel,
                        prefix,
                        after ?? "",
                        limit
                    ),
                ],
            cancel
        );
    }

    public ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStreams(streams);
        return RunAsync<IReadOnlyDictionary<string, long>>(
            connection =>
                Rows(
                        connection,
                        "SELECT name, head FROM stream WHERE head > 0 AND name IN (SELECT value FROM json_each($0))",
                        row => (Name: row.GetString(0), Head: row.GetInt64(1)),
                        cancel,
                        JsonSerializer.Serialize(streams)
                    )
                    .ToDictionary(s => s.Name, s => s.Head),
            cancel
        );
    }

    public ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return RunAsync(
            connection =>
            {
                // One snapshot for the head and the entries: the stream may grow meanwhile.
                using var snapshot = connection.BeginTransaction(deferred: true);
                var walk = new ChainWalk(stream);
                var head = Rows(
                        connection,
                        "SELECT epoch, head, hash FROM stream WHERE name = $0",
                        row => new StreamHead(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
                        cancel,
                        stream
                    )
                    .SingleOrDefault(StreamHead.Unclaimed(stream));
                var entries = Rows(
                    connection,
                    """
                    SELECT e.seq, e.at, e.command_id, e.body, e.hash, e.erased IS NOT NULL
                    FROM stream s JOIN entry e ON e.stream = s.id
                    WHERE s.name = $0 ORDER BY e.seq
                    """,
                    row => (Entry: ReadEntry(row), Hash: row.GetFieldValue<byte[]>(4), Erased: row.GetBoolean(5)),
                    cancel,
                    stream
                );
                foreach (var (entry, hash, erased) in entries)
                    walk.Step(entry, hash, erased);
                return walk.End(head);
            },
            cancel
        );
    }

    public ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return RunAsync(
            connection =>
                Rows(
                        connection,
                        "SELECT e.hash FROM stream s JOIN entry e ON e.stream = s.id WHERE s.name = $0 AND e.seq = $1",
                        row => Convert.ToHexStringLower(row.GetFieldValue<byte[]>(0)),
                        cancel,
                        stream,
                        seq
                    )
                    .SingleOrDefault(),
            cancel
        );
    }

    /// <summary>Refuses further reads and closes the idle connections.</summary>
    public ValueTask DisposeAsync()
    {
        closed = true;
        using var any = new SqliteConnection(settings);
        SqliteConnection.ClearPool(any);
        return ValueTask.CompletedTask;
    }

    private async ValueTask<T> RunAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancel) =>
        await Task.Run(
                () =>
                {
                    try
                    {
                        if (closed)
                            throw JournalUnavailableException.Closed();
                        using var connection = new SqliteConnection(settings);
                        connection.Open();
                        return read(connection);
                    }
                    catch (SqliteException cause)
                    {
                        throw SqliteConnecting.Unavailable(cause, committing: false);
                    }
                },
                cancel
            )
            .ConfigureAwait(false);

    private static Entry ReadEntry(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetFieldValue<byte[]>(3));

    private static IEnumerable<T> Rows<T>(
        SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> read,
        CancellationToken cancel,
        params object[] parameters
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.AddWithValue($"${i}", parameters[i]);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancel.ThrowIfCancellationRequested();
            yield return read(row);
        }
    }
}
