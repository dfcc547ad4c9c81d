using System.Globalization;
using System.Net;
using System.Text;
using Talks.Analysis.Experiments;

namespace Talks.Cli.Experiments;

/// <summary>Plots as SVG text, drawn with the report's own style classes; nothing is fetched.</summary>
static class ExperimentPlots
{
    const int Width = 420;

    /// <summary>A bar from 0 to 1 for each profile.</summary>
    public static string Shares(IEnumerable<(string Name, double Share)> bars) =>
        Rows(
            "Share of the parameter space in which the statement holds",
            [.. bars.Select(b => (b.Name, 0.0, b.Share, Figure(b.Share)))],
            0,
            1
        );

    /// <summary>Rank correlation of each driver with the difference, strongest first.</summary>
    public static string Tornado(IReadOnlyList<Driver> drivers) =>
        Rows(
            "Rank correlation of parameters with the difference",
            [
                .. drivers.Select(d =>
                    (d.Parameter, Math.Min(0, d.Correlation), Math.Max(0, d.Correlation), Figure(d.Correlation))
                ),
            ],
            -1,
            1
        );

    /// <summary>How the differences of all draws are spread, with the tenth, the middle and the ninetieth marked.</summary>
    public static string Spread(Outcome outcome, string unit)
    {
        const int Bins = 40,
            Height = 110,
            Base = 80;
        double low = Math.Min(0, outcome.Differences.Min()),
            high = Math.Max(0, outcome.Differences.Max());
        if (high == low)
            (low, high) = (low - 1, high + 1);
        var counts = new int[Bins];
        foreach (var difference in outcome.Differences)
            counts[Math.Min(Bins - 1, (int)((difference - low) / (high - low) * Bins))]++;
        var svg = Begin(Height, $"Differences of {outcome.Differences.Length} draws, {unit}");
        for (var bin = 0; bin < Bins; bin++)
        {
            var tall = 70.0 * counts[bin] / counts.Max();
            Rect(svg, "bar", bin * (double)Width / Bins, Base - tall, (double)Width / Bins - 1, tall);
        }
        foreach (
            var (value, kind) in new[]
            {
                (0, "zero"),
                (outcome.P10, "mark"),
                (outcome.Median, "middle"),
                (outcome.P90, "mark"),
            }
        )
            Line(svg, kind, X(value), 4, X(value), Base);
        Text(svg, X(outcome.Median), 94, "middle", Figure(outcome.Median));
        Text(svg, 0, 108, "start", Figure(low));
        Text(svg, Width, 108, "end", $"{Figure(high)} {unit}");
        return End(svg);

        double X(double value) => (value - low) / (high - low) * Width;
    }

    /// <summary>The ratio of the two policies over two parameters; cells in which the statement fails are hatched by a cross.</summary>
    public static string Plane(Plane plane)
    {
        const int Left = 60,
            Top = 10,
            Side = 46;
        var svg = Begin(Top + Side * plane.Ys.Length + 40, $"{plane.Asked.X} across, {plane.Asked.Y} down");
        for (var y = 0; y < plane.Ys.Length; y++)
        {
            Text(svg, Left - 6, Top + Side * y + 28, "end", Figure(plane.Ys[y]));
            for (var x = 0; x < plane.Xs.Length; x++)
            {
                var (ratio, holds) = (plane.Ratios[y][x], plane.Holds[y][x]);
                var strength = Math.Clamp(Math.Abs(ratio - 1) / 0.5, 0.04, 1);
                var hue = ratio < 1 ? "less" : "more";
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{hue}\" fill-opacity=\"{strength:0.00}\" x=\"{Left + Side * x}\" y=\"{Top + Side * y}\" width=\"{Side - 2}\" height=\"{Side - 2}\"/>"
                );
                Text(
                    svg,
                    Left + Side * x + Side / 2 - 1,
                    Top + Side * y + 28,
                    "middle",
                    Figure(ratio) + (holds ? "" : " \u00d7")
                );
            }
        }
        for (var x = 0; x < plane.Xs.Length; x++)
            Text(svg, Left + Side * x + Side / 2, Top + Side * plane.Ys.Length + 14, "middle", Figure(plane.Xs[x]));
        Text(svg, Left, Top + Side * plane.Ys.Length + 32, "start", $"{plane.Asked.X} across, {plane.Asked.Y} down");
        return End(svg);
    }

    /// <summary>One variable over the rounds: a line and a band for each policy.</summary>
    public static string Paths(IReadOnlyList<Trajectory> paths, string title)
    {
        const int Height = 190,
            Base = 160;
        var low = paths.Min(p => p.P10.Min());
        var high = paths.Max(p => p.P90.Max());
        if (high == low)
            high = low + 1;
        var svg = Begin(Height, title);
        foreach (var (number, path) in paths.Index())
        {
            var band = path.P90.Select((v, i) => Point(i, v)).Concat(path.P10.Select((v, i) => Point(i, v)).Reverse());
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<polygon class=\"band p{number % 6}\" points=\"{string.Join(' ', band)}\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<polyline class=\"path p{number % 6}\" points=\"{string.Join(' ', path.Median.Select((v, i) => Point(i, v)))}\"/>"
            );
        }
        Text(svg, 0, 12, "start", Figure(high));
        Text(svg, 0, Base, "start", Figure(low));
        Text(svg, Width, Height - 8, "end", $"round {paths[0].Median.Length}");
        return End(svg);

        string Point(int round, double value) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{50 + round * (Width - 60.0) / Math.Max(1, paths[0].Median.Length - 1):0.0},{Base - (value - low) / (high - low) * (Base - 10):0.0}"
            );
    }

    static string Rows(
        string title,
        IReadOnlyList<(string Name, double From, double To, string Label)> rows,
        double low,
        double high
    )
    {
        const int Left = 110,
            Right = 50,
            Step = 20;
        var svg = Begin(rows.Count * Step + 6, title);
        foreach (var (i, (name, from, to, label)) in rows.Index())
        {
            Text(svg, Left - 6, i * Step + 15, "end", name);
            Rect(svg, "bar", X(from), i * Step + 3, Math.Max(1, X(to) - X(from)), Step - 6);
            Text(svg, Width, i * Step + 15, "end", label);
        }
        Line(svg, "zero", X(0), 0, X(0), rows.Count * Step + 4);
        return End(svg);

        double X(double value) => Left + (value - low) / (high - low) * (Width - Left - Right);
    }

    static StringBuilder Begin(int height, string title) =>
        new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<svg role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\"><title>{WebUtility.HtmlEncode(title)}</title>"
        );

    static string End(StringBuilder svg) => svg.Append("</svg>").ToString();

    static void Rect(StringBuilder svg, string kind, double x, double y, double width, double height) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"{kind}\" x=\"{x:0.0}\" y=\"{y:0.0}\" width=\"{width:0.0}\" height=\"{height:0.0}\"/>"
        );

    static void Line(StringBuilder svg, string kind, double x1, double y1, double x2, double y2) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"{kind}\" x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\"/>"
        );

    static void Text(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>"
        );

    // A value that rounds to nothing must not print as minus nothing.
    static string Figure(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
