using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>
/// The one thread that writes. It commits whatever has queued up during the commit before as one transaction: the
/// busier the server, the more appends share the price of one flush to disk. Nobody waits for a timer but in a storm: there a
/// commit as soon as may be would take the processors from those whose appends it could have held.
/// </summary>
/// <remarks>
/// A thread of its own, because SQLite's calls block: on the pool they would starve the grains. It waits for work without
/// spinning, which between two acts of people would cost more than the act.
/// </remarks>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Entries in a commit from which on the writer is taken to be in a storm.</summary>
    private const int Many = 12;

    /// <summary>Entries that are worth a commit in a storm.</summary>
    private const int Plenty = 128;

    /// <summary>How long a storm is waited for: little, beside what appends wait in it anyhow.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(2);

    private readonly object gate = new();
    private readonly Queue<PendingWrite> queue = new();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SqliteStatements statements;
    private readonly SqliteCheckpoints checkpoints;
    private bool closing;

    /// <summary>Entries in the queue; what writes none counts as one.</summary>
    private int queued;

    /// <summary>At how many queued entries the writer wants to be woken.</summary>
    private int awaited = 1;

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
        lock (gate)
        {
            if (closing)
                pending.Failed(JournalUnavailableException.Closed());
            else if (queue.Count >= JournalLimits.QueuedAppends)
                pending.Failed(JournalUnavailableException.Overloaded());
            else
            {
                var before = queued;
                queue.Enqueue(pending);
                queued += Weight(pending);
                if (before < awaited && queued >= awaited)
                    Monitor.Pulse(gate);
            }
        }
        return pending.Answer;
    }

    /// <summary>Takes no more, writes what is queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            closing = true;
            Monitor.Pulse(gate);
        }
        await ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        var batch = new List<PendingWrite>(JournalLimits.BatchAppends);
        var storm = false;
        while (Take(batch, storm))
        {
            Write(batch);
            storm = batch.Sum(Weight) >= Many;
            batch.Clear();
        }
        checkpoints.Dispose();
        statements.Dispose();
        ended.SetResult();
    }

    /// <summary>Waits for work and takes what there is. False when there is none and there will be none.</summary>
    /// <param name="storm">Whether the commit before held many.</param>
    private bool Take(List<PendingWrite> batch, bool storm)
    {
        lock (gate)
        {
            while (queue.Count == 0 && !closing)
                Monitor.Wait(gate);
            if (storm && queued < Plenty && !closing)
            {
                awaited = Plenty;
                Monitor.Wait(gate, Gathering);
                awaited = 1;
            }
            while (batch.Count < JournalLimits.BatchAppends && queue.TryDequeue(out var next))
            {
                batch.Add(next);
                queued -= Weight(next);
            }
        }
        return batch.Count > 0;
    }

    private static int Weight(PendingWrite write) => Math.Max(1, write.Entries);

    private void Write(List<PendingWrite> batch)
    {
        var committing = false;
        try
        {
            checkpoints.FinishOn(statements);
            statements.Begin();
            foreach (var write in batch)
                write.Apply(statements);
            statements.PutHeads();
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
