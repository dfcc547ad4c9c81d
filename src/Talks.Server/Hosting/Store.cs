using Talks.Server.Cluster;
using Talks.Storage;

namespace Talks.Server.Hosting;

/// <summary>The journal the server runs on, and the secret kept with it.</summary>
/// <param name="Place">Where it is, for the operator: no password is in it.</param>
sealed record Store(IErasing Journal, byte[] Secret, string Place, IAsyncDisposable Held) : IAsyncDisposable
{
    /// <exception cref="UnusableStoreException">In one sentence for the operator, why not.</exception>
    public static async Task<Store> Open(Options options, CancellationToken cancel)
    {
        if (options.Postgres is not { } database)
        {
            var folder = DataFolder.Open(options.Data, options.JournalMegabytes * (1L << 20));
            return new(folder.Journal, folder.Secret, $"data in {folder.Path}", folder);
        }
        var journal = await OpenDatabase(database, cancel);
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(database);
        return new(journal, journal.Secret, $"data in '{settings.Database}' on {settings.Host}", journal);
    }

    public ValueTask DisposeAsync() => Held.DisposeAsync();

    static async Task<PostgresJournal> OpenDatabase(string database, CancellationToken cancel)
    {
        try
        {
            var journal = await PostgresJournal.OpenAsync(database, cancel);
            await MembershipTables.Prepare(database, cancel);
            return journal;
        }
        catch (Npgsql.NpgsqlException cause)
        {
            throw new UnusableStoreException(
                StoreFault.NoAccess,
                $"The tables of the cluster's servers cannot be made in the database: {cause.Message}",
                cause
            );
        }
        catch (ArgumentException bad)
        {
            throw new BadOptionException(
                $"--postgres is not a connection string ({bad.Message}): give one such as Host=db;Username=talks;Database=talks."
            );
        }
    }
}
