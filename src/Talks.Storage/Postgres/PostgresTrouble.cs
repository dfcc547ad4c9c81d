using Npgsql;

namespace Talks.Storage;

/// <summary>What the database's complaints mean to callers.</summary>
internal static class PostgresTrouble
{
    /// <summary>
    /// A statement the database itself refused has not taken effect. A connection that broke or timed out, or a
    /// database going down, leaves it open whether a commit under way got through.
    /// </summary>
    public static JournalUnavailableException Unavailable(Exception cause, bool writing) =>
        cause switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new(
                JournalTrouble.Full,
                false,
                "No room is left for the journal: free space on the database's disk, then try again.",
                cause
            ),
            PostgresException refused when !IsGoingDown(refused) => new(
                JournalTrouble.Unreachable,
                false,
                $"The journal's database refused: {refused.MessageText}",
                cause
            ),
            _ => new(
                JournalTrouble.Unreachable,
                writing,
                $"The journal's database cannot be reached or broke off: {cause.Message}",
                cause
            ),
        };

    public static UnusableStoreException Unusable(NpgsqlConnectionStringBuilder database, NpgsqlException cause) =>
        new(
            StoreFault.NoAccess,
            $"The database '{database.Database}' on {database.Host} cannot be opened: {(cause as PostgresException)?.MessageText ?? cause.Message}",
            cause
        );

    /// <summary>Some append in the batch is in another's way, or its stream is damaged; each by itself shows which.</summary>
    public static bool IsOneOfMany(PostgresException refused) =>
        refused.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;

    /// <summary>Classes 08 and 57: the connection failed, the database is told to stop.</summary>
    private static bool IsGoingDown(PostgresException refused) =>
        refused.SqlState.StartsWith("08", StringComparison.Ordinal)
        || refused.SqlState.StartsWith("57", StringComparison.Ordinal);
}
