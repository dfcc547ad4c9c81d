using Talks.Storage;

namespace Talks.Simulation;

/// <summary>
/// The journal as one process reaches it: every question takes a while to arrive and every answer to come back, both in order.
/// What was on its way when the process ended may arrive all the same, and an answer may be lost.
/// </summary>
sealed class FarJournal(MemoryJournal disk, Timeline time, Weather weather, Life life, Flaw flaw) : IJournal
{
    /// <summary>The journal for one process.</summary>
    public static IJournal From(World world, Life life) =>
        new FarJournal(world.Disk, world.Time, world.Weather, life, world.Flaw);

    long arrives;
    long answers;

    public Task<AppendOutcome> AppendAsync(Append append, CancellationToken cancel = default)
    {
        var kept = Ask(() => Keep(append));
        return flaw is Flaw.AcknowledgesBeforeTheDisk
            ? Task.FromResult<AppendOutcome>(new AppendOutcome.Appended(append.ExpectedHead + append.Entries.Count))
            : kept;
    }

    async Task<AppendOutcome> Keep(Append append)
    {
        if (flaw is not Flaw.TakesFromAnybody and not Flaw.AppendsTwice)
            return await disk.AppendAsync(append, CancellationToken.None);
        var twice = flaw is Flaw.AppendsTwice;
        for (var i = twice ? 2 : 1; i > 0; i--)
        {
            var (epoch, head) = await disk.ClaimAsync(append.Stream, CancellationToken.None);
            var entries = append
                .Entries.Select((e, n) => e with { Seq = head + n + 1, CommandId = twice ? e.CommandId : null })
                .ToList();
            await disk.AppendAsync(new(append.Stream, epoch, head, entries, append.NextDue), CancellationToken.None);
        }
        return new AppendOutcome.Appended(append.ExpectedHead + append.Entries.Count);
    }

    public ValueTask<Claim> ClaimAsync(string stream, CancellationToken cancel = default) =>
        new(Ask(() => disk.ClaimAsync(stream, CancellationToken.None).AsTask()));

    public ValueTask<IReadOnlyList<Entry>> ReadAsync(
        string stream,
        long after,
        int max,
        CancellationToken cancel = default
    ) => new(Ask(() => disk.ReadAsync(stream, after, max, CancellationToken.None).AsTask()));

    public ValueTask<IReadOnlyList<string>> DueAsync(long now, int limit, CancellationToken cancel = default) =>
        new(Ask(() => disk.DueAsync(now, limit, CancellationToken.None).AsTask()));

    public ValueTask<IReadOnlyDictionary<string, long>> HeadsAsync(
        IReadOnlyCollection<string> streams,
        CancellationToken cancel = default
    ) => new(Ask(() => disk.HeadsAsync(streams, CancellationToken.None).AsTask()));

    public ValueTask<IReadOnlyList<string>> ListAsync(
        string prefix,
        string? after,
        int limit,
        CancellationToken cancel = default
    ) => disk.ListAsync(prefix, after, limit, cancel);

    public ValueTask<Verification> VerifyAsync(string stream, CancellationToken cancel = default) =>
        disk.VerifyAsync(stream, cancel);

    public ValueTask<string?> LinkAsync(string stream, long seq, CancellationToken cancel = default) =>
        disk.LinkAsync(stream, seq, cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<T> Ask<T>(Func<Task<T>> act)
    {
        var answer = new TaskCompletionSource<T>();
        arrives = Math.Max(arrives, time.Now + time.Draw(0, weather.DiskMilliseconds));
        time.At(arrives, () => Arrive(act, answer));
        return answer.Task;
    }

    void Arrive<T>(Func<Task<T>> act, TaskCompletionSource<T> answer)
    {
        if (life.Over && time.Happens(0.5))
            return;
        var away = weather.DatabaseAway;
        // The disk itself answers at once.
        var value = away ? default : act().GetAwaiter().GetResult();
        var failed = away || time.Happens(weather.AnswersLost);
        answers = Math.Max(answers, time.Now + time.Draw(0, weather.DiskMilliseconds));
        time.At(
            answers,
            () =>
                life.Do(() =>
                {
                    if (failed)
                        answer.SetException(
                            new JournalUnavailableException(JournalTrouble.Unreachable, !away, "The database is away.")
                        );
                    else
                        answer.SetResult(value!);
                })
        );
    }
}
