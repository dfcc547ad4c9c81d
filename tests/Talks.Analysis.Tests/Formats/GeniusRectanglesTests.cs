using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Talks.Analysis.Formats;
using Talks.Analysis.Formats.Writing;
using Talks.Analysis.Games;
using Talks.Analysis.Tests.Games;

namespace Talks.Analysis.Tests.Formats;

/// <summary>Profiles of rectangles that are included and excluded, summed and compared, in functions in functions.</summary>
public class GeniusRectanglesTests
{
    const int Issues = 3;
    const int Highest = 4;

    static readonly string Domain = new XElement(
        "negotiation_template",
        new XElement("utility_space", new XElement("objective", Described()))
    ).ToString();

    [Fact]
    public void A_profile_is_worth_what_its_functions_say()
    {
        Gen.ULong.Sample(
            seed =>
            {
                var function = Function(new Draws(seed), depth: 2);
                var game = Read(function);
                foreach (var outcome in MadeUp.Outcomes(game))
                    Assert.Equal(
                        Math.Min(1, Value(function, outcome) / 10),
                        game.Parties[0].Utility(outcome),
                        precision: 9
                    );
            },
            iter: 300
        );
    }

    [Fact]
    public void Written_and_read_back_it_is_worth_the_same()
    {
        Gen.ULong.Sample(
            seed =>
            {
                var conversion = Conversion.Of(
                    Read(Function(new Draws(seed), depth: 2)),
                    GameForm.All.First(f => f.Name == "genius-nonlinear")
                );
                Assert.Null(conversion.Refusal);
                Assert.DoesNotContain(conversion.Losses, l => l.Contains("not the same", StringComparison.Ordinal));
            },
            iter: 200
        );
    }

    [Theory]
    [InlineData("mean", "An aggregation 'mean' is not known")]
    [InlineData("max", "The greatest or least of nothing")]
    public void A_function_that_cannot_be_told_is_refused_with_its_line(string aggregation, string why)
    {
        var reading = Reading(new XElement("ufun", new XAttribute("aggregation", aggregation)));
        Assert.Null(reading.Game);
        Assert.StartsWith("profile.xml(", reading.Problem, StringComparison.Ordinal);
        Assert.Contains(why, reading.Problem, StringComparison.Ordinal);
    }

    static Game Read(XElement function)
    {
        var reading = Reading(function);
        Assert.Null(reading.Problem);
        return reading.Game!;
    }

    static GameReading Reading(XElement function)
    {
        var profile = new XElement(
            "utility_space",
            new XAttribute("type", "nonlinear"),
            new XElement("objective", Described()),
            new XElement("utility", new XAttribute("maxutility", 10), function)
        );
        return GameFiles.Read(
            "made up",
            [new TextFile("domain.xml", Domain), new TextFile("profile.xml", profile.ToString())]
        );
    }

    static IEnumerable<XElement> Described() =>
        Enumerable
            .Range(1, Issues)
            .Select(i => new XElement(
                "issue",
                new XAttribute("index", i),
                new XAttribute("name", $"i{i}"),
                new XAttribute("type", "integer"),
                new XAttribute("lowerbound", 0),
                new XAttribute("upperbound", Highest)
            ));

    static XElement Function(Draws draws, int depth)
    {
        var function = new XElement(
            "ufun",
            new XAttribute("weight", 1 + draws.Below(3)),
            new XAttribute(
                "aggregation",
                draws.Below(3) switch
                {
                    0 => "sum",
                    1 => "max",
                    _ => "min",
                }
            )
        );
        for (var left = 1 + draws.Below(3); left > 0; left--)
            function.Add(Rectangle(draws));
        if (depth > 0)
            for (var left = draws.Below(3); left > 0; left--)
                function.Add(Function(draws, depth - 1));
        return function;
    }

    static XElement Rectangle(Draws draws)
    {
        var kind = draws.Below(2) == 0 ? "INCLUDES" : "EXCLUDES";
        return new(
            "hyperRectangle",
            new XAttribute("utility", draws.Below(13) - 4),
            new XAttribute("weight", 1 + draws.Below(2)),
            Enumerable
                .Range(1, Issues)
                .Where(_ => draws.Below(2) == 0)
                .Select(i =>
                {
                    var least = draws.Below(Highest + 1);
                    return new XElement(
                        kind,
                        new XAttribute("index", i),
                        new XAttribute("min", least),
                        new XAttribute("max", least + draws.Below(3))
                    );
                })
        );
    }

    /// <summary>What GENIUS makes of it, the weight of the function itself left aside.</summary>
    static double Value(XElement function, int[] outcome)
    {
        var parts = function
            .Elements("hyperRectangle")
            .Select(r => Paid(r, outcome))
            .Concat(function.Elements("ufun").Select(f => Figure(f, "weight") * Value(f, outcome)));
        return function.Attribute("aggregation")!.Value switch
        {
            "sum" => parts.Sum(),
            "max" => parts.Max(),
            _ => parts.Min(),
        };
    }

    static double Paid(XElement rectangle, int[] outcome)
    {
        var inside = rectangle
            .Elements()
            .All(b =>
                outcome[(int)Figure(b, "index") - 1] >= Figure(b, "min")
                && outcome[(int)Figure(b, "index") - 1] <= Figure(b, "max")
            );
        var pays = rectangle.Elements("EXCLUDES").Any() ? !inside : inside;
        return pays ? Figure(rectangle, "weight") * Figure(rectangle, "utility") : 0;
    }

    static double Figure(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
