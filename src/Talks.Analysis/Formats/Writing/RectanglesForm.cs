using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>
/// GENIUS with profiles of hyper-rectangles over integer issues. Points of a value are a rectangle of that value alone; a
/// package over values with gaps becomes one rectangle for each run. Values that are no run of whole numbers are numbered from 0.
/// </summary>
static class RectanglesForm
{
    /// <summary>Rectangles one package may fall into.</summary>
    const int MostRuns = 10_000;

    public static ImmutableArray<DomainFile> Write(Game game)
    {
        var names = Written.Names(game);
        ImmutableArray<int> lowest = [.. game.Issues.Select(Lowest)];
        var template = new XElement(
            "negotiation_template",
            new XElement(
                "utility_space",
                new XAttribute("number_of_issues", game.Issues.Length),
                Objective(game, lowest)
            )
        );
        return
        [
            new TextFile("domain.xml", GeniusForm.Document(template)),
            .. game.Parties.Select(
                (p, n) => new TextFile($"{names[n]}.xml", GeniusForm.Document(Profile(game, p, lowest)))
            ),
        ];
    }

    static int Lowest(GameIssue issue)
    {
        var numbers = issue
            .Values.Select(v => int.TryParse(v, CultureInfo.InvariantCulture, out var n) ? n : (int?)null)
            .ToList();
        return numbers[0] is { } first && numbers.Select((n, i) => n == first + i).All(ok => ok) ? first : 0;
    }

    static XElement Objective(Game game, ImmutableArray<int> lowest) =>
        new(
            "objective",
            new XAttribute("index", 0),
            new XAttribute("type", "objective"),
            new XAttribute("name", "any"),
            game.Issues.Select(
                (issue, i) =>
                    new XElement(
                        "issue",
                        new XAttribute("index", i + 1),
                        new XAttribute("name", issue.Name),
                        new XAttribute("type", "integer"),
                        new XAttribute("etype", "integer"),
                        new XAttribute("vtype", "integer"),
                        new XAttribute("lowerbound", lowest[i]),
                        new XAttribute("upperbound", lowest[i] + issue.Values.Length - 1)
                    )
            )
        );

    static XElement Profile(Game game, Payoff party, ImmutableArray<int> lowest)
    {
        var divisor = Written.Divisor(party);
        var rectangles = game
            .Issues.SelectMany(
                (issue, i) => issue.Values.Select((_, v) => (Points: party.Points[i][v], Issue: i, Value: v))
            )
            .Where(p => p.Points != 0)
            .Select(p => Rectangle(p.Points, [(p.Issue, p.Value, p.Value)], lowest))
            .Concat(party.Bundles.SelectMany(b => Rectangles(b, lowest)));
        var objective = Objective(game, lowest);
        var space = GeniusForm.Space(game, objective, party, divisor);
        space.SetAttributeValue("type", "nonlinear");
        objective.AddAfterSelf(
            new XElement(
                "utility",
                new XAttribute("maxutility", GeniusForm.Figure(party.Scale * divisor)),
                new XElement(
                    "ufun",
                    new XAttribute("type", "PlainUfun"),
                    new XAttribute("weight", 1),
                    new XAttribute("aggregation", "sum"),
                    rectangles
                )
            )
        );
        return space;
    }

    static IEnumerable<XElement> Rectangles(Bundle bundle, ImmutableArray<int> lowest)
    {
        var boxes = new List<ImmutableArray<(int Issue, int From, int To)>> { ImmutableArray<(int, int, int)>.Empty };
        foreach (var (issue, values) in bundle.When)
        {
            boxes = [.. boxes.SelectMany(box => Runs(values).Select(r => box.Add((issue, r.From, r.To))))];
            if (boxes.Count > MostRuns)
                throw new CannotHoldException(
                    $"A package falls into more than {MostRuns} rectangles: its values have too many gaps."
                );
        }
        return boxes.Select(box => Rectangle(bundle.Points, box, lowest));
    }

    public static IEnumerable<(int From, int To)> Runs(ImmutableHashSet<int> values)
    {
        var sorted = values.Order().ToList();
        for (var (from, i) = (0, 0); i < sorted.Count; i++)
            if (i + 1 == sorted.Count || sorted[i + 1] != sorted[i] + 1)
            {
                yield return (sorted[from], sorted[i]);
                from = i + 1;
            }
    }

    static XElement Rectangle(
        double points,
        ImmutableArray<(int Issue, int From, int To)> bounds,
        ImmutableArray<int> lowest
    ) =>
        new(
            "hyperRectangle",
            new XAttribute("utility", GeniusForm.Figure(points)),
            bounds.Select(b => new XElement(
                "INCLUDES",
                new XAttribute("index", b.Issue + 1),
                new XAttribute("min", lowest[b.Issue] + b.From),
                new XAttribute("max", lowest[b.Issue] + b.To)
            ))
        );
}
