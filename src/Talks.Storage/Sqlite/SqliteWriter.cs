using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>
/// The one thread that writes. It commits whatever has queued up during the commit before as one transaction: the
/// busier the server, the more appends share the price of one flush to disk, and nobody waits for a timer.
/// </summary>
/// <remarks>
/// A thread of its own, because SQLite's calls block: on the pool they would starve the grains. A blocking queue and
/// not a channel, because waking up must not depend on the pool either.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly BlockingCollection<PendingWrite> queue = new(JournalLimits.QueuedAppends);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteStatements statements;
    private readonly SqliteCheckpoints checkpoints;

    /// <param name="statements">Now the writer's own, disposed when it ends.</param>
    /// <param name="checkpoints">Told after each commit, and disposed when the writer ends.</param>
    public SqliteWriter(SqliteStatements statements, SqliteCheckpoints checkpoints)
    {
        this.statements = statements;
        this.checkpoints = checkpoints;
        new Thread(Run) { IsBackground = true, Name = "Journal writer" }.Start();
    }

    public Task<T> Enqueue<T>(int entries, Func<SqliteStatements, T> write)
        where T : class
    {
        var pending = new PendingWrite<T>(entries, write);
        try
        {
            if (!queue.TryAdd(pending))
                pending.Failed(JournalUnavailableException.Overloaded());
        }
        catch (InvalidOperationException)
        {
            pending.Failed(JournalUnavailableException.Closed());
        }
        return pending.Answer;
    }

    /// <summary>Takes no more, writes what is queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.CompleteAdding();
        await ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var batch = new List<PendingWrite>(JournalLimits.BatchAppends);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < JournalLimits.BatchAppends && queue.TryTake(out var next))
                batch.Add(next);
            Write(batch);
            batch.Clear();
        }
        checkpoints.Dispose();
        statements.Dispose();
        ended.SetResult();
    }

    private void Write(List<PendingWrite> batch)
    {
        var committing = false;
        try
        {
            checkpoints.FinishOn(statements);
            statements.Begin();
            foreach (var write in batch)
                write.Apply(statements);
            committing = true;
            statements.Commit();
        }
        catch (Exception cause)
        {
            Fail(batch, SqliteConnecting.Unavailable(cause, committing));
            return;
        }
        foreach (var write in batch)
            write.Committed();
        checkpoints.Wrote(batch.Sum(write => write.Entries));
    }

    private void Fail(List<PendingWrite> batch, Exception cause)
    {
        try
        {
            statements.Rollback();
        }
        catch (SqliteException worse)
        {
            cause = SqliteConnecting.Unavailable(worse, committing: true);
        }
        foreach (var write in batch)
            write.Failed(cause);
    }
}
