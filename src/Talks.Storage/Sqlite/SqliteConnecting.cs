using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>How the journal's connections are opened and what they say when they fail.</summary>
internal static class SqliteConnecting
{
    private const int Full = 13;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>Seconds to wait for a lock, which only a foreign program on the same file can hold that long.</summary>
    private const int Patience = 5;

    /// <summary>
    /// Pages a writing connection keeps at hand, kB: the ends of the indexes of some hundred busy streams. More is not better: a commit
    /// that divided a page of an index makes SQLite look at every page it keeps.
    /// </summary>
    private const int Cache = 8 * 1024;

    /// <summary>A connection that writes, set so that a commit is on disk when it returns, also at a power loss.</summary>
    public static SqliteConnection OpenWriting(string path)
    {
        var connection = new SqliteConnection(Settings(path, SqliteOpenMode.ReadWriteCreate, pooled: false));
        connection.Open();
        connection.Run(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; "
                + $"PRAGMA cache_size = -{Cache}"
        );
        return connection;
    }

    /// <summary>A connection that changes nothing, not even by closing.</summary>
    public static SqliteConnection OpenReading(string path)
    {
        var connection = new SqliteConnection(Settings(path, SqliteOpenMode.ReadOnly, pooled: false));
        connection.Open();
        return connection;
    }

    public static string Reading(string path) => Settings(path, SqliteOpenMode.ReadOnly, pooled: true);

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static JournalUnavailableException Unavailable(Exception cause, bool committing) =>
        cause is SqliteException { SqliteErrorCode: Full }
            ? new(
                JournalTrouble.Full,
                committing,
                "No room is left for the journal: free space on its disk or raise its limit, then try again.",
                cause
            )
            : new(
                JournalTrouble.Unreachable,
                committing,
                $"The journal cannot be read or written: {cause.Message}",
                cause
            );

    public static UnusableStoreException Unusable(string path, SqliteException cause) =>
        cause.SqliteErrorCode switch
        {
            Full => new(
                StoreFault.Full,
                $"No room is left on the disk for '{path}': free some and start again.",
                cause
            ),
            Corrupt or NotADatabase => new(
                StoreFault.Foreign,
                $"'{path}' is damaged or not a journal: restore it from a backup, or use another data folder.",
                cause
            ),
            _ => new(StoreFault.NoAccess, $"'{path}' cannot be opened for writing: {cause.Message}", cause),
        };

    private static string Settings(string path, SqliteOpenMode mode, bool pooled) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = pooled,
            DefaultTimeout = Patience,
        }.ConnectionString;
}
