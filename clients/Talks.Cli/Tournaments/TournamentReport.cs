using System.Globalization;
using System.Net;
using System.Text;
using Talks.Analysis.Agents;

namespace Talks.Cli.Tournaments;

/// <summary>A page that stands alone: standings with intervals, and how agents fared against each other. Nothing is fetched.</summary>
static class TournamentReport
{
    const int Width = 420;
    const int Left = 170;
    const int Row = 20;

    public static string Of(List<Match> matches, IReadOnlyCollection<Standing> standings)
    {
        var page = new StringBuilder();
        page.Append(
            """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Tournament</title>
            <style>
            body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2430;background:#fff}
            table{border-collapse:collapse;margin:1rem 0}td,th{padding:.2rem .6rem;text-align:right;border-bottom:1px solid #d8dde5}
            td:first-child,th:first-child{text-align:left}svg{max-width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:#1d2430}
            .range{stroke:#3b5b92;stroke-width:2}.mean{fill:#3b5b92}.axis{stroke:#9aa5b5}
            @media(prefers-color-scheme:dark){body{background:#14181f;color:#e4e8ee}td,th{border-color:#39424f}svg text{fill:#e4e8ee}
            .range{stroke:#8fb0ea}.mean{fill:#8fb0ea}}
            </style><h1>Tournament</h1>
            """
        );
        page.Append(
            CultureInfo.InvariantCulture,
            $"<p>{matches.Count:N0} matches over {matches.Select(m => m.Domain).Distinct().Count()} domains. Means are over seats; intervals hold 95 % if matches were independent.</p>"
        );
        foreach (var protocol in standings.GroupBy(s => s.Protocol))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(protocol.Key)}</h2>");
            page.Append(Plot("Own utility", protocol, s => s.Utility));
            page.Append(Plot("Social welfare of its matches", protocol, s => s.Welfare));
            page.Append(Table(protocol));
            page.Append(Meetings([.. matches.Where(m => m.Protocol == protocol.Key)]));
        }
        return page.Append("</html>\n").ToString();
    }

    /// <summary>A mean with its interval for each agent.</summary>
    static string Plot(string title, IEnumerable<Standing> standings, Func<Standing, Mean> of)
    {
        var rows = standings.Select(s => (s.Agent, Mean: of(s))).ToList();
        var low = Math.Min(0, rows.Min(r => r.Mean.Value - r.Mean.Interval));
        var high = Math.Max(low + 1e-9, rows.Max(r => r.Mean.Value + r.Mean.Interval));
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<figure><svg role=\"img\" aria-label=\"{Safe(title)}\" viewBox=\"0 0 {Left + Width + 60} {Row * rows.Count + 24}\" width=\"{Left + Width + 60}\"><line class=\"axis\" x1=\"{X(0):0.#}\" x2=\"{X(0):0.#}\" y1=\"0\" y2=\"{Row * rows.Count}\"/>"
        );
        foreach (var (n, (agent, mean)) in rows.Index())
        {
            var y = Row * n + Row / 2;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{y + 4}\" text-anchor=\"end\">{Safe(agent)}</text><line class=\"range\" x1=\"{X(mean.Value - mean.Interval):0.#}\" x2=\"{X(mean.Value + mean.Interval):0.#}\" y1=\"{y}\" y2=\"{y}\"/><circle class=\"mean\" cx=\"{X(mean.Value):0.#}\" cy=\"{y}\" r=\"4\"/><text x=\"{X(mean.Value + mean.Interval) + 8:0.#}\" y=\"{y + 4}\">{mean.Value:0.###}</text>"
            );
        }
        svg.Append(CultureInfo.InvariantCulture, $"</svg><figcaption>{Safe(title)}</figcaption></figure>");
        return svg.ToString();

        double X(double value) => Left + (value - low) / (high - low) * Width;
    }

    static string Table(IEnumerable<Standing> standings)
    {
        var rows = standings.Select(s =>
            $"<tr><td>{Safe(s.Agent)}</td><td>{s.Seats}</td>{Cell(s.Utility)}{Cell(s.Discounted)}{Cell(s.Agrees)}{Cell(s.Welfare)}{Cell(s.ToPareto)}{Cell(s.ToNash)}{Cell(s.ToKalai)}{Cell(s.Round)}</tr>"
        );
        return $"<table><tr><th>agent</th><th>seats</th><th>utility</th><th>discounted</th><th>agrees</th><th>welfare</th><th>to Pareto</th><th>to Nash</th><th>to Kalai</th><th>round</th></tr>{string.Concat(rows)}</table>";
    }

    /// <summary>Mean utility of the agent in the row when the agent in the column sat in the same match.</summary>
    static string Meetings(List<Match> matches)
    {
        var pairs = matches
            .SelectMany(m =>
                from own in m.Agents.Index()
                from other in m.Agents.Index()
                where own.Index != other.Index
                select (Own: own.Item, Other: other.Item, Utility: m.Utilities[own.Index])
            )
            .GroupBy(p => (p.Own, p.Other))
            .ToDictionary(g => g.Key, g => g.Average(p => p.Utility));
        var agents = pairs.Keys.Select(k => k.Own).Distinct().Order(StringComparer.Ordinal).ToList();
        var head = string.Concat(agents.Select(a => $"<th>{Safe(a)}</th>"));
        var rows = agents.Select(own =>
            $"<tr><th>{Safe(own)}</th>{string.Concat(agents.Select(other => pairs.TryGetValue((own, other), out var u) ? $"<td>{u.ToString("0.000", CultureInfo.InvariantCulture)}</td>" : "<td></td>"))}</tr>"
        );
        return $"<table><caption>Utility of the row when it met the column</caption><tr><th></th>{head}</tr>{string.Concat(rows)}</table>";
    }

    static string Cell(Mean? mean) =>
        mean is { } m
            ? string.Create(CultureInfo.InvariantCulture, $"<td>{m.Value:0.000} ± {m.Interval:0.000}</td>")
            : "<td></td>";

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}
