using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// One activation's hold on one stream of the journal. Facts may be handed over before those ahead of them are on
/// disk; they are true only when <see cref="Append"/> completes. After a failure the activation must be thrown away.
/// </summary>
sealed class Log<T>(IJournal journal, string stream)
{
    /// <summary>
    /// The commands the stream answers, also where the answer is on its way to the disk. The journal looks none up: a second answer,
    /// whatever the activation has forgotten, is stopped here.
    /// </summary>
    readonly HashSet<string> answered = [];
    long epoch;
    long head;

    public long Head => head;

    /// <summary>Takes the stream over and reads it whole.</summary>
    /// <exception cref="LogLostException">Entries below the head are missing.</exception>
    public async Task<IReadOnlyList<(T Fact, string? CommandId)>> Open()
    {
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

    /// <param name="facts">None: completes once those appended before are on disk, if this activation holds the stream still.</param>
    /// <param name="commandId">The command these facts answer, if somebody gave one.</param>
    /// <param name="nextDue">When the stream wants to be woken, milliseconds since 1970 UTC.</param>
    /// <returns>The number of the first fact, once all are on disk.</returns>
    /// <exception cref="LogLostException">
    /// Another activation holds the stream, the outcome is unknown, or the stream answers this command already.
    /// </exception>
    public async Task<long> Append(IReadOnlyList<T> facts, Func<T, long> at, string? commandId, long? nextDue)
    {
        if (commandId is not null && !answered.Add(commandId))
            throw new LogLostException($"{stream} answers this command already, which was forgotten.");
        var first = head + 1;
        var entries = new Entry[facts.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(first + i, at(facts[i]), i == 0 ? commandId : null, StoredFormat.Write(facts[i]));
        var append = new Append(stream, epoch, head, entries, nextDue);
        head += facts.Count;
        try
        {
            return await journal.AppendAsync(append) is AppendOutcome.Appended
                ? first
                : throw new LogLostException($"Another activation holds {stream}.");
        }
        catch (JournalUnavailableException failure)
        {
            throw new LogLostException($"The journal cannot keep {stream}: {failure.Message}", failure);
        }
    }
}

/// <summary>What this activation believes of its stream may be wrong: forget it and activate anew.</summary>
[GenerateSerializer, Alias("Talks.LogLost")]
public sealed class LogLostException(string message, Exception? inner = null) : Exception(message, inner);
