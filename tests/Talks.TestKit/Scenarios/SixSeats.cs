using System.Collections.Immutable;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.TestKit.Scenarios;

/// <summary>
/// Six parties, six issues, a chair, two vetoes: the shape of the flagship without its content. Each party owns one
/// measure alone, and one measure is everybody's.
/// </summary>
public static class SixSeats
{
    public static ImmutableArray<string> Parties { get; } = ["NOR", "SOU", "EAS", "WES", "SEA", "SKY"];

    public static Agenda Agenda { get; } =
        new()
        {
            Id = "six-seats",
            Title = "Six seats",
            Brief = "A table for six.",
            Parties = [.. Parties.Select(p => new Party(p, $"State of {p}", "slate", "Envoy"))],
            Issues =
            [
                .. Parties.Select(p =>
                    Issue(Own(p), $"What {p} does", ("A little", [Own(p) + ":1"]), ("A lot", [Own(p) + ":2"]))
                ),
                Issue("order", "Order", ("A forum", ["forum:1"])),
            ],
            Measures =
            [
                .. Parties.Select(p => Measure(Own(p), PerformerRule.All, [p], months: [3, 18])),
                Measure("forum", PerformerRule.Table, [.. Parties], months: [6]),
            ],
            Phases = [new(1, "First", 6), new(2, "Then", null)],
            Requirements = [new("order", 1, Own("NOR"), 1)],
            Decision = new(DecisionKind.Majority, 4, ["NOR", "WES"]),
            Rounds =
            [
                new(1, "Opening", "opening", 10),
                new(2, "Bargaining", "bargaining", 20),
                new(3, "Closing", "closing", 10),
            ],
            Chair = "EAS",
        };

    public static Scenario Scenario { get; } =
        new()
        {
            Agenda = Agenda,
            // Everybody likes what others do and dislikes its own part.
            Positions =
            [
                .. Parties.Select(me =>
                    Position(
                        me,
                        10,
                        [
                            .. Parties.Select(p => (Own(p), p == me ? new double[] { 0, -10, -25 } : [0, 4, 9])),
                            ("order", [0, 5]),
                        ]
                    )
                ),
            ],
        };

    /// <summary>What the named parties do a little of; binds them and nobody else.</summary>
    public static Package Little(params string[] parties) =>
        Drafting.FromTerms(Agenda, Terms([.. parties.Select(p => (Own(p), 1))]));

    /// <summary>The issue and the measure that are a party's own.</summary>
    public static string Own(string party) => $"own{party}";
}
