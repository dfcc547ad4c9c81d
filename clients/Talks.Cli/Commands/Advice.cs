using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Bots;
using Talks.Analysis.Offers;
using Talks.Analysis.Spaces;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Cli.Input;
using Talks.Cli.Output;
using Talks.Rules;

namespace Talks.Cli.Commands;

/// <summary>talks analyse --party: what one party can make of a package, knowing its own sheet and the catalogue only.</summary>
static class Advice
{
    /// <summary>Points above the package's worth that still count as equivalent, as a share of what the sheet can give.</summary>
    const double Band = 0.02;

    public static int Run(Scenario scenario, string party, ImmutableSortedDictionary<string, int> terms, bool json)
    {
        var position =
            scenario.Positions.FirstOrDefault(p => p.Party == party)
            ?? throw new BadInputException(
                $"There is no party '{party}'; there are {string.Join(", ", scenario.Agenda.Parties.Select(p => p.Id))}."
            );
        var space = Space.Of(scenario.Agenda);
        var sheet = new Sheet(space, position);
        var reading = Reading.Before(space);
        var text = space.TextOf(terms);
        var mends =
            sheet.Surplus(text) >= 0 ? [] : Trading.Mends(new WholePoints(space, [sheet]), sheet, reading, text);
        var logrolls = Trading.Logrolls(space, sheet, reading, text);
        var equivalents = Trading.Equivalents(space, sheet, reading, text, Band * Math.Abs(sheet.Ceiling));
        var surplus = sheet.Surplus(text);
        if (json)
            Report.AsJson(
                new
                {
                    scenario = scenario.Agenda.Id,
                    party,
                    terms,
                    value = sheet.Worth(text),
                    surplus,
                    mends,
                    logrolls,
                    equivalents,
                }
            );
        else
            Show(party, surplus, mends, logrolls, equivalents);
        return surplus >= 0 ? ExitCode.Fine : ExitCode.Found;
    }

    static void Show(
        string party,
        double surplus,
        ImmutableArray<Trade> mends,
        ImmutableArray<Trade> logrolls,
        ImmutableArray<Trade> equivalents
    )
    {
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{party}: {surplus:+0.##;-0.##;0} points from walking away. What others think is guessed from the catalogue."
        );
        if (surplus < 0)
            Show("Acceptable to you with:", mends);
        Show("Give on one issue, gain on another:", logrolls);
        Show("Worth the same to you:", equivalents);
    }

    static void Show(string title, ImmutableArray<Trade> trades)
    {
        AnsiConsole.WriteLine(title);
        foreach (var trade in trades)
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"  {Listed(trade.Changes)} ({trade.Gain:+0.##;-0.##;0} points)"
            );
        if (trades.IsEmpty)
            AnsiConsole.WriteLine("  nothing found.");
    }

    static string Listed(IEnumerable<Change> changes) =>
        string.Join(", ", changes.Select(c => $"{c.Issue} {c.From}->{c.To}"));
}
