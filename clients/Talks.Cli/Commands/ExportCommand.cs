using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Talks.Analysis.Simulations;
using Talks.Cli.Audits;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Grains;
using Talks.Rules;
using Talks.Rules.Delegations;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Cli.Commands;

/// <summary>
/// <c>talks export</c>: sessions that people played, as rows of the table that <c>talks simulate</c> writes, and the coefficients
/// read off them. Exit codes: 0 done; 2 wrong arguments, or the journal holds no such session; 3 the table cannot be written.
/// </summary>
static class ExportCommand
{
    static readonly Option<string?> One = new("--session") { Description = "One session; all of them unless told." };
    static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Folder for one table for each scenario, such as six-party-2021.csv.",
    };

    public static Command Create()
    {
        var command = new Command(
            "export",
            "Write recorded sessions to the table of simulated ones, and read coefficients off them."
        )
        {
            JournalInput.Argument,
            One,
            Out,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        parsed.GetRequiredValue(JournalInput.Argument),
                        parsed.GetValue(One),
                        parsed.GetValue(Out),
                        parsed.GetValue(Report.Json),
                        stop
                    )
                )
        );
        return command;
    }

    static async Task<int> Run(string place, string? wanted, DirectoryInfo? folder, bool json, CancellationToken stop)
    {
        await using var record = await JournalInput.Open(place, stop);
        var played = new List<(Scenario Scenario, Session Session, SessionRow Row)>();
        await foreach (var stream in record.ListAllAsync(Streams.Session(wanted ?? ""), stop))
            if (
                Streams.SessionOf(stream) is { } id
                && (wanted is null || id == wanted)
                && Read(await Recording.Read(record, id, stop), played.Count) is { } row
            )
                played.Add(row);
        if (played.Count == 0)
            throw new BadInputException(
                wanted is null
                    ? "The journal has no session with all its positions."
                    : $"The journal has no session '{wanted}'."
            );
        var tables = played.GroupBy(p => p.Scenario.Agenda.Id).ToArray();
        try
        {
            foreach (var table in tables)
                Write(folder, [.. table]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Cannot write: {e.Message}");
            return ExitCode.Unwritable;
        }
        if (json)
            Report.AsJson(tables.Select(t => new { scenario = t.Key, summary = Summary(t) }));
        else
            foreach (var table in tables)
                Tell(table.Key, Summary(table));
        return ExitCode.Fine;
    }

    static Simulated Summary(IEnumerable<(Scenario Scenario, Session Session, SessionRow Row)> played) =>
        Simulated.Of([.. played.Select(p => p.Row)]);

    static (Scenario, Session, SessionRow)? Read(Recording recording, int number)
    {
        if (recording.Facts is not [{ Event: SessionConvened convened }, ..])
            return null;
        var positions = recording
            .Parties.Select(p =>
                recording
                    .Delegations.GetValueOrDefault(p, [])
                    .Select(f => f.Event)
                    .OfType<PositionAssigned>()
                    .LastOrDefault()
            )
            .ToImmutableArray();
        if (positions.Contains(null))
            return null;
        var scenario = new Scenario { Agenda = convened.Agenda, Positions = [.. positions.Select(p => p!.Position)] };
        return (scenario, Session.From(recording.Facts), SessionRow.Of(scenario, recording.Facts, number));
    }

    static void Write(DirectoryInfo? folder, (Scenario Scenario, Session Session, SessionRow Row)[] table)
    {
        if (folder is null)
            return;
        folder.Create();
        File.WriteAllLines(
            Path.Combine(folder.FullName, table[0].Scenario.Agenda.Id + ".csv"),
            SessionTable.Csv(table[0].Scenario, table[0].Session.Ledger.Model, table.Select(t => t.Row))
        );
    }

    static void Tell(string scenario, Simulated summary)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{scenario}: {summary.Sessions} sessions, agreed {summary.Agreed:P0}, softness {summary.Softness:0.0} points"
            )
        );
        foreach (var (party, exponent) in summary.Concession)
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {party, -8} concedes with exponent {exponent:0.00}")
            );
    }
}
