using Microsoft.Data.Sqlite;
using Talks.Grains;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Operations.Tests;

/// <summary>A data folder with what a test wrote into it.</summary>
sealed class Kept : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("talks-operations-").FullName;

    public string File => Path.Combine(Folder, "journal.db");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Beside(string name) => Path.Combine(Folder, name);

    public async Task<Kept> With(string session, IEnumerable<Fact> facts)
    {
        await using var journal = SqliteJournal.Open(File);
        await Write(journal, Streams.Session(session), facts, f => f.At);
        return this;
    }

    public async Task<Kept> With(string session, string party, params DelegationEvent[] events)
    {
        await using var journal = SqliteJournal.Open(File);
        var facts = events.Select(e => new DelegationFact(TestKit.Situation.Morning, e));
        await Write(journal, Streams.Delegation(session, party), facts, f => f.At);
        return this;
    }

    public static async Task Write<T>(IJournal journal, string stream, IEnumerable<T> facts, Func<T, long> at)
    {
        var claim = await journal.ClaimAsync(stream);
        foreach (var some in facts.Select((f, i) => (f, i)).Chunk(JournalLimits.AppendEntries))
        {
            var head = claim.Head + some[0].i;
            var entries = some.Select(x => new Entry(claim.Head + x.i + 1, at(x.f), null, StoredFormat.Write(x.f)));
            Assert.IsType<AppendOutcome.Appended>(
                await journal.AppendAsync(new(stream, claim.Epoch, head, [.. entries], null))
            );
        }
    }

    /// <summary>Somebody changes the file with a tool of their own.</summary>
    public void Tamper(string sql)
    {
        using var intruder = new SqliteConnection($"Data Source={File};Pooling=false");
        intruder.Open();
        using var command = intruder.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
