using Microsoft.Extensions.Logging;

namespace Talks.Storage;

/// <summary>
/// The folder a server keeps everything in: the journal and its key. Whoever has it open has it alone; to
/// copy it meanwhile, use <see cref="BackUpAsync"/>.
/// </summary>
public sealed class DataFolder : IAsyncDisposable
{
    internal const string JournalFile = "journal.db";
    internal const string KeyFile = "server.key";

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
                var database = System.IO.Path.Combine(folder, JournalFile);
                SqliteJournal.Examine(database);
                if (!File.Exists(database))
                    OwnersFile.Create(database).Dispose();
                var secret = ServerSecret.ReadOrCreate(System.IO.Path.Combine(folder, KeyFile));
                return new(folder, held, SqliteJournal.Open(database, maxJournalBytes, logger), secret);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, cause);
        }
    }

    /// <summary>
    /// Copies a data folder, also while a server runs on it: the journal as it is at one moment, and the key. The copy
    /// is a data folder itself; to restore it, start a server on it in place of the original.
    /// </summary>
    /// <param name="path">The data folder.</param>
    /// <param name="target">A folder that does not exist yet. It appears when it is complete and on disk.</param>
    /// <exception cref="UnusableStoreException">In one sentence for the operator, why not.</exception>
    public static Task BackUpAsync(string path, string target)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(target);
        var (from, to) = (System.IO.Path.GetFullPath(path), System.IO.Path.GetFullPath(target));
        return Task.Run(() =>
        {
            try
            {
                FolderBackup.Take(from, to);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw Unusable(to, cause);
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync().ConfigureAwait(false);
        folderLock.Dispose();
    }

    private static UnusableStoreException Unusable(string folder, Exception cause) =>
        cause.HResult == NoSpace
            ? new(
                StoreFault.Full,
                $"No room is left on the disk for the data folder '{folder}': free some and start again.",
                cause
            )
            : new(
                StoreFault.NoAccess,
                $"The data folder '{folder}' cannot be created, read or written: {cause.Message}",
                cause
            );

    /// <summary>For its owner alone: the journal holds every party's secrets.</summary>
    internal static void Create(string folder)
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
