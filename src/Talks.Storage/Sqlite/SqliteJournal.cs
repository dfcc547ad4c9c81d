using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Talks.Storage;

/// <summary>
/// The journal of a server that stands alone: one SQLite file. An acknowledged append survives the death of the
/// process and a power loss. One process at a time; <see cref="DataFolder"/> sees to that.
/// </summary>
public sealed class SqliteJournal : IErasing
{
    private const int PageBytes = 4096;

    private readonly SqliteWriter writer;
    private readonly SqliteReads reads;
    private bool closing;

    private readonly string path;

    private SqliteJournal(string path, SqliteConnection connection, ILogger logger)
    {
        this.path = path;
        writer = new(
            new SqliteStatements(connection),
            new SqliteCheckpoints(SqliteConnecting.OpenWriting(path), logger)
        );
        reads = new(path);
    }

    /// <summary>Opens the journal in this file, creates it if it is missing, and brings an older one forward.</summary>
    /// <param name="path">The database file; SQLite keeps two more beside it while it is open.</param>
    /// <param name="maxBytes">
    /// The size the database file may grow to; null for as much as the disk gives. Beyond it appends fail with
    /// <see cref="JournalTrouble.Full"/>, so that the journal cannot starve the rest of the machine.
    /// </param>
    /// <param name="logger">Hears of trouble that no caller sees.</param>
    /// <exception cref="UnusableStoreException">The file is newer, foreign or out of reach, or the disk is full.</exception>
    public static SqliteJournal Open(string path, long? maxBytes = null, ILogger<SqliteJournal>? logger = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Examine(path);
        try
        {
            var connection = SqliteConnecting.OpenWriting(path);
            try
            {
                SqliteSchema.Migrate(connection);
                if (maxBytes is { } bytes)
                    connection.Run($"PRAGMA max_page_count = {bytes / PageBytes}");
                return new(path, connection, logger ?? NullLogger<SqliteJournal>.Instance);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException cause)
        {
            throw SqliteConnecting.Unusable(path, cause);
        }
    }

    /// <summary>Refuses a file that this version must not touch, before anything is written.</summary>
    /// <param name="exactly">Whether one of an older version, which opening would bring forward, is refused too.</param>
    internal static void Examine(string path, bool exactly = false)
    {
        try
        {
            SqliteSchema.Check(path, exactly);
        }
        catch (SqliteException cause)
        {
            throw SqliteConnecting.Unusable(path, cause);
        }
    }

    public ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        return cancel.IsCancellationRequested
            ? ValueTask.FromCanceled<Claim>(cancel)
            : new(writer.Enqueue(0, statements => statements.Claim(stream)).WaitAsync(cancel));
    }

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default)
    {
        JournalLimits.Check(append);
        return cancel.IsCancellationRequested
            ? Task.FromCanceled<AppendOutcome>(cancel)
            : writer.Enqueue(append.Entries.Count, statements => statements.Append(append)).WaitAsync(cancel);
    }

    public ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    ) => reads.ReadAsync(stream, after, max, cancel);

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        reads.DueAsync(now, limit, cancel);

    public ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    ) => reads.ListAsync(prefix, after, limit, cancel);

    public ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    ) => reads.HeadsAsync(streams, cancel);

    public ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default) =>
        reads.VerifyAsync(stream, cancel);

    public ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default) =>
        reads.LinkAsync(stream, seq, cancel);

    public Task EraseAsync(string stream, IReadOnlyDictionary<long, byte[]> bodies, CancellationToken cancel = default)
    {
        JournalLimits.CheckStream(stream);
        ArgumentNullException.ThrowIfNull(bodies);
        return writer.Enqueue(bodies.Count, statements => statements.Erase(stream, bodies)).WaitAsync(cancel);
    }

    /// <summary>Writes the file anew: SQLite leaves what was deleted or overwritten in free pages and in the write-ahead log.</summary>
    public Task ScrubAsync(CancellationToken cancel = default) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var connection = SqliteConnecting.OpenWriting(path);
                    connection.Run("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
                }
                catch (SqliteException cause)
                {
                    throw SqliteConnecting.Unavailable(cause, committing: false);
                }
            },
            cancel
        );

    /// <summary>Writes what is queued, then closes. Calling it again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closing, true))
            return;
        // The writer's connection goes last: only one that may write tidies the write-ahead log away.
        await reads.DisposeAsync().ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }
}
