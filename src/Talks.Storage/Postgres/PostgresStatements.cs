using Npgsql;
using NpgsqlTypes;

namespace Talks.Storage;

/// <summary>The writer's connection and its prepared statements. Used by its loop alone; discarded when it breaks.</summary>
internal sealed class PostgresStatements : IAsyncDisposable
{
    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;
    private const NpgsqlDbType Numbers = NpgsqlDbType.Array | NpgsqlDbType.Bigint;
    private const NpgsqlDbType Bytes = NpgsqlDbType.Array | NpgsqlDbType.Bytea;

    /// <summary>
    /// A whole batch in one round trip, which is its own transaction. The update locks each stream it finds where the
    /// writer believes it; the entries of the others find no stream to join and are not inserted.
    /// </summary>
    private const string AppendSql = """
        WITH plan AS (
          SELECT * FROM unnest($1, $2, $3, $4, $5, $6) AS p (name, epoch, start, head, hash, next_due)
        ), moved AS (
          UPDATE talks.stream s SET head = p.head, hash = p.hash, next_due = p.next_due
          FROM plan p WHERE s.name = p.name AND s.epoch = p.epoch AND s.head = p.start
          RETURNING s.id, s.name
        ), written AS (
          INSERT INTO talks.entry (stream, seq, at, command_id, body, hash)
          SELECT m.id, e.seq, e.at, e.command_id, e.body, e.hash
          FROM unnest($7, $8, $9, $10, $11, $12) AS e (name, seq, at, command_id, body, hash)
          JOIN moved m USING (name)
        )
        SELECT name FROM moved
        """;

    private const string HeadsSql = "SELECT name, epoch, head, hash FROM talks.stream WHERE name = ANY ($1)";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand append;
    private readonly NpgsqlCommand heads;

    private PostgresStatements(NpgsqlConnection connection)
    {
        this.connection = connection;
        append = Command(
            AppendSql,
            [Texts, Numbers, Numbers, Numbers, Bytes, Numbers, Texts, Numbers, Numbers, Texts, Bytes, Bytes]
        );
        heads = Command(HeadsSql, [Texts]);
    }

    public bool IsBroken => connection.State != System.Data.ConnectionState.Open;

    public static async Task<PostgresStatements> OpenAsync(NpgsqlDataSource database)
    {
        var statements = new PostgresStatements(await database.OpenConnectionAsync().ConfigureAwait(false));
        try
        {
            // A database set to answer before its disk does would make every acknowledgement a guess.
            await using var durable = statements.Command(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
                []
            );
            await durable.ExecuteNonQueryAsync().ConfigureAwait(false);
            await statements.append.PrepareAsync().ConfigureAwait(false);
            await statements.heads.PrepareAsync().ConfigureAwait(false);
            return statements;
        }
        catch
        {
            await statements.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <returns>The streams whose plan has been carried out and is on disk.</returns>
    public async Task<HashSet<string>> AppendAsync(IReadOnlyList<StreamPlan> plans)
    {
        var lines = plans
            .SelectMany(plan => plan.Entries, (plan, line) => (plan.Stream, line.Entry, line.Hash))
            .ToList();
        Bind(
            append,
            plans.Select(p => p.Stream).ToArray(),
            plans.Select(p => p.Start.Epoch).ToArray(),
            plans.Select(p => p.Start.Seq).ToArray(),
            plans.Select(p => p.End.Seq).ToArray(),
            plans.Select(p => p.End.Hash).ToArray(),
            plans.Select(p => p.NextDue).ToArray(),
            lines.Select(l => l.Stream).ToArray(),
            lines.Select(l => l.Entry.Seq).ToArray(),
            lines.Select(l => l.Entry.At).ToArray(),
            lines.Select(l => l.Entry.CommandId).ToArray(),
            lines.Select(l => l.Entry.Body).ToArray(),
            lines.Select(l => l.Hash).ToArray()
        );
        return [.. await RowsAsync(append, row => row.GetString(0)).ConfigureAwait(false)];
    }

    public async Task<Dictionary<string, StreamHead>> HeadsAsync(string[] streams)
    {
        Bind(heads, [streams]);
        var rows = await RowsAsync(
                heads,
                row =>
                    (
                        Name: row.GetString(0),
                        Head: new StreamHead(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3))
                    )
            )
            .ConfigureAwait(false);
        return rows.ToDictionary(row => row.Name, row => row.Head);
    }

    public async ValueTask DisposeAsync()
    {
        await append.DisposeAsync().ConfigureAwait(false);
        await heads.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private NpgsqlCommand Command(string sql, NpgsqlDbType[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var type in parameters)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        return command;
    }

    private static void Bind(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read)
    {
        await using var row = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var rows = new List<T>();
        while (await row.ReadAsync().ConfigureAwait(false))
            rows.Add(read(row));
        return rows;
    }
}
