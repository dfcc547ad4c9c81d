using Talks.Storage.Tests.Postgres;

namespace Talks.Storage.Tests.Promises;

/// <summary>A journal as the first version left it is brought forward step by step, and every entry, link and due instant with it.</summary>
public sealed class FirstVersion(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly Entry[] Written = [Pen.Line(1, "a", "c"), Pen.Line(2, "b")];

    private static IReadOnlyList<byte[]> Links
    {
        get
        {
            var first = HashChain.Next(HashChain.Start("s"), Written[0]);
            return [first, HashChain.Next(first, Written[1])];
        }
    }

    [Fact]
    public async Task On_sqlite()
    {
        using var folder = new TemporaryFolder();
        using (var connection = SqliteConnecting.OpenWriting(folder["journal.db"]))
        {
            connection.Run(Migration.Of("Sqlite")[0].Sql);
            connection.Run("PRAGMA user_version = 1");
            connection.Run($"INSERT INTO stream VALUES (1, 's', 3, 2, {Hex(Links[1])}, 100)");
            foreach (var (entry, link) in Written.Zip(Links))
                connection.Run(
                    $"INSERT INTO entry VALUES ({entry.Seq}, 1, {entry.Seq}, {entry.At}, {Command(entry)}, {Hex(entry.Body)}, {Hex(link)})"
                );
        }
        await using (var journal = SqliteJournal.Open(folder["journal.db"]))
            await PlaysOnAsync(journal);
        await using var again = SqliteJournal.Open(folder["journal.db"]);
        Assert.Equal(3, Assert.IsType<Verification.Intact>(await again.VerifyAsync("s")).Head);

        static string Hex(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";
    }

    [Fact]
    public async Task On_postgres()
    {
        await server.CreateAsync("first");
        await using (var database = Npgsql.NpgsqlDataSource.Create(server.Database("first")))
        {
            var sql =
                "CREATE SCHEMA talks; CREATE TABLE talks.schema_version (version int NOT NULL); INSERT INTO talks.schema_version VALUES (1);"
                + Migration.Of("Postgres")[0].Sql
                + $"INSERT INTO talks.stream (name, epoch, head, hash, next_due) VALUES ('s', 3, 2, {Hex(Links[1])}, 100);"
                + string.Concat(
                    Written
                        .Zip(Links)
                        .Select(w =>
                            $"INSERT INTO talks.entry VALUES (1, {w.First.Seq}, {w.First.At}, {Command(w.First)}, {Hex(w.First.Body)}, {Hex(w.Second)});"
                        )
                );
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        await using var journal = await PostgresJournal.OpenAsync(server.Database("first"));
        await PlaysOnAsync(journal);

        static string Hex(byte[] bytes) => $"'\\x{Convert.ToHexString(bytes)}'";
    }

    private static string Command(Entry entry) => entry.CommandId is { } id ? $"'{id}'" : "NULL";

    private static async Task PlaysOnAsync(IErasing journal)
    {
        Assert.Equal(Convert.ToHexStringLower(Links[1]), Intact(await journal.VerifyAsync("s")).Hash);
        Assert.Equivalent(Written, await journal.ReadAsync("s", 0, 10), strict: true);
        Assert.Equal(["s"], await journal.DueAsync(100, 10));
        var pen = await Pen.TakeAsync(journal, "s");
        Assert.Equal(4, pen.Epoch);
        Assert.Equal(new AppendOutcome.Repeated("c"), await pen.Answer("c"));
        Assert.Equal(new AppendOutcome.Appended(3), await (await Pen.TakeAsync(journal, "s")).Write("and on"));
        // What later versions brought works on what the first one wrote.
        await journal.EraseAsync("s", new Dictionary<long, byte[]> { [1] = [0] });
        var erased = Intact(await journal.VerifyAsync("s"));
        Assert.Equal((3, 1), (erased.Head, Assert.Single(erased.Erased).Seq));
        Assert.Equal([0], (await journal.ReadAsync("s", 0, 1))[0].Body);

        static Verification.Intact Intact(Verification verification) =>
            Assert.IsType<Verification.Intact>(verification);
    }
}
