using System.Globalization;
using System.Net;
using System.Text;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>Findings as one HTML file that opens anywhere, without a network.</summary>
static class ExperimentReport
{
    public static string Of(ExperimentResults results)
    {
        var experiment = results.Laboratory.Experiment;
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Safe(
                experiment.Title
            )}</title>
            <style>{Style}</style></head>
            <body>
            <h1>{Safe(experiment.Title)}</h1>
            <p>World {Safe(
                results.Laboratory.World.Definition.Id
            )}, {experiment.Rounds} rounds; {experiment.Policies.Length} policies,
            {experiment.Draws} Latin-hypercube draws over the ranges of {results.Headline.Points[
                0
            ].Length} parameters, {experiment.Seeds} runs of each with
            chances of its own; seed {results.Request.Seed}; score sheet <b>{Safe(
                results.Request.Sheet
            )}</b>; figures for the profile
            <b>{Safe(results.Headline.Profile.Id)}</b>. The same command gives the same figures.</p>
            <p class="warning">A share is the part of the parameter space in which a statement holds. It is a property of this model and this
            sheet, not a probability about the world, and no figure here is a proof. <b>Built in</b>: true (or false) in every profile, so the model could
            not have said otherwise. <b>Assumed</b>: it turns on the coefficient named. <b>Found</b>: neither.</p>
            <table><thead><tr><th></th><th>Statement</th>
            """
        );
        foreach (var findings in results.All)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<th title=\"{Safe(findings.Profile.Title)}\">{Safe(findings.Profile.Id)}</th>"
            );
        html.Append("<th>Origin</th></tr></thead><tbody>");
        foreach (var (index, outcome) in results.Headline.Outcomes.Index())
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td><a href=\"#{Safe(outcome.Statement.Id)}\">{Safe(outcome.Statement.Id)}</a></td><td>{Safe(outcome.Statement.Text)}</td>"
            );
            foreach (var findings in results.All)
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<td class=\"figure\">{findings.Outcomes[index].Share:0.00}</td>"
                );
            html.Append(
                CultureInfo.InvariantCulture,
                $"<td>{Safe(ExperimentSummary.Words(results.Verdicts[index]))}</td></tr>"
            );
        }
        html.Append("</tbody></table>");
        foreach (var (index, outcome) in results.Headline.Outcomes.Index())
            Statement(html, results, outcome, index);
        Trajectories(html, results);
        Profiles(html, results);
        return html.Append("</body></html>\n").ToString();
    }

    static void Statement(StringBuilder html, ExperimentResults results, Outcome outcome, int index)
    {
        var experiment = results.Laboratory.Experiment;
        var statement = outcome.Statement;
        var metric = experiment.Metrics.Single(m => m.Id == statement.Metric);
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <section id="{Safe(statement.Id)}"><h2>{Safe(statement.Id)} {Safe(statement.Text)}</h2>
            <p>{Safe(metric.Title)}: <i>{Safe(Title(experiment, statement.Policy))}</i> less <i>{Safe(
                Title(experiment, statement.Against)
            )}</i>.
            Median {outcome.Median:0.###}, 80% of draws between {outcome.P10:0.###} and {outcome.P90:0.###} {Safe(
                metric.Unit
            )}.
            <b>{Safe(ExperimentSummary.Words(results.Verdicts[index]))}</b>.</p>
            <p>Falsified if: {Safe(statement.Falsified)} Beware: {Safe(statement.Warning)}</p><div class="plots">
            """
        );
        Figure(
            html,
            "Share of the parameter space",
            ExperimentPlots.Shares(results.All.Select(f => (f.Profile.Id, f.Outcomes[index].Share)))
        );
        Figure(
            html,
            "Differences over the draws: tenth, middle, ninetieth",
            ExperimentPlots.Spread(outcome, metric.Unit)
        );
        if (outcome.Drivers.Length > 0)
            Figure(html, "Tornado: rank correlation with the difference", ExperimentPlots.Tornado(outcome.Drivers));
        foreach (var plane in results.Planes.Where(p => p.Asked.Statement == statement.Id))
            Figure(
                html,
                "Plane: ratio of the two policies, others at the middle; \u00d7 where the statement fails",
                ExperimentPlots.Plane(plane)
            );
        html.Append("</div>");
        if (results.Sobol.Count > 0)
            Sobol(html, results.Sobol[index].Indices);
        html.Append("</section>");
    }

    static void Sobol(StringBuilder html, IReadOnlyList<Sensitivity> indices)
    {
        html.Append("<table><thead><tr><th>Parameter</th><th>First</th><th>Total</th></tr></thead><tbody>");
        foreach (var index in indices)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Safe(index.Parameter)}</td><td class=\"figure\">{index.First:0.00}</td><td class=\"figure\">{index.Total:0.00}</td></tr>"
            );
        html.Append("</tbody></table>");
    }

    static void Trajectories(StringBuilder html, ExperimentResults results)
    {
        if (results.Trajectories.Count == 0)
            return;
        html.Append(
            "<section><h2>Trajectories</h2><p>Median and the band of 80% of runs, each with a draw and chances of its own. "
        );
        foreach (var (number, policy) in results.Laboratory.Experiment.Trajectories.Policies.Index())
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"key p{number % 6}\">{Safe(Title(results.Laboratory.Experiment, policy))}</span> "
            );
        html.Append("</p><div class=\"plots\">");
        foreach (var variable in results.Trajectories.GroupBy(t => t.Variable))
        {
            var told = results.Laboratory.World.Definition.State.Single(v => v.Id == variable.Key);
            Figure(html, $"{told.Title} ({told.Unit})", ExperimentPlots.Paths([.. variable], told.Title));
        }
        html.Append("</div></section>");
    }

    static void Profiles(StringBuilder html, ExperimentResults results)
    {
        html.Append("<section><h2>Profiles</h2><dl>");
        foreach (var profile in results.All.Select(f => f.Profile))
            html.Append(
                CultureInfo.InvariantCulture,
                $"<dt>{Safe(profile.Id)}</dt><dd>{Safe(profile.Title)}. {Safe(string.Join(", ", profile.Fixed.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} = {f.Value}"))))}</dd>"
            );
        html.Append("</dl></section>");
    }

    static void Figure(StringBuilder html, string caption, string svg) =>
        html.Append("<figure>")
            .Append(svg)
            .Append("<figcaption>")
            .Append(Safe(caption))
            .Append("</figcaption></figure>");

    static string Title(Experiment experiment, string policy) => experiment.Policies.Single(p => p.Id == policy).Title;

    static string Safe(string text) => WebUtility.HtmlEncode(text);

    const string Style = """
        :root{color-scheme:light dark;--ink:#1d2330;--paper:#fdfcfa;--quiet:#667;--bar:#4a6fa5;--less:#2d7f5e;--more:#b3562e}
        @media(prefers-color-scheme:dark){:root{--ink:#e6e6ea;--paper:#16181d;--quiet:#9aa;--bar:#7ea3d8;--less:#54b58b;--more:#dd8155}}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;margin:1rem 0}td,th{padding:.25rem .6rem;text-align:left;border-bottom:1px solid #8884}.figure{text-align:right;font-variant-numeric:tabular-nums}
        .warning{border-left:4px solid var(--more);padding-left:.8rem}.plots{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}figcaption{font-size:.85rem;color:var(--quiet);max-width:420px}
        svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}.bar{fill:var(--bar)}.zero{stroke:var(--quiet);stroke-dasharray:3 3}.mark{stroke:var(--ink)}.middle{stroke:var(--more);stroke-width:2}
        .less{fill:var(--less)}.more{fill:var(--more)}.path{fill:none;stroke:currentColor;stroke-width:2}.band{fill:currentColor;opacity:.12}.key{border-bottom:3px solid currentColor;margin-right:.6rem}
        .p0{color:#4a6fa5}.p1{color:#b3562e}.p2{color:#2d7f5e}.p3{color:#8a5aa8}.p4{color:#a08020}.p5{color:#777}
        """;
}
