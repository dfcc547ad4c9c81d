using System.Threading.Channels;
using Npgsql;

namespace Talks.Storage;

/// <summary>
/// The one loop of this server that appends. It sends whatever has queued up during the round trip before as one
/// statement, so that many streams share one commit. Other servers have loops of their own; the database decides between them.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private readonly Channel<PendingAppend> queue = Channel.CreateBounded<PendingAppend>(
        new BoundedChannelOptions(JournalLimits.QueuedAppends) { SingleReader = true }
    );
    private readonly NpgsqlDataSource database;
    private readonly KnownHeads known;
    private readonly Task running;
    private PostgresStatements? statements;
    private volatile bool closed;

    public PostgresWriter(NpgsqlDataSource database, KnownHeads known)
    {
        this.database = database;
        this.known = known;
        running = Task.Run(RunAsync);
    }

    public Task<AppendOutcome> Enqueue(Append append)
    {
        var pending = new PendingAppend(append);
        if (!queue.Writer.TryWrite(pending))
            pending.Failed(closed ? JournalUnavailableException.Closed() : JournalUnavailableException.Overloaded());
        return pending.Answer;
    }

    /// <summary>Takes no more, writes what is queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        closed = true;
        queue.Writer.TryComplete();
        await running.ConfigureAwait(false);
        if (statements is not null)
            await statements.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<PendingAppend>();
            var bytes = 0L;
            while (
                batch.Count < JournalLimits.BatchAppends
                && bytes < JournalLimits.BatchBytes
                && queue.Reader.TryRead(out var next)
            )
            {
                batch.Add(next);
                bytes += next.Bytes;
            }
            await WriteAsync(batch).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(List<PendingAppend> batch)
    {
        while (batch.Count > 0)
        {
            try
            {
                batch = await TryAsync(batch).ConfigureAwait(false);
            }
            catch (PostgresException refused) when (PostgresTrouble.IsOneOfMany(refused) && batch.Count > 1)
            {
                foreach (var one in batch)
                    await WriteAsync([one]).ConfigureAwait(false);
                return;
            }
            catch (Exception cause)
            {
                Fail(batch, cause);
                return;
            }
        }
    }

    /// <returns>What must be tried again, because another server has moved its stream meanwhile.</returns>
    private async Task<List<PendingAppend>> TryAsync(List<PendingAppend> batch)
    {
        if (statements is null or { IsBroken: true })
            statements = await ReopenAsync().ConfigureAwait(false);
        var plans = await PlanAsync(batch, statements).ConfigureAwait(false);
        var moving = plans.Where(plan => plan.Moves).ToList();
        HashSet<string> moved;
        try
        {
            moved = moving.Count == 0 ? [] : await statements.AppendAsync(moving).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not PostgresException refused || !PostgresTrouble.IsOneOfMany(refused))
        {
            throw PostgresTrouble.Unavailable(cause, writing: true);
        }
        var again = new List<PendingAppend>();
        foreach (var plan in plans)
        {
            if (plan.Moves && !moved.Contains(plan.Stream))
            {
                known.Forget(plan.Stream);
                again.AddRange(plan.Outcomes.Select(outcome => outcome.Pending));
                continue;
            }
            known.See(plan.Stream, plan.End);
            foreach (var (pending, outcome) in plan.Outcomes)
                pending.Is(outcome);
        }
        return again;
    }

    private async Task<List<StreamPlan>> PlanAsync(List<PendingAppend> batch, PostgresStatements read)
    {
        var streams = batch.GroupBy(pending => pending.Append.Stream, StringComparer.Ordinal).ToList();
        var believed = streams
            .Select(stream => (Name: stream.Key, Head: known.Of(stream.Key), First: stream.First().Append))
            .Where(stream => stream.Head is not null && stream.Head.Refuse(stream.First) is null)
            .ToDictionary(stream => stream.Name, stream => stream.Head!);
        var unsure = streams.Select(stream => stream.Key).Where(name => !believed.ContainsKey(name)).ToArray();
        var fresh = unsure.Length == 0 ? [] : await read.HeadsAsync(unsure).ConfigureAwait(false);

        return
        [
            .. streams.Select(stream =>
            {
                var start = believed.GetValueOrDefault(stream.Key) ?? fresh.GetValueOrDefault(stream.Key);
                var plan = new StreamPlan(stream.Key, start ?? StreamHead.Unclaimed(stream.Key));
                foreach (var pending in stream)
                    plan.Add(pending);
                return plan;
            }),
        ];
    }

    private async Task<PostgresStatements> ReopenAsync()
    {
        if (statements is { } broken)
        {
            statements = null;
            await broken.DisposeAsync().ConfigureAwait(false);
        }
        return await PostgresStatements.OpenAsync(database).ConfigureAwait(false);
    }

    private void Fail(List<PendingAppend> batch, Exception cause)
    {
        var trouble = cause as JournalUnavailableException ?? PostgresTrouble.Unavailable(cause, writing: false);
        foreach (var pending in batch)
        {
            known.Forget(pending.Append.Stream);
            pending.Failed(trouble);
        }
    }
}
