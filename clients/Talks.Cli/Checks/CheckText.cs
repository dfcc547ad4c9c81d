using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Talks.Analysis.Checks;
using Talks.Analysis.Rehearsals;
using Talks.Analysis.Sweeps;
using Talks.Cli.Output;
using Talks.Rules.Agendas;

namespace Talks.Cli.Checks;

/// <summary>A check as people read it.</summary>
static class CheckText
{
    public static void Show(Agenda agenda, ScenarioCheck check, string[] pair, ImmutableArray<Point> projected)
    {
        var census = check.Census;
        var share = census.Packages == 0 ? 0 : (double)census.AcceptableToAll / census.Packages;
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{agenda.Title}[/] ({agenda.Id})");
        Line(
            $"{census.Packages:N0} packages; {census.AcceptableToAll:N0} suit everybody ({share:0.### %}); the decision rule would adopt {check.Adoptable:N0}."
        );
        AnsiConsole.Write(Parties(agenda, check));
        if (check.Optima is { } optima)
            AnsiConsole.Write(Points(agenda, optima));
        Line(
            check.Frontier.IsWhole
                ? $"The Pareto frontier has {check.Frontier.Surplus.Length:N0} points."
                : (FormattableString)
                    $"An epsilon-frontier has {check.Frontier.Surplus.Length:N0} points: no text is better than one of them by more than {string.Join(", ", agenda.Parties.Select((p, seat) => $"{p.Id} {check.Frontier.Slack[seat]:0.##}"))} points."
        );
        if (check.FewestIssues is { } fewest)
            Line($"The smallest text that suits everybody includes {fewest} of {agenda.Issues.Length} issues.");
        if (check.SmallestCoalitions is [_, ..] smallest)
            Line(
                $"The smallest coalition that could sign without the rest: {string.Join(" or ", smallest.Select(c => Keyed.Names(agenda, c)))}."
            );
        References(agenda, check);
        if (check.ZoneSurvival is { } survival)
            Line($"With 25 % noise a deal remains in {survival:P0} of sheets.");
        if (check.Rehearsal is { } series)
            Show(series);
        foreach (var point in projected)
            Line($"{string.Join(" + ", pair)}: {Surplus(agenda, point, pair)} by {Keyed.Terms(point)}");
        foreach (var finding in check.Findings)
            AnsiConsole.MarkupLineInterpolated(
                $"{finding.Gravity.ToString().ToLowerInvariant()} {finding.Code}: {finding.Text}"
            );
    }

    static Table Parties(Agenda agenda, ScenarioCheck check)
    {
        var table = Report.Table("party", "accepts", "pivotal", "best surplus");
        for (var seat = 0; seat < agenda.Parties.Length; seat++)
            table.AddRow(
                agenda.Parties[seat].Id,
                Figure($"{(double)check.Census.AcceptableTo(seat) / Math.Max(1, check.Census.Packages):P1}"),
                check.Census.PivotalShare(seat) is { } pivotal ? Figure($"{pivotal:P0}") : "-",
                check.Optima is { } o ? Figure($"{o.BestFor[seat].Surplus[seat]:0.##}") : "-"
            );
        return table;
    }

    static Table Points(Agenda agenda, Optima optima)
    {
        var table = Report.Table(["point", .. agenda.Parties.Select(p => p.Id)]);
        foreach (
            var (name, point) in new[]
            {
                ("Nash", optima.Nash),
                ("Kalai-Smorodinsky", optima.KalaiSmorodinsky),
                ("egalitarian", optima.Egalitarian),
                ("utilitarian", optima.Utilitarian),
            }
        )
            table.AddRow([name, .. point.Surplus.Select(s => Figure($"{s:0.##}"))]);
        return table;
    }

    static void References(Agenda agenda, ScenarioCheck check)
    {
        if (check.References.IsEmpty)
            return;
        var table = Report.Table("reference package", "accepted by", "survives noise");
        foreach (var reference in check.References)
            table.AddRow(
                Markup.Escape(reference.Title),
                reference.Accepting == 0 ? "none" : Keyed.Names(agenda, reference.Accepting),
                reference.Survival is { } survival ? Figure($"{survival:0.00}") : "-"
            );
        AnsiConsole.Write(table);
    }

    static void Show(RehearsalSeries series)
    {
        var (low, high) = (series.AgreementInterval.Low, series.AgreementInterval.High);
        Line(
            $"Bots agree in {series.Agreed} of {series.Runs} rehearsals (95 %: {low:P0} to {high:P0}), after {series.MeanProposals:0.#} texts."
        );
        if (series.Length is { } length)
            Line(
                $"Half of those ended by {length.Median:P0} of play, a tenth by {length.P10:P0}, nine tenths by {length.P90:P0}."
            );
        if (series.Provisional > 0)
            Line(
                $"In {series.Provisional} of them signatures or capitals were still to come; {series.Signed} agreements were signed and {series.InForce} came into force."
            );
        if (series is { InForceLength: { } inForce, Provisional: > 0 })
            Line(
                $"Half of what came into force did by {inForce.Median:P0} of play, a tenth by {inForce.P10:P0}, nine tenths by {inForce.P90:P0}."
            );
        if (series.Refusals.Values.Any(r => r > 0))
            Line($"Texts that a capital refused to ratify, in a session: {ByParty(series.Refusals, "0.00")}.");
        if (series.Blocks.Values.Any(b => b > 0))
            Line($"Texts that one party alone refused, in a session: {ByParty(series.Blocks, "0.0")}.");
    }

    static string ByParty(ImmutableSortedDictionary<string, double> means, string format) =>
        string.Join(
            ", ",
            means
                .OrderByDescending(m => m.Value)
                .Select(m => $"{m.Key} {m.Value.ToString(format, CultureInfo.InvariantCulture)}")
        );

    static string Surplus(Agenda agenda, Point point, string[] pair) =>
        string.Join(
            ", ",
            agenda
                .Parties.Index()
                .Where(p => pair.Contains(p.Item.Id))
                .Select(p =>
                    string.Create(CultureInfo.InvariantCulture, $"{p.Item.Id} {point.Surplus[p.Index]:+0.##;-0.##;0}")
                )
        );

    static void Line(FormattableString text) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, text);

    static string Figure(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
