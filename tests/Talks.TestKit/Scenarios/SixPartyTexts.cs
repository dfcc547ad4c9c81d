using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.TestKit.Scenarios;

/// <summary>
/// What the six parties wrote down: the Joint Statement of 19 September 2005, the Initial Actions of 13 February 2007 and the
/// Second-Phase Actions of 3 October 2007, commitment by commitment, in words of our own.
/// </summary>
public static class SixPartyTexts
{
    const string Oil = "t of heavy fuel oil equivalent";
    static readonly string[] Six = ["DPRK", "ROK", "USA", "CHN", "JPN", "RUS"];
    static readonly string[] Donors = ["ROK", "USA", "CHN", "RUS"];

    public static Agenda Agenda { get; } =
        new()
        {
            Id = "record",
            Title = "Six-Party Talks, 2005 to 2007",
            Brief = "The texts as they were agreed.",
            Parties = [.. Six.Select(p => new Party(p, p, "slate", "Head of delegation"))],
            Outsiders = [new("IAEA", "International Atomic Energy Agency", Undertakes: true)],
            Issues = [Issue("method", "Method", ("Commitment for commitment, action for action", []))],
            Measures =
            [
                Of("abandon-programmes", ["DPRK"], Six[1..]),
                Of("npt-return", ["DPRK"], Six[1..]),
                Of("no-nuclear-weapons", ["USA", "ROK"], ["DPRK"]),
                Of("no-attack", ["USA"], ["DPRK"]),
                Of("peaceful-use", Six[1..], ["DPRK"]),
                Of("light-water-reactor", Six[1..], ["DPRK"]),
                Of("normalisation", ["DPRK", "USA", "JPN"], ["DPRK", "USA", "JPN"]),
                Of("energy-aid", Six[1..], ["DPRK"]),
                Of("power-supply", ["ROK"], ["DPRK"]),
                Of("peace-forum", ["DPRK", "ROK", "USA", "CHN"], ["DPRK", "ROK", "USA", "CHN"]),
                Of("security-cooperation", Six, Six),
                Of("meeting", Six, Six),
                Of("yongbyon-freeze", ["DPRK"], Six[1..]),
                Of("iaea-return", ["DPRK"], Six[1..]),
                Of("declaration", ["DPRK"], Six[1..], "Discuss a list", "Complete and correct"),
                Of("bilateral-talks", ["DPRK", "USA", "JPN"], ["DPRK", "USA", "JPN"]),
                Of("terrorism-list", ["USA"], ["DPRK"], "Begin", "Remove") with
                {
                    Levels = [Level(1, "Begin"), Level(2, "Remove") with { Lifts = true }],
                },
                Of("trade-law", ["USA"], ["DPRK"], "Advance", "End") with
                {
                    Levels = [Level(1, "Advance"), Level(2, "End") with { Lifts = true }],
                },
                Of("working-group", Six, Six),
                Of("disablement", ["DPRK"], Six[1..]),
                Of("disablement-lead", ["USA"], ["DPRK"]),
                Of("no-transfer", ["DPRK"], Six[1..]),
            ],
            Phases = [new(1, "Initial actions", 2), new(2, "Second phase", 12), new(3, "Later", null)],
            Decision = new(DecisionKind.Unanimity, 0, []),
            Rounds = [new(1, "Round", "bargaining", 60)],
            Chair = "CHN",
        };

    public static Package JointStatement { get; } =
        Text(
            Says("abandon-programmes", 3, ["DPRK"], new() { Wording = "All nuclear weapons and existing programmes." }),
            Says("npt-return", 3, ["DPRK"], new() { Due = Words("at an early date"), Verifier = "IAEA" }),
            Says("no-nuclear-weapons", 1, ["USA"], new() { Wording = "None on the peninsula." }),
            Says("no-nuclear-weapons", 1, ["ROK"], new() { Wording = "None in its territory, as in 1992." }) with
            {
                Part = 2,
            },
            Says("no-attack", 1, ["USA"], new() { Wording = "With nuclear or conventional weapons." }),
            Says(
                "peaceful-use",
                1,
                Six[1..],
                new() { Rule = PerformerRule.All, Wording = "Respect for the right as stated." }
            ),
            Says("light-water-reactor", 3, Six[1..], new() { Due = Words("at an appropriate time") }),
            Says("normalisation", 3, ["DPRK", "USA"], new() { Rule = PerformerRule.All }),
            Says(
                "normalisation",
                3,
                ["DPRK", "JPN"],
                new() { Rule = PerformerRule.All, Wording = "As in Pyongyang, 2002." }
            ) with
            {
                Part = 2,
            },
            Says("energy-aid", 3, Six[1..], new() { Rule = PerformerRule.All }),
            Says("power-supply", 3, ["ROK"], new() { Quantity = new(2_000, "MW of electric power") }),
            Says(
                "peace-forum",
                3,
                ["DPRK", "ROK", "USA", "CHN"],
                new() { Rule = PerformerRule.All, Wording = "The directly related parties, in a forum of its own." }
            ),
            Says("security-cooperation", 3, Six, new() { Rule = PerformerRule.All }),
            Says("meeting", 1, Six, new() { Due = Words("early in November 2005"), Rule = PerformerRule.All })
        );

