using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>The writer's prepared statements. Used by its thread alone.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand rollback;
    private readonly SqliteCommand claim;
    private readonly SqliteCommand find;
    private readonly SqliteCommand insert;
    private readonly SqliteCommand takeBack;
    private readonly SqliteCommand advance;
    private readonly SqliteCommand checkpoint;

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
        insert = Prepare(
            """
            INSERT INTO entry (stream, seq, at, command_id, body, hash)
            VALUES ($stream, $seq, $at, $command, $body, $hash)
            ON CONFLICT (stream, command_id) WHERE command_id IS NOT NULL DO NOTHING
            """,
            "$stream",
            "$seq",
            "$at",
            "$command",
            "$body",
            "$hash"
        );
        takeBack = Prepare("DELETE FROM entry WHERE stream = $stream AND seq > $head", "$stream", "$head");
        advance = Prepare(
            "UPDATE stream SET head = $head, hash = $hash, next_due = $due WHERE id = $stream",
            "$stream",
            "$head",
            "$hash",
            "$due"
        );
        checkpoint = Prepare("PRAGMA wal_checkpoint(PASSIVE)");
    }

    public void Begin() => begin.ExecuteNonQuery();

    public void Commit() => commit.ExecuteNonQuery();

    /// <summary>Ends the transaction, if the failure has not ended it already.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.ExecuteNonQuery();
    }

    public void Checkpoint() => checkpoint.ExecuteNonQuery();

    public Claim Claim(string stream)
    {
        Bind(claim, stream, HashChain.Start(stream));
        using var row = claim.ExecuteReader();
        row.Read();
        return new(row.GetInt64(0), row.GetInt64(1));
    }

    public AppendOutcome Append(Append append)
    {
        var (stream, head) = Find(append.Stream);
        if (head.Refuse(append) is { } refusal)
            return refusal;
        var hash = head.Hash;
        foreach (var entry in append.Entries)
        {
            hash = HashChain.Next(hash, entry);
            Bind(insert, stream, entry.Seq, entry.At, entry.CommandId, entry.Body, hash);
            if (insert.ExecuteNonQuery() > 0)
                continue;
            // The transaction also carries the appends of others and must go on.
            Bind(takeBack, stream, head.Seq);
            takeBack.ExecuteNonQuery();
            return new AppendOutcome.Repeated(entry.CommandId!);
        }
        var last = head.Seq + append.Entries.Count;
        Bind(advance, stream, last, hash, append.NextDue);
        advance.ExecuteNonQuery();
        return new AppendOutcome.Appended(last);
    }

    /// <returns>The stream's name.</returns>
    public string Erase(string stream, IReadOnlyDictionary<long, byte[]> bodies)
    {
        var (id, _) = Find(stream);
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
        foreach (
            var command in (SqliteCommand[])
                [begin, commit, rollback, claim, find, insert, takeBack, advance, checkpoint]
        )
            command.Dispose();
        connection.Dispose();
    }

    private (long Id, StreamHead Head) Find(string stream)
    {
        Bind(find, stream);
        using var row = find.ExecuteReader();
        return row.Read()
            ? (row.GetInt64(0), new(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<byte[]>(3)))
            : (0, StreamHead.Unclaimed(stream));
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
