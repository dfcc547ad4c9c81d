using Talks.Storage.Tests.Promises;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Sqlite;

public sealed class RoomTests
{
    private static readonly string Long = new('x', 100_000);

    [Fact]
    public async Task A_full_journal_says_so_and_goes_on_when_there_is_room_again()
    {
        using var folder = new TemporaryFolder();
        var path = folder["journal.db"];
        long accepted = 0;
        await using (var journal = SqliteJournal.Open(path, maxBytes: 1_000_000))
        {
            var pen = await Pen.TakeAsync(journal, "s");
            var full = await Assert.ThrowsAsync<JournalUnavailableException>(async () =>
            {
                while (await pen.Write(Long) is Appended(var head))
                    accepted = head;
            });
            Assert.Equal(JournalTrouble.Full, full.Reason);
            Assert.InRange(accepted, 5, 10);
            Assert.Equal(accepted, (await journal.ReadAsync("s", 0, 100)).Count);
            Assert.Equal(new Appended(accepted + 1), await (await Pen.TakeAsync(journal, "s")).Write("short"));
        }

        await using var roomier = SqliteJournal.Open(path);
        var next = await Pen.TakeAsync(roomier, "s");
        Assert.Equal(new Appended(accepted + 2), await next.Write(Long));
        Assert.IsType<Verification.Intact>(await roomier.VerifyAsync("s"));
    }

    [Fact]
    public async Task The_write_ahead_log_of_a_busy_journal_does_not_grow_for_ever()
    {
        using var folder = new TemporaryFolder();
        await using var journal = SqliteJournal.Open(folder["journal.db"]);
        var pens = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Pen.TakeAsync(journal, $"s{i}")));
        var body = new string('x', 600);
        for (var round = 0; round < 1_000; round++)
            await Task.WhenAll(pens.Select(pen => pen.Write(body)));

        // Without checkpoints these thousand commits leave 240 MB there.
        Assert.InRange(new FileInfo(folder["journal.db-wal"]).Length, 1, 100_000_000);
    }

    [Fact]
    public async Task A_closed_journal_is_one_file()
    {
        using var folder = new TemporaryFolder();
        await using (var journal = SqliteJournal.Open(folder["journal.db"]))
        {
            await (await Pen.TakeAsync(journal, "s")).Write("a");
            Assert.Single(await journal.ReadAsync("s", 0, 1));
        }

        Assert.Equal(["journal.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }
}
