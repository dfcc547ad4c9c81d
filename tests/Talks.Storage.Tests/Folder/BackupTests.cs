using Talks.Storage.Tests.Promises;
using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Folder;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public async Task A_backup_taken_while_the_server_writes_is_one_moment_of_it_and_plays_on()
    {
        await using var original = DataFolder.Open(parent["data"]);
        var (a, b) = (await Pen.TakeAsync(original.Journal, "a"), await Pen.TakeAsync(original.Journal, "b"));
        await a.Write("before");
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await a.Write("meanwhile");
                await b.Write("meanwhile");
            }
        });

        await DataFolder.BackUpAsync(parent["data"], parent["backup"]);
        await enough.CancelAsync();
        await writing;

        await using var restored = DataFolder.Open(parent["backup"]);
        var heads = new[] { await HeadAsync(restored, "a"), await HeadAsync(restored, "b") };
        Assert.InRange(heads[0], 1, a.Head);
        Assert.Equal(heads[0] - 1, heads[1], 1.0);
        var successor = await Pen.TakeAsync(restored.Journal, "a");
        Assert.Equal(2, successor.Epoch);
        Assert.Equal(new Appended(heads[0] + 1), await successor.Write("and on"));
        Assert.Equal(original.Secret, restored.Secret);
    }

    [Fact]
    public async Task A_folder_nobody_has_open_can_be_backed_up_too()
    {
        await using (var folder = DataFolder.Open(parent["data"]))
            await (await Pen.TakeAsync(folder.Journal, "s")).Write("a", "b");

        await DataFolder.BackUpAsync(parent["data"], parent["backup"]);

        Assert.Equal(
            ["journal.db", "server.key"],
            Directory.GetFiles(parent["backup"]).Select(Path.GetFileName).Order()
        );
        await using var restored = DataFolder.Open(parent["backup"]);
        Assert.Equal(2, await HeadAsync(restored, "s"));
    }

    [Fact]
    public async Task What_an_interrupted_backup_left_is_replaced()
    {
        await DataFolder.Open(parent["data"]).DisposeAsync();
        Directory.CreateDirectory(parent["backup.partial"]);
        await File.WriteAllTextAsync(parent["backup.partial/journal.db"], "half");

        await DataFolder.BackUpAsync(parent["data"], parent["backup"]);

        await DataFolder.Open(parent["backup"]).DisposeAsync();
        Assert.False(Directory.Exists(parent["backup.partial"]));
    }

    [Fact]
    public async Task Nothing_that_exists_is_overwritten()
    {
        await DataFolder.Open(parent["data"]).DisposeAsync();
        Directory.CreateDirectory(parent["backup"]);

        var refusal = await Assert.ThrowsAsync<UnusableStoreException>(() =>
            DataFolder.BackUpAsync(parent["data"], parent["backup"])
        );

        Assert.Contains("exists already", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(parent["backup"]));
    }

    [Fact]
    public async Task What_is_no_data_folder_is_not_backed_up()
    {
        var refusal = await Assert.ThrowsAsync<UnusableStoreException>(() =>
            DataFolder.BackUpAsync(parent["nowhere"], parent["backup"])
        );

        Assert.Contains("is not a data folder", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(parent["backup"]));
    }

    private static async Task<long> HeadAsync(DataFolder folder, string stream) =>
        Assert.IsType<Verification.Intact>(await folder.Journal.VerifyAsync(stream)).Head;
}
