using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Operations.Tests.Keeping;

/// <summary>Backups by the command line, from each kind of journal into each, down to the last link.</summary>
public sealed class BackupSpec(PostgresServer server) : IClassFixture<PostgresServer>
{
    static readonly Situation Morning = Situation.Seated(Valley.Agenda);

    [Fact]
    public async Task A_database_goes_into_a_folder_and_back_into_a_database_and_plays_on()
    {
        await server.CreateAsync("origin");
        await server.CreateAsync("afresh");
        var (origin, afresh) = (server.Database("origin"), server.Database("afresh"));
        using var kept = new Kept();
        await using var journal = await PostgresJournal.OpenAsync(origin);
        await Kept.Write(journal, Streams.Session("one"), Morning.Facts, f => f.At);
        var claim = await journal.ClaimAsync("lobby");
        await journal.AppendAsync(new("lobby", claim.Epoch, 0, [new(1, 5, "a command", [1, 2, 3])], 77));

        var taken = await Told.Backup(origin, kept.Beside("backup"), "--json");
        Assert.Equal((0, ""), (taken.Code, taken.Error));
        // What happens after the backup is not in it.
        await Kept.Write(journal, Streams.Session("two"), Morning.Facts, f => f.At);
        var restored = await Told.Restore(kept.Beside("backup"), afresh, "--json");

        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.Equal(taken.Output, restored.Output);
        await using var again = await PostgresJournal.OpenAsync(afresh);
        Assert.Equal(journal.Secret, again.Secret);
        Assert.Equal(["lobby"], await again.DueAsync(77, 10));
        Assert.Equal("a command", Assert.Single(await again.ReadAsync("lobby", 0, 10)).CommandId);
        await Kept.Write(again, Streams.Session("one"), Morning.Facts, f => f.At);
        await Kept.Write(again, Streams.Session("new"), Morning.Facts, f => f.At);
        Assert.Equal(0, (await Told.Verify(afresh)).Code);
        await using var folder = DataFolder.Open(kept.Beside("backup"));
        Assert.Equal(journal.Secret, folder.Secret);
        await Kept.Write(folder.Journal, Streams.Session("one"), Morning.Facts, f => f.At);
    }

    [Fact]
    public async Task A_folder_in_use_is_backed_up_and_restored_to_another()
    {
        using var kept = new Kept();
        await using var running = DataFolder.Open(kept.Beside("data"));
        await Kept.Write(running.Journal, Streams.Session("one"), Morning.Facts, f => f.At);

        var taken = await Told.Backup(kept.Beside("data"), kept.Beside("backup"), "--json");
        var restored = await Told.Restore(kept.Beside("backup"), kept.Beside("restored"), "--json");

        Assert.Equal((0, 0), (taken.Code, restored.Code));
        Assert.Equal(Morning.Facts.Length, restored.Json.GetProperty("entries").GetInt32());
        await using var again = DataFolder.Open(kept.Beside("restored"));
        Assert.Equal(running.Secret, again.Secret);
        await Kept.Write(again.Journal, Streams.Session("one"), Morning.Facts, f => f.At);
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_nothing_half_done_is_left()
    {
        await server.CreateAsync("taken");
        var full = server.Database("taken");
        await using var journal = await PostgresJournal.OpenAsync(full);
        await Kept.Write(journal, Streams.Session("one"), Morning.Facts, f => f.At);
        using var kept = new Kept();
        Assert.Equal(0, (await Told.Backup(full, kept.Beside("backup"))).Code);
        var before = (await Told.Verify(full, "--json")).Output;

        Assert.Equal(2, (await Told.Restore(kept.Beside("backup"), full)).Code);
        Assert.Equal(2, (await Told.Backup(full, kept.Beside("backup"))).Code);
        Assert.Equal(2, (await Told.Backup(kept.Beside("nowhere"), kept.Beside("other"))).Code);
        Assert.Equal(2, (await Told.Backup(server.Database("missing"), kept.Beside("other"))).Code);
        Assert.Equal(2, (await Told.Restore(kept.Beside("nowhere"), kept.Beside("other"))).Code);

        Assert.Equal(before, (await Told.Verify(full, "--json")).Output);
        Assert.False(Path.Exists(kept.Beside("other")));
    }
}
