using Talks.Storage.Tests.Postgres;

namespace Talks.Storage.Tests.Promises;

/// <summary>A journal as an earlier version left it is brought forward step by step, and every entry, link and due instant with it.</summary>
public sealed class EarlierVersions(PostgresServer server) : IClassFixture<PostgresServer>
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

    public static TheoryData<int> OfSqlite => [.. Enumerable.Range(1, SqliteSchema.Newest - 1)];

    public static TheoryData<int> OfPostgres => [.. Enumerable.Range(1, PostgresSchema.Newest - 1)];

    [Theory]
    [MemberData(nameof(OfSqlite))]
    public async Task On_sqlite(int version)
    {
        using var folder = new TemporaryFolder();
        using (var connection = SqliteConnecting.OpenWriting(folder["journal.db"]))
        {
            foreach (var step in Migration.Of("Sqlite").Take(version))
                connection.Run(step.Sql);
            connection.Run($"PRAGMA user_version = {version}");
            connection.Run($"INSERT INTO stream VALUES (1, 's', 3, 2, {Hex(Links[1])}, 100)");
            foreach (var (entry, link) in Written.Zip(Links))
                connection.Run(
                    $"INSERT INTO entry (stream, seq, at, command_id, body, hash) VALUES (1, {entry.Seq}, {entry.At}, {Command(entry)}, {Hex(entry.Body)}, {Hex(link)})"
                );
        }
        await using (var journal = SqliteJournal.Open(folder["journal.db"]))
            await PlaysOnAsync(journal);
        await using var again = SqliteJournal.Open(folder["journal.db"]);
        Assert.Equal(5, (await again.ReadAsync("s", 0, 10)).Count);

        static string Hex(byte[] bytes) => $"x'{Convert.ToHexString(bytes)}'";
    }

    [Theory]
    [MemberData(nameof(OfPostgres))]
    public async Task On_postgres(int version)
    {
        var name = $"version{version}";
        await server.CreateAsync(name);
        await using (var database = Npgsql.NpgsqlDataSource.Create(server.Database(name)))
        {
            var sql =
                "CREATE SCHEMA talks; CREATE TABLE talks.schema_version (version int NOT NULL);"
                + $"INSERT INTO talks.schema_version VALUES ({version});"
                + string.Concat(Migration.Of("Postgres").Take(version).Select(step => $"{step.Sql};"))
                + $"INSERT INTO talks.stream (name, epoch, head, hash, next_due) VALUES ('s', 3, 2, {Hex(Links[1])}, 100);"
                + string.Concat(
                    Written
                        .Zip(Links)
                        .Select(w =>
                            $"INSERT INTO talks.entry (stream, seq, at, command_id, body, hash) VALUES (1, {w.First.Seq}, {w.First.At}, {Command(w.First)}, {Hex(w.First.Body)}, {Hex(w.Second)});"
                        )
                );
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        await using var journal = await PostgresJournal.OpenAsync(server.Database(name));
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
        Assert.Equal(new AppendOutcome.Appended(3), await pen.Write("and on"));
        // What later versions brought works on what the first one wrote.
        await journal.EraseAsync("s", new Dictionary<long, byte[]> { [1] = [0] });
        var erased = Intact(await journal.VerifyAsync("s"));
        Assert.Equal((3, 1), (erased.Head, Assert.Single(erased.Erased).Seq));
        Assert.Equal([0], (await journal.ReadAsync("s", 0, 1))[0].Body);
        // And what they gave up is gone: the journal looks no command up any more, its verification does.
        await pen.Answer("d");
        Assert.Equal(new AppendOutcome.Appended(5), await pen.Answer("c"));
        Assert.Equal(5, Assert.IsType<Verification.Broken>(await journal.VerifyAsync("s")).Seq);

        static Verification.Intact Intact(Verification verification) =>
            Assert.IsType<Verification.Intact>(verification);
    }
}
