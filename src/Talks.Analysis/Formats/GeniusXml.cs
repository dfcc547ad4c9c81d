using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats;

/// <summary>
/// GENIUS: a domain, and a profile per party in the order of file names. Issues are matched by index, values by their exact
/// text. Utility is the weighted sum of evaluations, each over the greatest of its issue; weights are taken as they are and
/// the sum is clipped at 1 from above only.
/// </summary>
static partial class GeniusXml
{
    /// <summary>GENIUS itself takes greatest evaluations below this for none.</summary>
    const double NoEvaluation = 0.00001;

    /// <summary>GENIUS steps through a real range in so many values, both ends among them.</summary>
    const int RealSteps = 21;

    public static Game Read(string name, IReadOnlyDictionary<string, string> files, List<string> repairs)
    {
        var roots = files
            .Where(f => f.Key.EndsWith(".xml", StringComparison.Ordinal))
            .Select(f => (File: f.Key, Root: Parse(f.Key, f.Value, repairs)))
            .ToList();
        var (file, template) = roots.Find(r => r.Root.Name.LocalName == "negotiation_template");
        var profiles = roots.FindAll(r => r.Root.Name.LocalName == "utility_space");
        if (template is null)
            throw new MalformedException(name, 0, "No file has a negotiation_template: the domain itself is missing.");
        var issues = Issues(template).ToList();
        ImmutableArray<GameIssue> told =
        [
            .. issues.Select(i => new GameIssue(Text(file, i, "name"), Values(file, i, repairs))),
        ];
        if (told.IsEmpty || profiles.Count == 0)
            throw new MalformedException(file, 0, "The domain has no issues, or no profile is beside it.");
        ImmutableArray<int> indices = [.. issues.Select(i => Index(file, i))];
        var linear = profiles.TrueForAll(p => p.Root.Attribute("type")?.Value != "nonlinear");
        return new(
            name,
            linear ? "genius-xml" : "genius-nonlinear",
            told,
            [
                .. profiles.Select(p =>
                    p.Root.Attribute("type")?.Value == "nonlinear"
                        ? new GeniusRectangles(p.File, told, indices, repairs).Read(p.Root)
                        : Linear(p.File, p.Root, told, indices)
                ),
            ]
        );
    }

    /// <summary>Party and, where the file has them, reservation value and discount; points are still to come.</summary>
    public static Payoff Frame(string file, XElement root) =>
        new()
        {
            Party = file,
            Points = [],
            Cap = 1,
            Reservation = root.Element("reservation") is { } r ? Number(file, r, "value") : null,
            Discount =
                root.Element("discount_factor") is { } d && Number(file, d, "value") is > 0 and <= 1 and var discount
                    ? discount
                    : 1,
        };

    static Payoff Linear(string file, XElement root, ImmutableArray<GameIssue> told, ImmutableArray<int> indices)
    {
        var issues = new Dictionary<int, XElement>();
        foreach (var issue in Issues(root))
            if (!issues.TryAdd(Index(file, issue), issue))
                throw new MalformedException(file, Line(issue), $"Issue {Index(file, issue)} stands twice.");
        return Frame(file, root) with
        {
            Points =
            [
                .. told.Select(
                    (issue, n) =>
                        issues.TryGetValue(indices[n], out var found)
                            ? Points(file, found, issue)
                            : throw new MalformedException(file, 0, $"Issue {indices[n]} ('{issue.Name}') is missing.")
                ),
            ],
        };
    }

    static ImmutableArray<double> Points(string file, XElement issue, GameIssue told)
    {
        var index = Text(file, issue, "index");
        var weight = issue.Parent!.Elements("weight").FirstOrDefault(w => w.Attribute("index")?.Value == index);
        if (weight is null)
            throw new MalformedException(file, Line(issue), $"Issue {index} has no weight.");
        var share = Number(file, weight, "value");
        return issue.Element("evaluator") is { } evaluator
            ? [.. told.Values.Select(v => share * Evaluated(file, issue, evaluator, v))]
            : [.. Discrete(file, issue, told).Select(e => share * e)];
    }

