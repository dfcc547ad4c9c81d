using System.Collections.Immutable;
using System.Globalization;
using Talks.Analysis.Games;
using Talks.Cli.Input;
using static Talks.Cli.Replication.Replications;

namespace Talks.Cli.Replication;

/// <summary>Pareto frontiers that were published beside a domain, such as those of ANAC 2014: a file pareto_published.txt of points.</summary>
static class PublishedFronts
{
    /// <summary>Published points are single precision.</summary>
    const double Tolerance = 1e-6;

    public static IEnumerable<Target> Of(string folder) =>
        from place in Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
        let path = Path.Combine(place, "pareto_published.txt")
        where File.Exists(path)
        let game = GameInput.Read(place).Game
        where game is not null
        let frontier = Frontier.Of(game)
        where frontier is not null
        select Compared(game.Name, [.. File.ReadLines(path).Where(l => l.Contains(',')).Select(Point)], frontier);

    static Target Compared(string name, ImmutableArray<ImmutableArray<double>> published, Frontier frontier)
    {
        var missing = frontier.Vectors.Where(v => !published.Any(p => Near(p, v))).ToList();
        var foreign = published.Where(p => !frontier.Vectors.Any(v => Near(p, v))).ToList();
        return new(
            $"Pareto frontier of {name}",
            Text($"{published.Length} points"),
            Text($"{frontier.Vectors.Length} points"),
            (missing, foreign) is ([], [])
                ? null
                : Text($"not published: {Told(missing)}; published only: {Told(foreign)}"),
            foreign is [] && missing is not []
                ? "All published points are on the frontier found here, which is exact and has more."
                : null
        );
    }

    static ImmutableArray<double> Point(string line) =>
        [.. line.Split(',').Select(u => double.Parse(u, CultureInfo.InvariantCulture))];

    static bool Near(ImmutableArray<double> a, ImmutableArray<double> b) =>
        a.Length == b.Length && a.Zip(b).All(p => Math.Abs(p.First - p.Second) <= Tolerance);

    static string Told(List<ImmutableArray<double>> points) =>
        points is []
            ? "none"
            : string.Join(
                ' ',
                points.Select(p =>
                    $"({string.Join(", ", p.Select(u => u.ToString("0.######", CultureInfo.InvariantCulture)))})"
                )
            );
}