    public static Package InitialActions { get; } =
        Text(
            Says(
                "yongbyon-freeze",
                1,
                ["DPRK"],
                new()
                {
                    Due = Days(60),
                    Pairs = ["energy-aid"],
                    Verifier = "IAEA",
                    Wording = "Shut and sealed.",
                }
            ),
            Says(
                "iaea-return",
                1,
                ["DPRK"],
                new()
                {
                    Due = Days(60),
                    Pairs = ["energy-aid"],
                    Verifier = "IAEA",
                }
            ),
            Says("declaration", 1, ["DPRK"], new() { Due = Days(60) }),
            Says("bilateral-talks", 1, ["DPRK", "USA"], new() { Due = Days(60), Rule = PerformerRule.All }),
            Says("bilateral-talks", 1, ["DPRK", "JPN"], new() { Due = Days(60), Rule = PerformerRule.All }) with
            {
                Part = 2,
            },
            Says("terrorism-list", 1, ["USA"], new() { Due = Days(60) }),
            Says("trade-law", 1, ["USA"], new() { Due = Days(60) }),
            Says("energy-aid", 1, Donors, new() { Due = Days(60), Quantity = new(50_000, Oil) }),
            Says(
                "energy-aid",
                2,
                Donors,
                new()
                {
                    Quantity = new(950_000, Oil),
                    Pairs = ["declaration.2", "disablement"],
                    After = [new("yongbyon-freeze", Milestone.Verified, null)],
                }
            ) with
            {
                Part = 2,
            },
            Says("declaration", 2, ["DPRK"], new() { Wording = "Every nuclear programme." }) with
            {
                Level = 2,
                Part = 2,
            },
            Says("disablement", 2, ["DPRK"], new() { Wording = "Every existing facility." }),
            Group(1, "Denuclearisation", "CHN"),
            Group(2, "Economy and energy", "ROK"),
            Group(3, "Peace and security in the region", "RUS"),
            Group(4, "Normal relations", "DPRK", "USA"),
            Group(5, "Normal relations", "DPRK", "JPN"),
            Says(
                "meeting",
                2,
                Six,
                new()
                {
                    Rule = PerformerRule.All,
                    After =
                    [
                        new("yongbyon-freeze", Milestone.Delivered, null),
                        new("iaea-return", Milestone.Delivered, null),
                        new("energy-aid", Milestone.Delivered, null),
                    ],
                    Wording = "Ministers, promptly once the initial actions are done.",
                }
            ),
            Says("peace-forum", 3, ["DPRK", "ROK", "USA", "CHN"], new() { Rule = PerformerRule.All })
        );

    public static Package SecondPhase { get; } =
        Text(
            Says(
                "disablement",
                2,
                ["DPRK"],
                new()
                {
                    Due = On("2007-12-31"),
                    Pairs = ["energy-aid", "energy-aid.2", "terrorism-list", "trade-law"],
                    Verifier = "USA",
                    Wording = "Reactor, reprocessing plant and fuel plant at Yongbyon.",
                }
            ),
            Says(
                "disablement-lead",
                2,
                ["USA"],
                new() { Wording = "Leads, and pays at first.", Pairs = ["disablement"] }
            ),
            Says("declaration", 2, ["DPRK"], new() { Due = On("2007-12-31"), Pairs = ["terrorism-list"] }) with
            {
                Level = 2,
            },
            Says("no-transfer", 2, ["DPRK"], new() { Wording = "Of materials, technology or know-how." }),
            Says("terrorism-list", 2, ["USA"], new() { Lifting = new("rescission"), Due = Words("in parallel") }) with
            {
                Level = 2,
            },
            Says("trade-law", 2, ["USA"], new() { Lifting = new("proclamation"), Due = Words("in parallel") }) with
            {
                Level = 2,
            },
            Says("normalisation", 2, ["DPRK", "JPN"], new() { Rule = PerformerRule.All }),
            Says("energy-aid", 2, Donors, new() { Quantity = new(450_000, "t of heavy fuel oil") }),
            Says("energy-aid", 2, Donors, new() { Quantity = new(500_000, Oil), Wording = "In equipment." }) with
            {
                Part = 2,
            },
            Says("meeting", 2, Six, new() { Due = Words("at an appropriate time"), Wording = "Ministers, in Beijing." })
        );

    /// <summary>The three in the order of their dates, each with its title.</summary>
    public static ImmutableArray<(string Title, Package Package)> Texts { get; } =
    [
        ("Joint Statement, 19 September 2005", JointStatement),
        ("Initial Actions, 13 February 2007", InitialActions),
        ("Second-Phase Actions, 3 October 2007", SecondPhase),
    ];

    static Package Text(params Commitment[] commitments) =>
        new() { Terms = Terms(("method", 1)), Commitments = [.. commitments] };

    static Commitment Says(string measure, int phase, string[] performers, Clause clause) =>
        new(measure, 1, [.. performers], phase) { Clause = clause };

    static Commitment Group(int part, string subject, params string[] conveners) =>
        Says("working-group", 1, conveners, new() { Due = Days(30), Wording = subject }) with
        {
            Part = part,
        };

    static Due Days(int days) => new(days, null, null);

    static Due On(string date) => new(null, date, null);

    static Due Words(string words) => new(null, null, words);

    static Measure Of(string id, string[] performers, string[] gainers, params string[] levels) =>
        Measure(id, PerformerRule.Any, performers, [.. levels.DefaultIfEmpty("As written").Select(_ => 2.0)]) with
        {
            Beneficiaries = [.. gainers],
            Verification = "As the talks agree",
        };

    static MeasureLevel Level(int level, string label) =>
        new(level, label, 2, 0.5, 1, ImmutableSortedDictionary<string, double>.Empty);
}