    static IEnumerable<double> Discrete(string file, XElement issue, GameIssue told)
    {
        var evaluations = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var item in issue.Elements("item"))
            evaluations.TryAdd(Text(file, item, "value"), Number(file, item, "evaluation"));
        var most = evaluations.Values.DefaultIfEmpty(0).Max();
        foreach (var value in told.Values)
        {
            if (!evaluations.TryGetValue(value, out var evaluation))
                throw new MalformedException(
                    file,
                    Line(issue),
                    $"'{value}' of '{told.Name}' has no evaluation: give it one."
                );
            yield return most < NoEvaluation ? 0 : evaluation / most;
        }
    }

    static double Evaluated(string file, XElement issue, XElement evaluator, string value)
    {
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number))
            throw new MalformedException(file, Line(evaluator), $"'{value}' is no number and cannot be evaluated.");
        var type = evaluator.Attribute("ftype")?.Value;
        if (type is "constant")
            return Number(file, evaluator, "parameter0");
        if (type is not "linear")
            throw new MalformedException(
                file,
                Line(evaluator),
                $"An evaluator of type '{type}' is not read, only linear and constant."
            );
        var raw = evaluator.Attribute("slope") is not null
            ? Number(file, evaluator, "slope") * (number - Bound(file, issue, "lowerbound"))
                + Number(file, evaluator, "offset")
            : Number(file, evaluator, "parameter1") * number + Number(file, evaluator, "parameter0");
        return Math.Clamp(raw, 0, 1);
    }

    /// <summary>Nested objectives first, then issues, in the order of the document.</summary>
    static IEnumerable<XElement> Issues(XElement node) =>
        node.Elements("utility_space")
            .Concat(node.Elements("objective"))
            .SelectMany(Issues)
            .Concat(node.Elements("issue"));

    static ImmutableArray<string> Values(string file, XElement issue, List<string> repairs)
    {
        switch (Kind(issue))
        {
            case "integer":
                return GameIssue.Between(Bound(file, issue, "lowerbound"), Bound(file, issue, "upperbound"))
                    ?? throw new MalformedException(
                        file,
                        Line(issue),
                        $"An integer issue has no values, or more than {GameIssue.MostValues:N0}."
                    );
            case "real":
                var (from, to) = (Bound(file, issue, "lowerbound"), Bound(file, issue, "upperbound"));
                return
                [
                    .. Enumerable
                        .Range(0, RealSteps)
                        .Select(n =>
                            (from + (to - from) * n / (RealSteps - 1)).ToString("R", CultureInfo.InvariantCulture)
                        ),
                ];
            default:
                var values = issue.Elements("item").Select(i => Text(file, i, "value")).ToList();
                if (values.Distinct().Count() < values.Count)
                    repairs.Add($"{file}({Line(issue)}): a value stands twice and counts once.");
                return [.. values.Distinct()];
        }
    }

    static string? Kind(XElement issue) =>
        (issue.Attribute("type") ?? issue.Attribute("vtype") ?? issue.Attribute("etype"))?.Value;

    static double Bound(string file, XElement issue, string bound) =>
        issue.Attribute(bound) is not null ? Number(file, issue, bound)
        : issue.Element("range") is { } range ? Number(file, range, bound)
        : throw new MalformedException(file, Line(issue), $"The issue has no {bound}.");

    public static int Index(string file, XElement element) => (int)Number(file, element, "index");

    public static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    public static string Text(string file, XElement element, string attribute) =>
        element.Attribute(attribute)?.Value
        ?? throw new MalformedException(file, Line(element), $"<{element.Name.LocalName}> has no {attribute}.");

    public static double Number(string file, XElement element, string attribute) =>
        double.TryParse(Text(file, element, attribute), CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new MalformedException(
                file,
                Line(element),
                $"{attribute}=\"{element.Attribute(attribute)!.Value}\" of <{element.Name.LocalName}> is no number."
            );

    static XElement Parse(string file, string text, List<string> repairs)
    {
        var mended = Declaration().Replace(text.TrimStart('\uFEFF'), "");
        if (BareAmpersand().IsMatch(mended))
        {
            mended = BareAmpersand().Replace(mended, "&amp;");
            repairs.Add($"{file}: a bare & is read as &amp;.");
        }
        try
        {
            return XDocument.Parse(mended, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new MalformedException(file, e.LineNumber, $"Not XML: {e.Message}");
        }
    }

    /// <summary>Some published files have a comment before the declaration, which XML does not allow.</summary>
    [GeneratedRegex(@"<\?xml[^>]*\?>")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"&(?!(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);)")]
    private static partial Regex BareAmpersand();
}
