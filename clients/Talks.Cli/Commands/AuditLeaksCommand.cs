using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Talks.Cli.Audits;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Grains;
using Talks.Storage;

namespace Talks.Cli.Commands;

/// <summary><c>talks audit-leaks</c>: did a recorded session tell anybody what was not theirs to know?</summary>
static class AuditLeaksCommand
{
    static readonly Option<string?> Session = new("--session")
    {
        Description = "One session; all of them unless told.",
    };

    public static Command Create()
    {
        var command = new Command("audit-leaks", "Prove that recorded sessions kept every party's secrets.")
        {
            JournalInput.Argument,
            Session,
            Report.Json,
        };
        command.SetAction(
            (parsed, stop) =>
                Report.Guard(() =>
                    Run(
                        parsed.GetRequiredValue(JournalInput.Argument),
                        parsed.GetValue(Session),
                        parsed.GetValue(Report.Json),
                        stop
                    )
                )
        );
        return command;
    }

    static async Task<int> Run(string place, string? wanted, bool json, CancellationToken stop)
    {
        await using var record = await JournalInput.Open(place, stop);
        var audits = new List<Audit>();
        await foreach (var stream in record.ListAllAsync(Streams.Session(wanted ?? ""), stop))
            if (Streams.SessionOf(stream) is { } session && (wanted is null || session == wanted))
                audits.Add(Audit.Of(await Recording.Read(record, session, stop)));
        if (audits.Count == 0 && wanted is not null)
            throw new BadInputException($"The journal has no session '{wanted}'.");
        if (json)
            Report.AsJson(audits);
        else
            audits.ForEach(Show);
        return audits.Any(a => a.Findings.Count > 0) ? ExitCode.Found : ExitCode.Fine;
    }

    static void Show(Audit audit)
    {
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{audit.Session}[/]: {audit.Feeds.Count} feeds, {audit.Feeds.Sum(f => f.Frames):N0} frames, {audit.PrivateTexts:N0} private texts, {audit.Substitutions} substitutions: {(audit.Findings.Count == 0 ? "no leak" : $"{audit.Findings.Count:N0} leaks")}."
        );
        foreach (var finding in audit.Findings)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  {finding.Kind.ToString().ToLowerInvariant()} {finding.Feed} {finding.Number}: {finding.Why}"
            );
    }
}
