using Talks.Storage.Tests.Promises;

namespace Talks.Storage.Tests.Folder;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder parent = new();

    private string Path => parent["data"];

    public void Dispose() => parent.Dispose();

    [Fact]
    public async Task It_is_made_on_first_use_and_keeps_its_journal_and_key()
    {
        byte[] secret;
        await using (var folder = DataFolder.Open(Path))
        {
            await (await Pen.TakeAsync(folder.Journal, "s")).Write("a");
            secret = folder.Secret;
        }

        await using var reopened = DataFolder.Open(Path);

        Assert.Equal(secret, reopened.Secret);
        Assert.Equal(32, secret.Length);
        Assert.Single(await reopened.Journal.ReadAsync("s", 0, 10));
    }

    [Fact]
    public async Task Two_folders_have_different_keys()
    {
        await using var one = DataFolder.Open(parent["one"]);
        await using var other = DataFolder.Open(parent["other"]);

        Assert.NotEqual(one.Secret, other.Secret);
    }

    [Fact]
    public async Task Only_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var folder = DataFolder.Open(Path);

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(owner, File.GetUnixFileMode(System.IO.Path.Combine(Path, "server.key")));
        Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path));
    }

    [Fact]
    public async Task In_a_folder_others_may_look_into_they_still_cannot_read_the_journal()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Path);
        await using var folder = DataFolder.Open(Path);
        await (await Pen.TakeAsync(folder.Journal, "s")).Write("a");

        foreach (var file in Directory.GetFiles(Path, "journal.db*"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_second_server_is_refused_and_told_whose_it_is()
    {
        await using var first = DataFolder.Open(Path);

        var refusal = Assert.Throws<UnusableStoreException>(() => DataFolder.Open(Path));

        Assert.Equal(StoreFault.InUse, refusal.Fault);
        Assert.Equal(
            $"The data folder '{Path}' is in use by another server (process {Environment.ProcessId}): "
                + "stop it, or use another data folder.",
            refusal.Message
        );
        Assert.IsType<AppendOutcome.Appended>(await (await Pen.TakeAsync(first.Journal, "s")).Write("a"));
    }

    [Fact]
    public async Task A_key_of_the_wrong_size_is_refused_and_the_folder_free_again()
    {
        await DataFolder.Open(Path).DisposeAsync();
        var key = System.IO.Path.Combine(Path, "server.key");
        var whole = await File.ReadAllBytesAsync(key);
        await File.WriteAllBytesAsync(key, whole[..31]);

        var refusal = Assert.Throws<UnusableStoreException>(() => DataFolder.Open(Path));

        Assert.Equal(StoreFault.Foreign, refusal.Fault);
        await File.WriteAllBytesAsync(key, whole);
        await DataFolder.Open(Path).DisposeAsync();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Path, "in the way");

        var refusal = Assert.Throws<UnusableStoreException>(() => DataFolder.Open(Path + "/deeper"));

        Assert.Equal(StoreFault.NoAccess, refusal.Fault);
        Assert.Contains($"'{Path}/deeper'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_newer_version_gets_no_key()
    {
        Directory.CreateDirectory(Path);
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={System.IO.Path.Combine(Path, "journal.db")};Pooling=false"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var refusal = Assert.Throws<UnusableStoreException>(() => DataFolder.Open(Path));

        Assert.Equal(StoreFault.Newer, refusal.Fault);
        Assert.False(File.Exists(System.IO.Path.Combine(Path, "server.key")));
    }
}
