using Microsoft.Extensions.Logging;

namespace Talks.Storage;

/// <summary>
/// The folder a server keeps everything in: the journal and its key. Whoever has it open has it alone; copying it
/// while it is closed is a backup.
/// </summary>
public sealed class DataFolder : IAsyncDisposable
{
    private const int NoSpace = 28;

    private readonly FolderLock folderLock;

    private DataFolder(string path, FolderLock folderLock, SqliteJournal journal, byte[] secret)
    {
        Path = path;
        this.folderLock = folderLock;
        Journal = journal;
        Secret = secret;
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public SqliteJournal Journal { get; }

    /// <summary>32 random bytes, made when the folder was, the same ever since. Never to be sent or logged.</summary>
    public byte[] Secret { get; }

    /// <summary>Opens a data folder, creates it if it is missing, and brings an older one forward.</summary>
    /// <param name="path">Relative to the current folder, or absolute.</param>
    /// <param name="maxJournalBytes">See <see cref="SqliteJournal.Open"/>.</param>
    /// <param name="logger">See <see cref="SqliteJournal.Open"/>.</param>
    /// <exception cref="UnusableStoreException">In one sentence for the operator, why not.</exception>
    public static DataFolder Open(string path, long? maxJournalBytes = null, ILogger<SqliteJournal>? logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var folder = System.IO.Path.GetFullPath(path);
        try
        {
            Create(folder);
            var held = FolderLock.Take(folder);
            try
            {
                var database = System.IO.Path.Combine(folder, "journal.db");
                SqliteJournal.Examine(database);
                var secret = ServerSecret.ReadOrCreate(System.IO.Path.Combine(folder, "server.key"));
                return new(folder, held, SqliteJournal.Open(database, maxJournalBytes, logger), secret);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (IOException cause) when (cause.HResult == NoSpace)
        {
            throw new UnusableStoreException(
                StoreFault.Full,
                $"No room is left on the disk for the data folder '{folder}': free some and start again.",
                cause
            );
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UnusableStoreException(
                StoreFault.NoAccess,
                $"The data folder '{folder}' cannot be created or written to: {cause.Message}",
                cause
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync().ConfigureAwait(false);
        folderLock.Dispose();
    }

    /// <summary>For its owner alone: the journal holds every party's secrets.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}
