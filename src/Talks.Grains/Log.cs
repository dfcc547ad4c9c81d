using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// One activation's hold on one stream of the journal. Facts may be handed over before those ahead of them are on
/// disk; they are true only when <see cref="Append"/> completes. After a failure the activation must be thrown away.
/// One turn at a time.
/// </summary>
/// <param name="post">Told what is on disk and the number of the first, before whoever appended it.</param>
sealed class Log<T>(IJournal journal, string stream, Action<long, IReadOnlyList<T>>? post = null)
{
    /// <summary>
    /// The commands the stream answers, also where the answer is on its way to the disk. The journal looks none up: a second answer,
    /// whatever the activation has forgotten, is stopped here.
    /// </summary>
    readonly HashSet<string> answered = [];
    long epoch;
    long head;
    Sheaf<T>? gathered;
    Action<string>? startOver;

    /// <summary>Number of the latest fact handed over.</summary>
    public long Head => head;

    /// <summary>What this activation believes of its stream may be wrong.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Takes the stream over and reads it whole.</summary>
    /// <param name="lost">Told once, and why, that this activation must be thrown away.</param>
    /// <exception cref="LogLostException">Entries below the head are missing.</exception>
    public async Task<IReadOnlyList<(T Fact, string? CommandId)>> Open(Action<string> lost)
    {
        startOver = lost;
        (epoch, head) = await journal.ClaimAsync(stream);
        var facts = new List<(T, string?)>();
        while (facts.Count < head)
        {
            var page = await journal.ReadAsync(stream, facts.Count, JournalLimits.ReadEntries);
            if (page.Count == 0)
                throw new LogLostException(
                    $"The journal is damaged: {stream} should have {head} entries and ends after {facts.Count}."
                );
            foreach (var entry in page)
            {
                facts.Add((StoredFormat.Read<T>(entry.Body), entry.CommandId));
                if (entry.CommandId is { } command)
                    answered.Add(command);
            }
        }
        return facts;
    }

    /// <summary>What <paramref name="act"/> appends before it first waits goes to the journal as one.</summary>
    public TResult Together<TResult>(Func<TResult> act)
    {
        gathered = new(head);
        try
        {
            return act();
        }
        finally
        {
            if (gathered.IsAwaited)
                _ = Keep(gathered);
            gathered = null;
        }
    }

    /// <param name="facts">None: completes once those appended before are on disk, if this activation holds the stream still.</param>
    /// <param name="commandId">The command these facts answer, if somebody gave one.</param>
    /// <param name="nextDue">When the stream wants to be woken, milliseconds since 1970 UTC.</param>
    /// <returns>Completes once all are on disk.</returns>
    /// <exception cref="LogLostException">
    /// Another activation holds the stream, the outcome is unknown, or the stream answers this command already.
    /// </exception>
    public Task Append(IReadOnlyList<T> facts, Func<T, long> at, string? commandId, long? nextDue)
    {
        if (commandId is not null && !answered.Add(commandId))
            return Task.FromException(Lose(new($"{stream} answers this command already, which was forgotten.")));
        if (gathered is { } full && full.Facts.Count + facts.Count > JournalLimits.AppendEntries)
        {
            _ = Keep(full);
            gathered = new(head);
        }
        var sheaf = gathered ?? new(head);
        var kept = sheaf.Put(facts, at, commandId, nextDue);
        head = sheaf.Last;
        if (gathered is null)
            _ = Keep(sheaf);
        return kept;
    }

    async Task Keep(Sheaf<T> sheaf)
    {
        try
        {
            if (await journal.AppendAsync(sheaf.Append(stream, epoch)) is not AppendOutcome.Appended)
                throw new LogLostException($"Another activation holds {stream}.");
            if (sheaf.Facts.Count > 0)
                post?.Invoke(sheaf.First, sheaf.Facts);
            sheaf.Succeed();
        }
        catch (JournalUnavailableException failure)
        {
            sheaf.Fail(Lose(new($"The journal cannot keep {stream}: {failure.Message}", failure)));
        }
        catch (LogLostException failure)
        {
            sheaf.Fail(Lose(failure));
        }
        catch (Exception failure)
        {
            sheaf.Fail(failure);
        }
    }

    LogLostException Lose(LogLostException failure)
    {
        if (!IsLost)
            startOver?.Invoke(failure.Message);
        IsLost = true;
        return failure;
    }
}

/// <summary>What this activation believes of its stream may be wrong: forget it and activate anew.</summary>
[GenerateSerializer, Alias("Talks.LogLost")]
public sealed class LogLostException(string message, Exception? inner = null) : Exception(message, inner);
