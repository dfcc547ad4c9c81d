using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Talks.Storage;

/// <summary>A prepared statement without what ADO.NET puts around it: for what runs once an entry.</summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <exception cref="SqliteException">The statement is wrong, or the database cannot be read.</exception>
    public RawStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
    }

    /// <param name="place">Of the parameter, from 1.</param>
    public RawStatement Bind(int place, long? value)
    {
        Check(
            value is { } number
                ? raw.sqlite3_bind_int64(statement, place, number)
                : raw.sqlite3_bind_null(statement, place)
        );
        return this;
    }

    /// <inheritdoc cref="Bind(int, long?)"/>
    public RawStatement Bind(int place, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(statement, place) : raw.sqlite3_bind_text(statement, place, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long?)"/>
    public RawStatement Bind(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, place, value));
        return this;
    }

    /// <summary>Runs it once.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run()
    {
        var outcome = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (outcome != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(outcome, database);
    }

    public void Dispose() => statement.Dispose();

    private void Check(int outcome) => SqliteException.ThrowExceptionForRC(outcome, database);
}
