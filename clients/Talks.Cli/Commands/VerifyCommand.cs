using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Cli.Input;
using Talks.Cli.Journals;
using Talks.Cli.Output;

namespace Talks.Cli.Commands;

/// <summary><c>talks verify</c>: is every entry of a journal there, in order, and as it was written, and no command answered twice?</summary>
static class VerifyCommand
{
    static readonly Option<string?> Against = new("--against")
    {
        Description = "What talks verify --json answered earlier: tells a journal that was rewritten as a whole.",
    };

    public static Command Create()
    {
        var command = new Command("verify", "Check the hash chains of a journal.")
        {
            JournalInput.Argument,
            Against,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        parsed.GetRequiredValue(JournalInput.Argument),
                        parsed.GetValue(Against),
                        parsed.GetValue(Report.Json),
                        stop
                    )
                )
        );
        return command;
    }

    static async Task<int> Run(string place, string? earlier, bool json, CancellationToken stop)
    {
        var noted = earlier is null ? [] : NotedHeads.Read(earlier);
        await using var record = await JournalInput.Open(place, stop);
        var integrity = await Integrity.Of(record, noted, stop);
        if (json)
            Report.AsJson(integrity);
        else
            Show(integrity);
        return integrity.Broken.Count > 0 ? ExitCode.Found : ExitCode.Fine;
    }

    static void Show(Integrity integrity)
    {
        if (integrity.Broken.Count > 0)
        {
            var table = Report.Table("stream", "entry", "what is wrong");
            foreach (var broken in integrity.Broken)
                table.AddRow(
                    Markup.Escape(broken.Stream),
                    broken.Entry.ToString(CultureInfo.InvariantCulture),
                    Markup.Escape(broken.Why)
                );
            AnsiConsole.Write(table);
        }
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{integrity.Streams:N0} streams, {integrity.Entries:N0} entries: {(integrity.Broken.Count == 0 ? "intact" : $"{integrity.Broken.Count:N0} broken")}."
        );
    }
}
