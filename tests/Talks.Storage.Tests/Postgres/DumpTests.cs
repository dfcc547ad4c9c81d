using Talks.Storage.Tests.Promises;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Postgres;

public sealed class DumpTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_dump_restored_into_an_empty_database_plays_on()
    {
        await using var original = await PostgresJournal.OpenAsync(server.Database("postgres"));
        var pen = await Pen.TakeAsync(original, "s");
        await pen.Send([Pen.Line(1, "a", "c"), Pen.Line(2, "b")], due: 100);
        var dump = server.Scratch("talks.dump");

        await server.RunToolAsync("pg_dump", "--format=custom", "--schema=talks", $"--file={dump}", "postgres");
        await pen.Write("after the dump");
        await server.CreateAsync("restored");
        await server.RunToolAsync("pg_restore", "--exit-on-error", "--dbname=restored", dump);

        await using var restored = await PostgresJournal.OpenAsync(server.Database("restored"));
        Assert.Equal(original.Secret, restored.Secret);
        Assert.Equal(2, Assert.IsType<Verification.Intact>(await restored.VerifyAsync("s")).Head);
        Assert.Equal(["s"], await restored.DueAsync(100, 10));
        var successor = await Pen.TakeAsync(restored, "s");
        Assert.Equal(["c", null], (await restored.ReadAsync("s", 0, 10)).Select(e => e.CommandId));
        Assert.Equal(new Appended(3), await successor.Write("and on"));
        Assert.Equal(new Appended(1), await (await Pen.TakeAsync(restored, "new")).Write("a stream of its own"));
    }
}
