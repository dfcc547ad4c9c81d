using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// GENIUS profiles of hyper-rectangles: each pays when all its issues lie within the bounds it includes, or when one lies outside
/// those it excludes. They, and functions in functions, are summed, or the greatest or least of them counts; utility is that over
/// a maximum. As GENIUS does, the weight of the outermost function is left aside.
/// </summary>
sealed class GeniusRectangles(
    string file,
    ImmutableArray<GameIssue> issues,
    ImmutableArray<int> indices,
    List<string> repairs
)
{
    static readonly Bundle Anywhere = new(ImmutableSortedDictionary<int, ImmutableHashSet<int>>.Empty, 0);

    public Payoff Read(XElement root)
    {
        var utility =
            root.Descendants("utility").FirstOrDefault()
            ?? throw new MalformedException(file, 0, "A nonlinear profile needs <utility>.");
        var functions = utility.Elements("ufun").ToList();
        if (functions.Count == 0)
            throw new MalformedException(file, GeniusXml.Line(utility), "<utility> needs a <ufun>.");
        if (functions.Count > 1)
            repairs.Add($"{file}({GeniusXml.Line(functions[1])}): only the first <ufun> of <utility> counts.");
        return GeniusXml.Frame(file, root) with
        {
            Points = [.. issues.Select(i => i.Values.Select(_ => 0.0).ToImmutableArray())],
            Bundles = [.. Function(functions[0])],
            Scale = GeniusXml.Number(file, utility, "maxutility"),
        };
    }

    /// <summary>Packages that add up to the function.</summary>
    IEnumerable<Bundle> Function(XElement function)
    {
        var aggregation = function.Attribute("aggregation")?.Value;
        return aggregation?.ToLowerInvariant() switch
        {
            null or "sum" => Parts(function).SelectMany(p => p),
            "max" => Extreme(function, Math.Max),
            "min" => Extreme(function, Math.Min),
            _ => throw new MalformedException(
                file,
                GeniusXml.Line(function),
                $"An aggregation '{aggregation}' is not known: sum, max or min."
            ),
        };
    }

    /// <summary>Each rectangle and each inner function, as packages.</summary>
    IEnumerable<IEnumerable<Bundle>> Parts(XElement function) =>
        function
            .Elements("hyperRectangle")
            .Select(Rectangle)
            .Concat(
                function.Elements("ufun").Select(f => Function(f).Select(b => b with { Points = b.Points * Weight(f) }))
            );

    ImmutableArray<Bundle> Extreme(XElement function, Func<double, double, double> extreme)
    {
        Cells? found = null;
        foreach (var part in Parts(function))
        {
            var cells = Cells.SumOf(issues, part);
            found = cells is null || found is null ? cells : found.With(cells, extreme);
            if (found is null)
                throw new MalformedException(
                    file,
                    GeniusXml.Line(function),
                    $"The greatest or least of these rectangles falls into more than {Cells.Most} boxes, which is too many to tell apart."
                );
        }
        return found?.Each
            ?? throw new MalformedException(
                file,
                GeniusXml.Line(function),
                "The greatest or least of nothing is asked for: give the <ufun> a hyperRectangle."
            );
    }

    IEnumerable<Bundle> Rectangle(XElement rectangle)
    {
        var points = Weight(rectangle) * GeniusXml.Number(file, rectangle, "utility");
        var (included, excluded) = (rectangle.Elements("INCLUDES").ToList(), rectangle.Elements("EXCLUDES").ToList());
        if (excluded.Count == 0)
            return [Within(included, points)];
        if (included.Count > 0)
            repairs.Add($"{file}({GeniusXml.Line(rectangle)}): beside EXCLUDES, INCLUDES does not count.");
        return [Anywhere with { Points = points }, Within(excluded, -points)];
    }

    Bundle Within(IEnumerable<XElement> bounds, double points) =>
        new(bounds.GroupBy(Issue).ToImmutableSortedDictionary(g => g.Key, g => Within(issues[g.Key], g)), points);

    int Issue(XElement bound) =>
        indices.IndexOf(GeniusXml.Index(file, bound)) is >= 0 and var issue
            ? issue
            : throw new MalformedException(
                file,
                GeniusXml.Line(bound),
                $"The domain has no issue {GeniusXml.Index(file, bound)}."
            );

    double Weight(XElement element) =>
        element.Attribute("weight") is null ? 1 : GeniusXml.Number(file, element, "weight");

    ImmutableHashSet<int> Within(GameIssue issue, IEnumerable<XElement> bounds) =>
        [
            .. Enumerable
                .Range(0, issue.Values.Length)
                .Where(v =>
                {
                    if (!double.TryParse(issue.Values[v], CultureInfo.InvariantCulture, out var number))
                        throw new MalformedException(file, 0, $"'{issue.Values[v]}' of '{issue.Name}' is no number.");
                    return bounds.All(b =>
                        number >= GeniusXml.Number(file, b, "min") && number <= GeniusXml.Number(file, b, "max")
                    );
                }),
        ];
}
