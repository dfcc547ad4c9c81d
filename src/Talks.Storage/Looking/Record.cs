using Npgsql;

namespace Talks.Storage;

/// <summary>Opens a journal to be looked at. Nothing of it is changed, and a server may run on it meanwhile.</summary>
public static class Record
{
    /// <param name="place">
    /// A data folder, the file of its journal, or the connection string of a PostgreSQL database, as
    /// <c>Host=...;Database=...</c>; the database's password may be left to <c>PGPASSWORD</c>.
    /// </param>
    /// <exception cref="UnusableStoreException">There is no such journal, or this version cannot read it.</exception>
    public static async Task<IRecord> OpenAsync(string place, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        var file = Directory.Exists(place) ? Path.Combine(place, DataFolder.JournalFile) : place;
        if (File.Exists(file))
            return OpenFile(Path.GetFullPath(file));
        if (!place.Contains('=', StringComparison.Ordinal))
            throw new UnusableStoreException(
                StoreFault.NoAccess,
                Directory.Exists(place)
                    ? $"'{place}' is not a data folder: there is no {DataFolder.JournalFile} in it."
                    : $"There is no journal at '{place}': give a data folder, its {DataFolder.JournalFile}, or a database as Host=...;Database=..."
            );
        return await OpenDatabaseAsync(place, cancel).ConfigureAwait(false);
    }

    private static SqliteReads OpenFile(string file)
    {
        SqliteJournal.Examine(file, exactly: true);
        return new(file);
    }

    private static async Task<IRecord> OpenDatabaseAsync(string connectionString, CancellationToken cancel)
    {
        var settings = ReadOnly(connectionString);
        var database = NpgsqlDataSource.Create(settings);
        try
        {
            await PostgresSchema.CheckAsync(database, cancel).ConfigureAwait(false);
            return new PostgresReads(database);
        }
        catch (Exception cause)
        {
            await database.DisposeAsync().ConfigureAwait(false);
            if (cause is NpgsqlException trouble)
                throw PostgresTrouble.Unusable(settings, trouble);
            throw;
        }
    }

    private static NpgsqlConnectionStringBuilder ReadOnly(string connectionString)
    {
        var settings = Settings(connectionString);
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".TrimStart();
        return settings;
    }

    /// <exception cref="UnusableStoreException">It is no connection string.</exception>
    internal static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        try
        {
            return new(connectionString) { Enlist = false };
        }
        catch (ArgumentException wrong)
        {
            // The string may hold a password: it is not repeated.
            throw new UnusableStoreException(
                StoreFault.NoAccess,
                $"The connection string cannot be read: {wrong.Message} Write it as Host=...;Database=...",
                wrong
            );
        }
    }
}
