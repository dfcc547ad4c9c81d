using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>The writer's prepared statements. Used by its thread alone.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private const int StreamsKnown = 100_000;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private readonly SqliteCommand claim;
    private readonly SqliteCommand find;
    private readonly RawStatement insert;
    private readonly RawStatement advance;
    private readonly RawStatement advanceAndWake;
    private readonly SqliteCommand checkpoint;
    private readonly Dictionary<string, KnownStream> known = [];
    private readonly List<KnownStream> moved = [];

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        rollback = Prepare("ROLLBACK");
        claim = Prepare(
            """
            INSERT INTO stream (name, epoch, head, hash) VALUES ($name, 1, 0, $hash)
            ON CONFLICT (name) DO UPDATE SET epoch = epoch + 1
            RETURNING epoch, head
            """,
            "$name",
            "$hash"
        );
        find = Prepare("SELECT id, epoch, head, hash FROM stream WHERE name = $name", "$name");
        insert = new(
            connection,
            "INSERT INTO entry (stream, seq, at, command_id, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
        );
        advance = new(connection, "UPDATE stream SET head = ?2, hash = ?3 WHERE id = ?1");
        // Apart, because the instant is indexed: setting it anew to what it was would still rewrite the index.
        advanceAndWake = new(connection, "UPDATE stream SET head = ?2, hash = ?3, next_due = ?4 WHERE id = ?1");
        checkpoint = Prepare("PRAGMA wal_checkpoint(PASSIVE)");
    }

    public void Begin() => begin.ExecuteNonQuery();

    /// <summary>Writes how far the streams of this transaction have grown.</summary>
    public void PutHeads()
    {
        foreach (var stream in moved)
        {
            var row = stream.DueMoved ? advanceAndWake.Bind(4, stream.NextDue) : advance;
            row.Bind(1, stream.Id).Bind(2, stream.Head.Seq).Bind(3, stream.Head.Hash).Run();
            (stream.Moved, stream.DueMoved) = (false, false);
        }
        moved.Clear();
    }

    public void Commit()
    {
        commit.ExecuteNonQuery();
        if (known.Count > StreamsKnown)
            known.Clear();
    }

    /// <summary>Ends the transaction, if the failure has not ended it already, and forgets what was believed.</summary>
    public void Rollback()
    {
        known.Clear();
        moved.Clear();
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.ExecuteNonQuery();
    }

    public void Checkpoint() => checkpoint.ExecuteNonQuery();

    public Claim Claim(string stream)
    {
        // Its row must be up to date before it is read, and what was known of it is another's from now on.
        PutHeads();
        known.Remove(stream);
        Bind(claim, stream, HashChain.Start(stream));
        using var row = claim.ExecuteReader();
        row.Read();
        return new(row.GetInt64(0), row.GetInt64(1));
    }

    public AppendOutcome Append(Append append)
    {
        var stream = Find(append.Stream);
        if (stream.Head.Refuse(append) is { } refusal)
            return refusal;
        var hash = stream.Head.Hash;
        for (var i = 0; i < append.Entries.Count; i++)
        {
            var entry = append.Entries[i];
            hash = HashChain.Next(hash, entry);
            insert.Bind(1, stream.Id).Bind(2, entry.Seq).Bind(3, entry.At).Bind(4, entry.CommandId);
            insert.Bind(5, entry.Body).Bind(6, hash).Run();
        }
        stream.Head = stream.Head with { Seq = stream.Head.Seq + append.Entries.Count, Hash = hash };
        stream.DueMoved |= stream.NextDue != append.NextDue;
        stream.NextDue = append.NextDue;
        if (!stream.Moved)
        {
            stream.Moved = true;
            moved.Add(stream);
        }
        return new AppendOutcome.Appended(stream.Head.Seq);
    }

    /// <returns>The stream's name.</returns>
    public string Erase(string stream, IReadOnlyDictionary<long, byte[]> bodies)
    {
        var id = Find(stream).Id;
        using var erase = Prepare(
            "UPDATE entry SET body = $body, erased = 1 WHERE stream = $stream AND seq = $seq",
            "$body",
            "$stream",
            "$seq"
        );
        foreach (var (seq, body) in bodies)
        {
            Bind(erase, body, id, seq);
            erase.ExecuteNonQuery();
        }
        return stream;
    }

    public void Dispose()
    {
        insert.Dispose();
        advance.Dispose();
        advanceAndWake.Dispose();
        foreach (var command in (SqliteCommand[])[begin, commit, rollback, claim, find, checkpoint])
            command.Dispose();
        connection.Dispose();
    }

    private KnownStream Find(string stream)
    {
        if (known.TryGetValue(stream, out var one))
            return one;
        Bind(find, stream);
        using var row = find.ExecuteReader();
        if (!row.Read())
            return new(0, StreamHead.Unclaimed(stream));
        var head = new StreamHead(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3));
        return known[stream] = new(row.GetInt64(0), head);
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
