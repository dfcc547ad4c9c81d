using Microsoft.Data.Sqlite;
using Talks.Storage.Tests.Promises;

namespace Talks.Storage.Tests.Sqlite;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_was()
    {
        await (await WrittenAsync()).DisposeAsync();
        Run($"PRAGMA user_version = {SqliteSchema.Newest + 1}");
        var before = await File.ReadAllBytesAsync(folder["journal.db"]);

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteJournal.Open(folder["journal.db"]));

        Assert.Equal(StoreFault.Newer, refusal.Fault);
        Assert.Contains(
            $"schema version {SqliteSchema.Newest + 1} and this server knows versions up to {SqliteSchema.Newest}",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await File.ReadAllBytesAsync(folder["journal.db"]));
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_was()
    {
        Run("CREATE TABLE recipe (name TEXT); PRAGMA user_version = 1");
        var before = File.ReadAllBytes(folder["journal.db"]);

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteJournal.Open(folder["journal.db"]));

        Assert.Equal(StoreFault.Foreign, refusal.Fault);
        Assert.Equal(before, File.ReadAllBytes(folder["journal.db"]));
    }

    [Fact]
    public void What_is_no_database_is_refused_and_left_as_it_was()
    {
        File.WriteAllText(folder["journal.db"], "Minutes of the plenary, by hand. " + new string('.', 5_000));
        var before = File.ReadAllBytes(folder["journal.db"]);

        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteJournal.Open(folder["journal.db"]));

        Assert.Equal(StoreFault.Foreign, refusal.Fault);
        Assert.Equal(before, File.ReadAllBytes(folder["journal.db"]));
    }

    [Fact]
    public void A_file_that_cannot_be_made_is_named()
    {
        var refusal = Assert.Throws<UnusableStoreException>(() => SqliteJournal.Open(folder["missing/journal.db"]));

        Assert.Equal(StoreFault.NoAccess, refusal.Fault);
        Assert.Contains(folder["missing/journal.db"], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_journal()
    {
        File.Create(folder["journal.db"]).Dispose();

        await using var journal = await WrittenAsync();

        Assert.Single(await journal.ReadAsync("s", 0, 10));
    }

    [Fact]
    public void Schema_steps_are_numbered_one_after_another() =>
        Assert.Equal(Enumerable.Range(1, SqliteSchema.Newest), Migration.Of("Sqlite").Select(step => step.Version));

    private async Task<SqliteJournal> WrittenAsync()
    {
        var journal = SqliteJournal.Open(folder["journal.db"]);
        await (await Pen.TakeAsync(journal, "s")).Write("a");
        return journal;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder["journal.db"]};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
