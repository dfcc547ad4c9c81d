using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Talks.Storage;

/// <summary>Everything that only reads. It sees what is committed, by whichever server.</summary>
/// <param name="database">Closed with it.</param>
internal sealed class PostgresReads(NpgsqlDataSource database) : IRecord
{
    private const string Entries =
        "SELECT e.seq, e.at, e.command_id, e.body, e.hash, e.erased FROM talks.stream s JOIN talks.entry e ON e.stream = s.id ";

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
        return ListAsync(
            Entries + "WHERE s.name = $1 AND e.seq > $2 ORDER BY e.seq LIMIT $3",
            ReadEntry,
            cancel,
            stream,
            after,
            max
        );
    }

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel)
    {
        JournalLimits.CheckCount(limit);
        return ListAsync(
            "SELECT name FROM talks.stream WHERE next_due <= $1 ORDER BY next_due LIMIT $2",
            row => row.GetString(0),
            cancel,
            now,
            limit
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
        return ListAsync(
            // Names are visible ASCII: DEL comes after all of them, which turns the prefix into a range of the index.
            "SELECT name FROM talks.stream WHERE name >= $1 AND name < $1 || chr(127) AND name > $2 ORDER BY name LIMIT $3",
            row => row.GetString(0),
            cancel,
            prefix,
            after ?? "",
            limit
        );
    }

    public async ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    )
    {
        JournalLimits.CheckStreams(streams);
        const string sql = "SELECT name, head FROM talks.stream WHERE head > 0 AND name = ANY ($1)";
        var heads = await ListAsync(sql, row => (row.GetString(0), row.GetInt64(1)), cancel, (object)streams.ToArray())
            .ConfigureAwait(false);
        return heads.ToDictionary(s => s.Item1, s => s.Item2);
    }

    public async ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancel).ConfigureAwait(false);
            // One snapshot for the head and the entries: the stream may grow meanwhile.
            await using var snapshot = await connection
                .BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel)
                .ConfigureAwait(false);
            var head = StreamHead.Unclaimed(stream);
            await foreach (var found in HeadAsync(connection, stream, cancel).ConfigureAwait(false))
                head = found;
            var walk = new ChainWalk(stream);
            await foreach (var (entry, hash, erased) in ChainAsync(connection, stream, cancel).ConfigureAwait(false))
                walk.Step(entry, hash, erased);
            return walk.End(head);
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unavailable(cause, writing: false);
        }
    }

    public async ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        const string sql = Entries + "WHERE s.name = $1 AND e.seq = $2";
        var found = await ListAsync(sql, row => row.GetFieldValue<byte[]>(4), cancel, stream, seq)
            .ConfigureAwait(false);
        return found is [var link] ? Convert.ToHexStringLower(link) : null;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static IAsyncEnumerable<StreamHead> HeadAsync(
        NpgsqlConnection connection,
        string stream,
        CancellationToken cancel
    ) =>
        RowsAsync(
            new("SELECT epoch, head, hash FROM talks.stream WHERE name = $1", connection),
            row => new StreamHead(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
            [stream],
            cancel
        );

    private static IAsyncEnumerable<(Entry Entry, byte[] Hash, bool Erased)> ChainAsync(
        NpgsqlConnection connection,
        string stream,
        CancellationToken cancel
    ) =>
        RowsAsync(
            new(Entries + "WHERE s.name = $1 ORDER BY e.seq", connection),
            row => (ReadEntry(row), row.GetFieldValue<byte[]>(4), row.GetBoolean(5)),
            [stream],
            cancel
        );

    private static Entry ReadEntry(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetFieldValue<byte[]>(3));

    private async ValueTask<IReadOnlyList<T>> ListAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancel,
        params object[] parameters
    )
    {
        try
        {
            var rows = new List<T>();
            var command = database.CreateCommand(sql);
            await foreach (var row in RowsAsync(command, read, parameters, cancel).ConfigureAwait(false))
                rows.Add(row);
            return rows;
        }
        catch (NpgsqlException cause)
        {
            throw PostgresTrouble.Unavailable(cause, writing: false);
        }
    }

    /// <param name="command">Disposed when the last row has been read.</param>
    private static async IAsyncEnumerable<T> RowsAsync<T>(
        NpgsqlCommand command,
        Func<NpgsqlDataReader, T> read,
        object[] parameters,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using (command.ConfigureAwait(false))
        {
            foreach (var value in parameters)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await using var row = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
            while (await row.ReadAsync(cancel).ConfigureAwait(false))
                yield return read(row);
        }
    }
}
