using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Storage;
using Talks.TestKit;
using Talks.TestKit.Scenarios;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>A server told to keep people for so many days forgets those of older sessions by itself.</summary>
public sealed class RetentionTests
{
    const string Words = "said at that table";

    static readonly Situation Talked = Situation
        .Convened(Valley.Agenda)
        .And(new Actor.Person("p1"), new TakeSeat("p1", "Hanna Musterfrau", Valley.Hill, null))
        .And(Cast.Control, new OpenRound(null))
        .And(new Actor.Person("p1"), new MakeStatement(Words));

    [Fact]
    public async Task Names_and_words_of_a_session_long_past_go_and_those_of_a_recent_one_stay()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var data = Directory.CreateTempSubdirectory("talks-retention-").FullName;
        await using (var folder = DataFolder.Open(data))
        {
            await Write(folder.Journal, "old", DateTimeOffset.UtcNow.AddDays(-31));
            await Write(folder.Journal, "recent", DateTimeOffset.UtcNow.AddDays(-29));
        }
        await using (var server = await RealServer.On(data, "--retention-days", "30"))
        {
            await server.Hear("entries of past sessions were erased", ct);
            Assert.DoesNotContain(Words, await Texts(data, "old", ct), StringComparison.Ordinal);
            Assert.DoesNotContain("Hanna", await Texts(data, "old", ct), StringComparison.Ordinal);
            Assert.Contains(Words, await Texts(data, "recent", ct), StringComparison.Ordinal);
            Assert.Contains("Hanna", await Texts(data, "recent", ct), StringComparison.Ordinal);
            await using var record = await Storage.Record.OpenAsync(data, ct);
            await foreach (var (_, verification) in record.VerifyAllAsync(cancel: ct))
                Assert.IsType<Verification.Intact>(verification);
        }
    }

    static async Task Write(SqliteJournal journal, string session, DateTimeOffset at)
    {
        var claim = await journal.ClaimAsync(Streams.Session(session));
        var entries = Talked.Facts.Select(
            (fact, i) => new Entry(i + 1, at.ToUnixTimeMilliseconds(), null, StoredFormat.Write(fact))
        );
        var outcome = await journal.AppendAsync(new(Streams.Session(session), claim.Epoch, 0, [.. entries], null));
        Assert.IsType<AppendOutcome.Appended>(outcome);
    }

    static async Task<string> Texts(string data, string session, CancellationToken ct)
    {
        await using var record = await Storage.Record.OpenAsync(data, ct);
        var texts = new System.Text.StringBuilder();
        await foreach (var entry in record.ReadAllAsync(Streams.Session(session), cancel: ct))
            texts.AppendLine(System.Text.Encoding.UTF8.GetString(entry.Body));
        return texts.ToString();
    }
}
