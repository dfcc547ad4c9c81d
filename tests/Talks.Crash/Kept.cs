using Npgsql;
using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Crash;

/// <summary>What the journal holds, read past the servers.</summary>
static class Kept
{
    public static async Task<IReadOnlyList<Fact>> Read(IJournal journal, string session)
    {
        var facts = new List<Fact>();
        while (true)
        {
            var page = await journal.ReadAsync(Streams.Session(session), facts.Count, JournalLimits.ReadEntries);
            if (page.Count == 0)
                return facts;
            facts.AddRange(page.Select(entry => StoredFormat.Read<Fact>(entry.Body)));
        }
    }

    /// <summary>How many streams do not verify.</summary>
    public static async Task<int> Unverified(IJournal journal)
    {
        var broken = 0;
        await foreach (var (_, verification) in journal.VerifyAllAsync())
            if (verification is Verification.Broken)
                broken++;
        return broken;
    }

    /// <summary>Who has taken each session last: its epoch, one more with every claim.</summary>
    public static async Task<Dictionary<string, long>> Epochs(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var ask = database.CreateCommand("SELECT name, epoch FROM talks.stream");
        await using var rows = await ask.ExecuteReaderAsync();
        var epochs = new Dictionary<string, long>();
        while (await rows.ReadAsync())
            if (Streams.SessionOf(rows.GetString(0)) is { } session)
                epochs[session] = rows.GetInt64(1);
        return epochs;
    }

    /// <summary>
    /// Writes as a server would that has lost a session and does not know it, for each session taken over since.
    /// </summary>
    /// <returns>How many such writes the journal took: none, if it keeps its promise.</returns>
    public static async Task<int> Haunt(IJournal journal, Dictionary<string, long> before, Dictionary<string, long> now)
    {
        var taken = 0;
        foreach (var (session, epoch) in before.Where(b => now.GetValueOrDefault(b.Key) > b.Value))
        {
            var stream = Streams.Session(session);
            var head = (await journal.HeadsAsync([stream]))[stream];
            var outcome = await journal.AppendAsync(new(stream, epoch, head, [new(head + 1, 0, null, [])], null));
            if (outcome is AppendOutcome.Appended)
                taken++;
        }
        return taken;
    }
}
