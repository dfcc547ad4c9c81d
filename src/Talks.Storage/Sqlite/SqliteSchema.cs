using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Talks.Storage;

/// <summary>Brings a database forward to the schema this version knows; never back.</summary>
internal static class SqliteSchema
{
    private const int ApplicationId = 1413565515;
    private static readonly IReadOnlyList<Migration> Steps = Migration.Of("Sqlite");

    public static int Newest => Steps[^1].Version;

    /// <summary>Refuses a database this version must not touch, before anything of it is written.</summary>
    /// <param name="exactly">Whether an older one is refused too, because it is only to be read.</param>
    public static void Check(string path, bool exactly)
    {
        if (!exactly && (!File.Exists(path) || new FileInfo(path).Length == 0))
            return;
        using var connection = SqliteConnecting.OpenReading(path);
        var version = Read(connection, "PRAGMA user_version");
        if (version > Newest)
            throw new UnusableStoreException(
                StoreFault.Newer,
                $"'{path}' has schema version {version} and this server knows versions up to {Newest}: "
                    + "start the newer server that wrote it, or use another data folder. Nothing was changed."
            );
        if (version > 0 && Read(connection, "PRAGMA application_id") != ApplicationId)
            throw new UnusableStoreException(
                StoreFault.Foreign,
                $"'{path}' is a database of some other program: use another data folder. Nothing was changed."
            );
        if (exactly && version < Newest)
            throw new UnusableStoreException(
                StoreFault.Foreign,
                version == 0
                    ? $"'{path}' is not a journal."
                    : $"'{path}' has schema version {version}, this program reads {Newest}: start this version's server on it once, which brings it forward."
            );
    }

    public static void Migrate(SqliteConnection connection)
    {
        var version = Read(connection, "PRAGMA user_version");
        foreach (var step in Steps.Where(step => step.Version > version))
        {
            using var transaction = connection.BeginTransaction();
            connection.Run(step.Sql);
            connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step.Version}"));
            transaction.Commit();
        }
    }

    private static long Read(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return (long)command.ExecuteScalar()!;
    }
}
