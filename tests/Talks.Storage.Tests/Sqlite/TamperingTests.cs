using Microsoft.Data.Sqlite;
using Talks.Storage.Tests.Promises;

namespace Talks.Storage.Tests.Sqlite;

public sealed class TamperingTests
{
    [Theory]
    [InlineData("UPDATE entry SET body = x'00' WHERE seq = 3 AND stream = 1", 3)]
    [InlineData("UPDATE entry SET at = at + 1 WHERE seq = 2 AND stream = 1", 2)]
    [InlineData("UPDATE entry SET command_id = 'other' WHERE seq = 4 AND stream = 1", 4)]
    [InlineData("UPDATE entry SET command_id = 'c', erased = 1 WHERE seq = 2 AND stream = 1", 4)]
    [InlineData("UPDATE entry SET hash = x'00' WHERE seq = 5 AND stream = 1", 5)]
    [InlineData("DELETE FROM entry WHERE seq = 2 AND stream = 1", 2)]
    [InlineData("DELETE FROM entry WHERE seq = 5 AND stream = 1", 5)]
    [InlineData("DELETE FROM entry WHERE seq = 5 AND stream = 1; UPDATE stream SET head = 4 WHERE id = 1", 4)]
    [InlineData("DELETE FROM entry WHERE stream = 1; UPDATE entry SET stream = 1", 1)]
    [InlineData("UPDATE entry SET seq = -seq WHERE stream = 1; UPDATE entry SET seq = seq + 6 WHERE stream = 1", 1)]
    public async Task A_change_behind_the_journals_back_shows(string change, long expected)
    {
        using var folder = new TemporaryFolder();
        await using (var journal = SqliteJournal.Open(folder["journal.db"]))
        {
            foreach (var stream in new[] { "a", "b" })
            {
                var pen = await Pen.TakeAsync(journal, stream);
                await pen.Write("1", "2", "3");
                await pen.Answer("c", "4");
                await pen.Write("5");
            }
            Assert.IsType<Verification.Intact>(await journal.VerifyAsync("a"));
        }

        using (var intruder = new SqliteConnection($"Data Source={folder["journal.db"]};Pooling=false"))
        {
            intruder.Open();
            using var command = intruder.CreateCommand();
            command.CommandText = change;
            Assert.NotEqual(0, command.ExecuteNonQuery());
        }

        await using var reopened = SqliteJournal.Open(folder["journal.db"]);
        Assert.Equal(expected, Assert.IsType<Verification.Broken>(await reopened.VerifyAsync("a")).Seq);
    }
}
