using Talks.Analysis.Bots;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>Reads a session's journal as somebody at the table, and sees no more than they do.</summary>
sealed class Onlooker(IJournal journal, string session, SeenSession seen)
{
    Task catchingUp = Task.CompletedTask;

    public TableView View => seen.View;

    /// <summary>Points the world has added to the party's walk-away value.</summary>
    public double Shift => seen.Shift;

    /// <summary>The last entry read.</summary>
    public long Read { get; private set; }

    /// <summary>How far play has gone at this time of the session clock, 0 to 1.</summary>
    public double TimeAt(long clock) => seen.TimeAt(clock);

    /// <summary>Reads what has happened since. One reads at a time: a second reader would take the same facts twice.</summary>
    public Task CatchUp() => catchingUp = CatchUp(catchingUp);

    async Task CatchUp(Task before)
    {
        // Whoever waited for it was told that it failed; what it did not read is read now.
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
        );
        while (
            await journal.ReadAsync(Streams.Session(session), Read, JournalLimits.ReadEntries) is { Count: > 0 } news
        )
        {
            foreach (var entry in news)
                seen.Take(StoredFormat.Read<Fact>(entry.Body));
            Read = news[^1].Seq;
        }
    }
}
