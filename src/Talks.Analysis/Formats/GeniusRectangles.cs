using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>GENIUS profiles of hyper-rectangles: each pays when all its issues lie within bounds; utility is their sum over a maximum.</summary>
static class GeniusRectangles
{
    public static Payoff Read(string file, XElement root, ImmutableArray<GameIssue> issues, ImmutableArray<int> indices)
    {
        var utility =
            root.Descendants("utility").FirstOrDefault()
            ?? throw new MalformedException(file, 0, "A nonlinear profile needs <utility>.");
        var bundles = utility.Elements("ufun").SelectMany(u => Bundles(file, u, 1, issues, indices));
        return GeniusXml.Frame(file, root) with
        {
            Points = [.. issues.Select(i => i.Values.Select(_ => 0.0).ToImmutableArray())],
            Bundles = [.. bundles],
            Scale = GeniusXml.Number(file, utility, "maxutility"),
        };
    }

    static IEnumerable<Bundle> Bundles(
        string file,
        XElement function,
        double weight,
        ImmutableArray<GameIssue> issues,
        ImmutableArray<int> indices
    )
    {
        if (function.Attribute("aggregation")?.Value is not (null or "sum"))
            throw new MalformedException(file, GeniusXml.Line(function), "Only rectangles that are summed are read.");
        var share = weight * Weight(file, function);
        foreach (var rectangle in function.Elements("hyperRectangle"))
        {
            if (rectangle.Element("EXCLUDES") is not null)
                throw new MalformedException(file, GeniusXml.Line(rectangle), "EXCLUDES is not read.");
            var when = rectangle
                .Elements("INCLUDES")
                .GroupBy(i => Issue(file, i, indices))
                .ToImmutableSortedDictionary(g => g.Key, g => Within(file, issues[g.Key], g));
            yield return new(when, share * Weight(file, rectangle) * GeniusXml.Number(file, rectangle, "utility"));
        }
        foreach (var bundle in function.Elements("ufun").SelectMany(u => Bundles(file, u, share, issues, indices)))
            yield return bundle;
    }

    static int Issue(string file, XElement bound, ImmutableArray<int> indices) =>
        indices.IndexOf(GeniusXml.Index(file, bound)) is >= 0 and var issue
            ? issue
            : throw new MalformedException(
                file,
                GeniusXml.Line(bound),
                $"The domain has no issue {GeniusXml.Index(file, bound)}."
            );

    static double Weight(string file, XElement element) =>
        element.Attribute("weight") is null ? 1 : GeniusXml.Number(file, element, "weight");

    static ImmutableHashSet<int> Within(string file, GameIssue issue, IEnumerable<XElement> bounds) =>
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
