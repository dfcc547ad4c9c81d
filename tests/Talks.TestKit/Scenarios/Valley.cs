using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.TestKit.Scenarios;

/// <summary>
/// Three parties share a river. Small enough to reckon by hand, and it holds one of everything: each performer rule, an
/// outsider with and one without an undertaking, a requirement, a conflict, a sequence, and points that interact.
/// </summary>
public static class Valley
{
    public const string Hill = "HIL";
    public const string Delta = "DEL";
    public const string Isle = "ISL";

    /// <summary>An outsider that has lodged an undertaking.</summary>
    public const string Bank = "BNK";

    /// <summary>An outsider that has lodged none.</summary>
    public const string Agency = "AGY";

    public static Agenda Agenda { get; } =
        new()
        {
            Id = "valley",
            Title = "Water of the valley",
            Brief = "Who takes how much, and who pays.",
            Parties =
            [
                new(Hill, "Hill Cantons", "pine", "Envoy"),
                new(Delta, "Delta Republic", "ochre", "Minister"),
                new(Isle, "League of Isles", "sky", "Commissioner"),
            ],
            Outsiders = [new(Bank, "River Bank", Undertakes: true), new(Agency, "Flood Agency", Undertakes: false)],
            Issues =
            [
                Issue("water", "Water", ("Gauges", ["gauges:1"]), ("Gauges and a dam", ["gauges:2", "dam:1"])),
                Issue("money", "Money", ("A small fund", ["fund:1"]), ("A large fund", ["fund:2", "bond:1"])),
                Issue("watch", "Watch", ("A joint patrol", ["patrol:1"])),
            ],
            Measures =
            [
                Measure("gauges", PerformerRule.All, [Hill, Delta], months: [2, 8]),
                Measure("dam", PerformerRule.All, [Hill], months: [12, 24, 60]) with
                {
                    Requires = [new("gauges", 2)],
                    Conflicts = [new("canal", 1)],
                },
                Measure("canal", PerformerRule.All, [Delta], months: [24]),
                Measure("fund", PerformerRule.Any, [Hill, Delta, Bank], months: [3, 12]),
                Measure("bond", PerformerRule.All, [Isle, Bank], months: [4]),
                Measure("patrol", PerformerRule.Table, [Delta, Isle, Agency], months: [1]),
                Measure("audit", PerformerRule.All, [Hill, Agency], months: [6]),
            ],
            Phases = [new(1, "At once", 6), new(2, "Within two years", 24), new(3, "In the end", null)],
            Requirements = [new("water", 2, "money", 1)],
            Decision = new(DecisionKind.Unanimity, 0, []),
            Rounds = [new(1, "Opening", "bargaining", 30), new(2, "Closing", "bargaining", 20)],
        };

    public static Scenario Scenario { get; } =
        new()
        {
            Agenda = Agenda,
            Positions =
            [
                Position(Hill, 20, ("water", [0, 5, 30]), ("money", [0, 10, 25]), ("watch", [0, -5])) with
                {
                    Rules = [new("paidDam", "A dam that is paid for", [Least("water", 2), Least("money", 2)], 10)],
                },
                Position(Delta, 10, ("water", [0, 20, 5]), ("money", [0, -5, -10]), ("watch", [0, 15])),
                Position(Isle, 5, ("water", [0, 5, 10]), ("money", [5, 5, -10]), ("watch", [0, 10])),
            ],
        };

    /// <summary>Gauges and a small fund: binds Hill and Delta, not the Isles.</summary>
    public static Package Modest { get; } = Drafting.FromTerms(Agenda, Terms(("water", 1), ("money", 1)));

    /// <summary>Everything at its highest: binds all three and the Bank.</summary>
    public static Package Grand { get; } = Drafting.FromTerms(Agenda, Terms(("water", 2), ("money", 2), ("watch", 1)));

    /// <summary>A single measure by the Bank: legal, and binds nobody at the table.</summary>
    public static Package BankOnly { get; } =
        new() { Terms = Terms(("money", 1)), Commitments = [new("fund", 1, [Bank], 1)] };

    static Condition Least(string issue, int level) => new(issue, Comparison.AtLeast, level);
}
