using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>Copies a data folder into a new one, whole or not at all, while its server runs on.</summary>
internal static class FolderBackup
{
    public static void Take(string folder, string target)
    {
        var database = Path.Combine(folder, DataFolder.JournalFile);
        var partial = Begin(target);
        if (!File.Exists(database))
            throw NoDataFolder(folder);
        SqliteJournal.Examine(database);

        DataFolder.Create(partial);
        CopyJournal(database, Path.Combine(partial, DataFolder.JournalFile));
        ServerSecret.Copy(Path.Combine(folder, DataFolder.KeyFile), Path.Combine(partial, DataFolder.KeyFile));
        Directory.Move(partial, target);
    }

    /// <param name="fill">Puts everything into the folder it is given, which bears the target's name when that is done.</param>
    public static async Task TakeAsync(string target, Func<string, Task> fill)
    {
        var partial = Begin(target);
        DataFolder.Create(partial);
        await fill(partial).ConfigureAwait(false);
        Directory.Move(partial, target);
    }

    public static UnusableStoreException NoDataFolder(string folder) =>
        new(StoreFault.NoAccess, $"'{folder}' is not a data folder: there is no {DataFolder.JournalFile} in it.");

    private static string Begin(string target)
    {
        if (Path.Exists(target))
            throw new UnusableStoreException(
                StoreFault.InUse,
                $"'{target}' exists already: name a folder that does not, and the backup becomes it."
            );
        var partial = target + ".partial";
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        return partial;
    }

    /// <summary>One snapshot, taken as a reader takes it: appends go on meanwhile and are not in it.</summary>
    private static void CopyJournal(string from, string to)
    {
        try
        {
            using var connection = SqliteConnecting.OpenReading(from);
            using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $to";
            copy.CommandTimeout = 0;
            copy.Parameters.AddWithValue("$to", to);
            copy.ExecuteNonQuery();
        }
        catch (SqliteException cause)
        {
            throw SqliteConnecting.Unusable(from, cause);
        }
        using var written = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
