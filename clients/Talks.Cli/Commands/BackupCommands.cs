using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Cli.Input;
using Talks.Cli.Journals;
using Talks.Cli.Output;
using Talks.Storage;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks backup</c> and <c>talks restore</c>: a journal as it is at one moment, with its key, in a folder of its own, and back.
/// Both check the hash chains of what they made.
/// </summary>
static class BackupCommands
{
    static readonly Argument<string> Folder = new("folder") { Description = "A folder that does not exist yet." };
    static readonly Argument<string> Backup = new("backup") { Description = "A folder that talks backup made." };
    static readonly Argument<string> Target = new("target")
    {
        Description = "A data folder that does not exist yet, or an empty database as Host=...;Database=...",
    };

    public static Command CreateBackup()
    {
        var command = new Command("backup", "Copy a journal and its key, also while servers run on it.")
        {
            JournalInput.Argument,
            Folder,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        () =>
                            Take(parsed.GetRequiredValue(JournalInput.Argument), parsed.GetRequiredValue(Folder), stop),
                        parsed.GetRequiredValue(Folder),
                        parsed.GetValue(Report.Json),
                        stop
                    )
                )
        );
        return command;
    }

    public static Command CreateRestore()
    {
        var command = new Command("restore", "Put a backup where a server can start on it.")
        {
            Backup,
            Target,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        () => Take(parsed.GetRequiredValue(Backup), parsed.GetRequiredValue(Target), stop),
                        parsed.GetRequiredValue(Target),
                        parsed.GetValue(Report.Json),
                        stop
                    )
                )
        );
        return command;
    }

    static Task Take(string from, string to, CancellationToken stop) =>
        (IsDatabase(from), IsDatabase(to)) switch
        {
            (true, true) => throw new BadInputException(
                "From database to database use PostgreSQL's own pg_dump and pg_restore, or a folder in between."
            ),
            (true, false) => DatabaseCopy.BackUpAsync(from, to, stop),
            (false, true) => DatabaseCopy.RestoreAsync(from, to, stop),
            _ => DataFolder.BackUpAsync(from, to),
        };

    static async Task<int> Run(Func<Task> copy, string made, bool json, CancellationToken stop)
    {
        try
        {
            await copy();
        }
        catch (UnusableStoreException refused)
        {
            throw new BadInputException(refused.Message);
        }
        await using var record = await JournalInput.Open(made, stop);
        var integrity = await Integrity.Of(record, [], stop);
        if (json)
            Report.AsJson(integrity);
        else
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"{integrity.Streams:N0} streams, {integrity.Entries:N0} entries: {(integrity.Broken.Count == 0 ? "intact" : $"{integrity.Broken.Count:N0} broken, see talks verify")}."
            );
        return integrity.Broken.Count > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    static bool IsDatabase(string place) => !Path.Exists(place) && place.Contains('=', StringComparison.Ordinal);
}
