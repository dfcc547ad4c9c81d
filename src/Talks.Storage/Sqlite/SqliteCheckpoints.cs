using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Talks.Storage;

/// <summary>
/// Moves what was committed from the write-ahead log into the database, on a thread and a connection of its own, so
/// that no append waits for it. Left to SQLite it would happen inside a commit, every now and then a slow one.
/// </summary>
internal sealed partial class SqliteCheckpoints : IDisposable
{
    /// <summary>Entries between two checkpoints. It bounds the log to some tens of megabytes and recovery to moments.</summary>
    private const int Every = 4_096;

    private readonly AutoResetEvent due = new(false);
    private readonly SqliteConnection connection;
    private readonly ILogger logger;
    private readonly Thread thread;
    private volatile bool closing;
    private volatile bool nearlyDone;
    private int since;

    public SqliteCheckpoints(SqliteConnection connection, ILogger logger)
    {
        this.connection = connection;
        this.logger = logger;
        thread = new Thread(Run) { IsBackground = true, Name = "Journal checkpoints" };
        thread.Start();
    }

    /// <summary>Called by the writer after a commit.</summary>
    public void Wrote(int entries)
    {
        since += entries;
        if (since < Every)
            return;
        since = 0;
        due.Set();
    }

    /// <summary>
    /// Called by the writer between commits: copies the few pages committed while the checkpoint ran. Only when
    /// nothing is left does SQLite begin the log anew, so without this a busy log would grow for ever.
    /// </summary>
    public void FinishOn(SqliteStatements statements)
    {
        if (!nearlyDone)
            return;
        nearlyDone = false;
        Try(statements.Checkpoint);
    }

    public void Dispose()
    {
        closing = true;
        due.Set();
        thread.Join();
        due.Dispose();
    }

    private void Run()
    {
        while (due.WaitOne() && !closing)
        {
            nearlyDone = Try(() => connection.Run("PRAGMA wal_checkpoint(PASSIVE)"));
        }
        connection.Dispose();
    }

    private bool Try(Action checkpoint)
    {
        try
        {
            checkpoint();
            return true;
        }
        catch (SqliteException cause)
        {
            LogPostponed(cause);
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The journal's write-ahead log could not be moved into the database. Nothing is lost; it is tried again, and until it succeeds the log grows."
    )]
    private partial void LogPostponed(Exception cause);
}
