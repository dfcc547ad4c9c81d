using Npgsql;
using Talks.Storage.Tests.Promises;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Postgres;

/// <summary>Several servers, each with a journal of its own, on one database.</summary>
public sealed class SeveralServersTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private static int made;

    private readonly string name = $"several{Interlocked.Increment(ref made)}";

    public async ValueTask InitializeAsync() => await server.CreateAsync(name);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<PostgresJournal> OpenAsync() => PostgresJournal.OpenAsync(server.Database(name));

    [Fact]
    public async Task Those_that_start_together_make_the_tables_once_and_share_a_key()
    {
        var journals = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => OpenAsync()));

        Assert.Equal(32, journals[0].Secret.Length);
        Assert.All(journals, journal => Assert.Equal(journals[0].Secret, journal.Secret));
        foreach (var journal in journals)
            await journal.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_taken_over_by_another_server_is_fenced_here_and_goes_on_there()
    {
        await using var here = await OpenAsync();
        await using var there = await OpenAsync();
        var old = await Pen.TakeAsync(here, "s");
        await old.Write("a");
        var successor = await Pen.TakeAsync(there, "s");

        Assert.Equal(new Fenced(2), await old.Write("zombie"));
        Assert.Equal(new Appended(2), await successor.Write("b"));

        var back = await Pen.TakeAsync(here, "s");
        Assert.Equal(new Fenced(3), await successor.Write("zombie"));
        Assert.Equal(new Appended(3), await back.Write("c"));
        Assert.Equal(["a", "b", "c"], (await there.ReadAsync("s", 0, 10)).Select(Pen.Text));
        Assert.Equal(3, Assert.IsType<Verification.Intact>(await there.VerifyAsync("s")).Head);
    }

    [Fact]
    public async Task Fenced_streams_do_not_harm_others_in_the_same_commit()
    {
        await using var here = await OpenAsync();
        await using var there = await OpenAsync();
        var lost = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Pen.TakeAsync(here, $"lost-{i}")));
        var kept = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Pen.TakeAsync(here, $"kept-{i}")));
        for (var i = 0; i < 10; i++)
            await there.ClaimAsync($"lost-{i}");

        var outcomes = await Task.WhenAll(
            lost.Zip(kept).SelectMany(p => new[] { p.First.Write("x"), p.Second.Write("y") })
        );

        Assert.Equal(
            Enumerable.Range(0, 10).SelectMany(_ => new AppendOutcome[] { new Fenced(2), new Appended(1) }),
            outcomes
        );
    }

    [Fact]
    public async Task A_damaged_stream_does_not_harm_others_in_the_same_commit()
    {
        await using var here = await OpenAsync();
        var pens = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Pen.TakeAsync(here, $"s{i}")));
        await RunAsync("INSERT INTO talks.entry SELECT id, 1, 0, NULL, '', '' FROM talks.stream WHERE name = 's3'");

        var appends = pens.Select(pen => pen.Write("a")).ToList();

        var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => appends[3]);
        Assert.Equal((JournalTrouble.Unreachable, false), (refused.Reason, refused.MayHaveTakenEffect));
        Assert.All(await Task.WhenAll(appends.Where((_, i) => i != 3)), told => Assert.Equal(new Appended(1), told));
    }

    [Fact]
    public async Task Servers_that_take_a_stream_from_one_another_at_full_speed_lose_and_double_nothing()
    {
        var journals = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync()));

        var accepted = await Task.WhenAll(journals.Select((journal, i) => Task.Run(() => FightAsync(journal, i))));

        var entries = await journals[0].ReadAsync("s", 0, 10_000);
        Assert.NotEmpty(entries);
        Assert.Equal(accepted.SelectMany(a => a).Order(), entries.Select(Pen.Text).Order());
        Assert.Equal(entries.Count, Assert.IsType<Verification.Intact>(await journals[0].VerifyAsync("s")).Head);
        foreach (var journal in journals)
            await journal.DisposeAsync();
    }

    private static async Task<List<string>> FightAsync(PostgresJournal journal, int server)
    {
        var accepted = new List<string>();
        for (var round = 0; round < 30; round++)
        {
            var pen = await Pen.TakeAsync(journal, "s");
            var bodies = Enumerable.Range(0, 5).Select(i => $"{server}-{round}-{i}").ToList();
            var outcomes = await Task.WhenAll(bodies.Select(body => pen.Write(body)));
            accepted.AddRange(bodies.Where((_, i) => outcomes[i] is Appended));
        }
        return accepted;
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_was()
    {
        await (await OpenAsync()).DisposeAsync();
        await RunAsync(
            $"UPDATE talks.schema_version SET version = {PostgresSchema.Newest + 1}; DROP TABLE talks.server_key"
        );

        var refusal = await Assert.ThrowsAsync<UnusableStoreException>(OpenAsync);

        Assert.Equal(StoreFault.Newer, refusal.Fault);
        Assert.Contains($"knows versions up to {PostgresSchema.Newest}", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync("SELECT * FROM talks.server_key"));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_and_its_password_is_not()
    {
        var refusal = await Assert.ThrowsAsync<UnusableStoreException>(() =>
            PostgresJournal.OpenAsync(server.Database("nowhere") + ";Password=hunter2")
        );

        Assert.Equal(StoreFault.NoAccess, refusal.Fault);
        Assert.Contains("'nowhere'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.Database(name));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
