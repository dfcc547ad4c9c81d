using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Grains;
using Talks.Grains.Erasing;
using Talks.Storage;

namespace Talks.Cli.Commands;

/// <summary><c>talks erase</c>: forgets names and words, of a person who asks for it, or of everybody in sessions long past.</summary>
static class EraseCommand
{
    static readonly Option<string?> Session = new("--session") { Description = "The session." };
    static readonly Option<string?> Person = new("--person")
    {
        Description = "Id of the person in that session; everybody unless told.",
    };
    static readonly Option<int?> OlderThan = new("--older-than")
    {
        Description = "Everybody in every session in which nothing took place for so many days.",
    };

    public static Command Create(TimeProvider time)
    {
        var command = new Command("erase", "Forget names and words in a journal; its hash chains stay intact.")
        {
            JournalInput.Argument,
            Session,
            Person,
            OlderThan,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        parsed.GetRequiredValue(JournalInput.Argument),
                        parsed.GetValue(Session),
                        parsed.GetValue(Person),
                        parsed.GetValue(OlderThan),
                        parsed.GetValue(Report.Json),
                        time.GetUtcNow(),
                        stop
                    )
                )
        );
        return command;
    }

    static async Task<int> Run(
        string place,
        string? session,
        string? person,
        int? days,
        bool json,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (days is < 1)
            throw new BadInputException(
                "--older-than is 1 day or more: name a session with --session to forget it now."
            );
        if (session is null == days is null || (person is not null && session is null))
            throw new BadInputException("Say which: --session ID [--person ID], or --older-than DAYS.");
        // Looked at first: a mistyped place must not become a new journal.
        await (await JournalInput.Open(place, stop)).DisposeAsync();
        await using var opened = await Opened.At(place, stop);
        var wanted = session is { } one ? [one] : await Past(opened.Journal, now.AddDays(-days!.Value), stop);
        var erased = new Dictionary<string, int>();
        foreach (var id in wanted)
        {
            if (await opened.Journal.ReadAsync(Streams.Session(id), 0, 1, stop) is [])
                throw new BadInputException($"The journal has no session '{id}'.");
            erased[id] = await Forget(opened.Journal, id, person, now, stop);
        }
        if (erased.Values.Any(n => n > 0))
            await opened.Journal.ScrubAsync(stop);
        if (json)
            Report.AsJson(new { sessions = erased.Select(e => new { session = e.Key, entries = e.Value }) });
        else
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"{erased.Values.Sum():N0} entries erased in {erased.Count:N0} sessions. Backups made before still hold them."
            );
        return ExitCode.Fine;
    }

    static async Task<int> Forget(
        IErasing journal,
        string session,
        string? person,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        try
        {
            return await Erasures.Forget(journal, session, person, now.ToUnixTimeMilliseconds(), stop);
        }
        catch (LogLostException contested)
        {
            throw new BadInputException(contested.Message);
        }
    }

    static async Task<List<string>> Past(IJournal journal, DateTimeOffset before, CancellationToken stop)
    {
        var past = new List<string>();
        await foreach (var session in Erasures.Past(journal, before.ToUnixTimeMilliseconds(), stop))
            past.Add(session);
        return past;
    }

    /// <summary>A data folder, held alone; or a database, beside its servers.</summary>
    sealed record Opened(IErasing Journal, IAsyncDisposable Held) : IAsyncDisposable
    {
        public static async Task<Opened> At(string place, CancellationToken stop)
        {
            try
            {
                if (!Path.Exists(place))
                {
                    var database = await PostgresJournal.OpenAsync(place, stop);
                    return new(database, database);
                }
                var folder = DataFolder.Open(
                    File.Exists(place) ? Path.GetDirectoryName(Path.GetFullPath(place))! : place
                );
                return new(folder.Journal, folder);
            }
            catch (UnusableStoreException refused)
            {
                throw new BadInputException(refused.Message);
            }
        }

        public ValueTask DisposeAsync() => Held.DisposeAsync();
    }
}
