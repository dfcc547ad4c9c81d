using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Talks.Analysis.Games;

namespace Talks.Analysis.Formats.Writing;

/// <summary>
/// GENIUS with linear profiles. The weight of an issue is its greatest share, so that evaluations over their greatest give
/// the shares back; utilities that exceed 1, where GENIUS clips, are divided.
/// </summary>
static class GeniusForm
{
    public static ImmutableArray<DomainFile> Write(Game game)
    {
        Written.RefuseBundles(game, "A linear GENIUS profile");
        var names = Written.Names(game);
        return
        [
            new TextFile("domain.xml", Document(Template(game))),
            .. game.Parties.Select((p, n) => new TextFile($"{names[n]}.xml", Document(Profile(game, p)))),
        ];
    }

    public static string Document(XElement root) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n";

    static XElement Template(Game game) =>
        new(
            "negotiation_template",
            new XElement(
                "utility_space",
                new XAttribute("number_of_issues", game.Issues.Length),
                Objective(game, (_, value) => new XElement("item", new XAttribute("value", value)))
            )
        );

    static XElement Profile(Game game, Payoff party)
    {
        var divisor = Written.Divisor(party);
        var objective = Objective(
            game,
            (i, value) =>
                new XElement(
                    "item",
                    new XAttribute("value", value),
                    new XAttribute("evaluation", Figure(Evaluation(i, game.Issues[i].Values.IndexOf(value))))
                )
        );
        objective.AddFirst(
            game.Issues.Select(
                (_, i) =>
                    new XElement("weight", new XAttribute("index", i + 1), new XAttribute("value", Figure(Weight(i))))
            )
        );
        return Space(game, objective, party, divisor);

        double Weight(int issue) => game.Issues[issue].Values.Select((_, v) => Share(issue, v)).Max();

        // GENIUS takes greatest evaluations near 0 for none, so the greatest is made 1.
        double Evaluation(int issue, int value) => Weight(issue) is > 0 and var most ? Share(issue, value) / most : 0;

        double Share(int issue, int value) => Written.Share(party, issue, value) / divisor;
    }

    /// <summary>A profile about its objective: discount and reservation value follow it.</summary>
    public static XElement Space(Game game, XElement objective, Payoff party, double divisor)
    {
        var space = new XElement("utility_space", new XAttribute("number_of_issues", game.Issues.Length), objective);
        if (party.Discount != 1)
            space.Add(new XElement("discount_factor", new XAttribute("value", Figure(party.Discount))));
        if (party.Reservation is { } reservation)
            space.Add(new XElement("reservation", new XAttribute("value", Figure(reservation / divisor))));
        return space;
    }

    static XElement Objective(Game game, Func<int, string, XElement> item) =>
        new(
            "objective",
            new XAttribute("index", 0),
            new XAttribute("type", "objective"),
            new XAttribute("etype", "objective"),
            new XAttribute("name", "any"),
            game.Issues.Select(
                (issue, i) =>
                    new XElement(
                        "issue",
                        new XAttribute("index", i + 1),
                        new XAttribute("name", issue.Name),
                        new XAttribute("type", "discrete"),
                        new XAttribute("etype", "discrete"),
                        new XAttribute("vtype", "discrete"),
                        issue.Values.Select(
                            (value, v) =>
                            {
                                var told = item(i, value);
                                told.SetAttributeValue("index", v + 1);
                                return told;
                            }
                        )
                    )
            )
        );

    public static string Figure(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
