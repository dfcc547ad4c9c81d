using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using Talks.Cli.Output;

namespace Talks.Cli.Replication;

/// <summary>Does published work again from the records in a folder, and states what differs and why.</summary>
static class Replications
{
    public static int Run(string folder, bool json)
    {
        var replays = new (string Claim, Replayed? Outcome)[]
        {
            ("Negotiations recorded of GENIUS 10.4 end in the same agreement", Replays.Genius(folder)),
            ("Negotiations recorded of NegMAS 0.15.7 end in the same agreement", Replays.Negmas(folder)),
            ("Rows of GENIUS' own regression table come out", RegressionTable.Play(folder)),
            ("Published shares of LLM-Deliberation transcripts come out", Transcripts.Judge(folder)),
        };
        var games = Domains(folder);
        List<Target> targets =
        [
            .. replays.Where(r => r.Outcome is not null).Select(r => Of(r.Claim, r.Outcome!)),
            .. Feasibilities.Of(folder),
            .. PublishedFronts.Of(folder),
            .. SelfPlay.Of(games, folder),
            .. Rankings.Of(games),
        ];
        if (targets is [])
            throw new BadInputException($"'{folder}' holds no records of published work and no domains.");
        if (json)
            Report.AsJson(
                new
                {
                    genius = replays[0].Outcome,
                    negmas = replays[1].Outcome,
                    regression = replays[2].Outcome,
                    transcripts = replays[3].Outcome,
                    targets,
                }
            );
        else
            targets.ForEach(Show);
        return targets.TrueForAll(t => t.Difference is null) ? ExitCode.Fine : ExitCode.Found;
    }

    static List<Game> Domains(string folder) =>
        [
            .. Directory
                .GetDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Where(d => Path.GetFileName(d) is not ("bots" or "transcripts"))
                .Select(d => GameInput.Read(d).Game)
                .OfType<Game>(),
        ];

    static Target Of(string claim, Replayed replayed) =>
        new(
            claim,
            Text($"{replayed.Runs} of {replayed.Runs}"),
            Text($"{replayed.Same} of {replayed.Runs}"),
            replayed.Differences.IsEmpty ? null : string.Join(Environment.NewLine, replayed.Differences)
        );

    static void Show(Target target)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{target.Claim}[/]");
        var lines = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (
            var (what, text) in new[]
            {
                ("published", target.Published),
                ("here", target.Here),
                ("differs", target.Difference ?? "no"),
                ("because", target.Reason),
            }
        )
            if (text is not null)
                lines.AddRow(new Text(what), new Text(text));
        AnsiConsole.Write(lines);
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
