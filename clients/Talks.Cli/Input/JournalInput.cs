using System.CommandLine;
using Talks.Storage;

namespace Talks.Cli.Input;

/// <summary>A journal named on the command line.</summary>
static class JournalInput
{
    public static Argument<string> Argument { get; } =
        new("journal")
        {
            Description =
                "A data folder, its journal.db, or a PostgreSQL database as Host=...;Database=... (password: PGPASSWORD).",
        };

    /// <summary>Opens it for looking only; a server may run on it meanwhile.</summary>
    public static async Task<IRecord> Open(string place, CancellationToken stop)
    {
        try
        {
            return await Record.OpenAsync(place, stop);
        }
        catch (UnusableStoreException refused)
        {
            throw new BadInputException(refused.Message);
        }
    }
}
