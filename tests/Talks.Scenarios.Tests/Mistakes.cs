namespace Talks.Scenarios.Tests;

/// <summary>One mistake made in the README's example, and what its author must be told.</summary>
/// <param name="Old">What stands in the file, once.</param>
/// <param name="Now">What stands there instead; a pilcrow in it marks where the problem must be reported, else where it begins.</param>
/// <param name="What">Part of what is said to be wrong.</param>
/// <param name="Mend">Part of the advice.</param>
public sealed record Mistake(string File, string Old, string Now, string What, string Mend)
{
    /// <summary>Text of the file where the problem must be reported instead.</summary>
    public string? At { get; init; }

    /// <summary>Further changes the mistake needs, in the same file.</summary>
    public (string Old, string Now)[] Also { get; init; } = [];

    /// <summary>A change it needs in measures.yaml.</summary>
    public (string Old, string Now)? Elsewhere { get; init; }

    public override string ToString() => $"{File}: {What}";
}

static class Mistakes
{
    const string Main = Bay.Main;
    const string Measures = "measures.yaml";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        .. Ids,
        .. Points,
        .. Keys,
        .. Delegations,
        .. Parties,
        .. Rules,
        .. Consents,
        .. Measured,
        .. References,
        .. Files,
    ];

    static Mistake[] Consents =>
        [
            new(Main, "{rule: unanimity}", "{rule: unanimity, share: ¶0.5}", "Only 'qualified' has share", "qualified"),
            new(
                Main,
                "{rule: unanimity}",
                "¶{rule: sufficient}",
                "neither whose nor how much",
                "'core' or 'threshold'"
            ),
            new(
                Main,
                "{rule: unanimity}",
                "{rule: silence, minutes: 5, ballots: ¶secret}",
                "ballots cannot be secret",
                "another rule"
            ),
            new(
                Main,
                "{rule: unanimity}",
                "{rule: unanimity, core: [¶EAST]}",
                "'EAST' is not the id of a party",
                "NORTH"
            ),
            new(
                Main,
                "{rule: unanimity}",
                "{rule: unanimity, controlSees: ¶false}",
                "Open ballots are seen by all",
                "ballots: secret"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {¶note: {title: Note, binding: false, ratified: true}}\nchair: NORTH\nratification: {NORTH: {by: control}}",
                "'note' obliges nobody",
                "binding: false"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {pact: {title: Pact, entry: ¶{signing: 5}}}\nchair: NORTH",
                "'pact' binds by its adoption",
                "consent: signature"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {pact: {title: Pact, consent: signature, entry: ¶{rule: quorum}}}\nchair: NORTH",
                "A quorum says how many",
                "Give 'parties'"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {pact: {title: Pact, consent: signature, entry: ¶{named: [NORTH]}}}\nchair: NORTH",
                "Named parties are told by name",
                "Give 'named'"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {pact: {title: Pact, consent: signature, entry: {accession: ¶true}}}\nchair: NORTH",
                "nobody is left to accede",
                "Remove 'accession'"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: {pact: {title: Pact, headSigns: ¶true}}\nchair: NORTH",
                "'pact' is not signed",
                "consent: signature"
            ),
            new(
                Main,
                "chair: NORTH",
                "instruments: ¶{pact: {title: Pact, ratified: true}}\nchair: NORTH",
                "no capital has a rule",
                "by: mandate"
            ),
            new(
                Main,
                "chair: NORTH",
                "ratification: {NORTH: {by: control, odds: ¶'0.5'}}\nchair: NORTH",
                "Nothing is left to chance here",
                "by: odds"
            ),
            new(
                Main,
                "chair: NORTH",
                "redLines: {NORTH: {poor: {text: No pier, crossed: ¶peir == 0}}}\nchair: NORTH",
                "'peir' is not the id of an issue",
                "'pier'"
            ),
        ];

    static Mistake[] Ids =>
        [
            new(Main, "boat-limit: 1}", "boat-limt: 1}", "'boat-limt' is not the id of a measure", "'boat-limit'"),
            new(Main, "{crane-loan: 1}", "{crane-loan: ¶2}", "'crane-loan' has no level 2", "1 to 1"),
            new(Main, "chair: NORTH", "chair: ¶NORHT", "'NORHT' is not the id of a party", "'NORTH'"),
            new(Main, "{quota: 1, pier: 1}", "{¶quoat: 1, pier: 1}", "'quoat' is not the id of an issue", "'quota'"),
            new(Main, "{quota: 1, pier: 1}", "{quota: ¶3, pier: 1}", "'quota' has no level 3", "1 to 2"),
            new(
                Main,
                "points: {SOUTH: 2}",
                "points: {¶SUOTH: 2, SOUTH: 1}",
                "'SUOTH' is not the id of a party",
                "'SOUTH'"
            ),
            new(Main, "[NORTH, SOUTH]", "[NORTH, ¶EAST]", "'EAST' is not the id of a party", "NORTH, SOUTH"),
            new(Measures, "COAST]", "COATS]", "'COATS' is not the id of a party or an outsider", "'COAST'"),
            new(
                Measures,
                "verification: The",
                "requires: {¶crane: 1}\n    verification: The",
                "'crane' is not the id of a measure",
                "boat-limit, crane-loan"
            ),
            new(
                Measures,
                "verification: The",
                "sources: [¶LOGBOOK]\n    verification: The",
                "'LOGBOOK' is not the id of a source",
                "None is defined"
            ),
        ];

    static Mistake[] Points =>
        [
            new(Main, "{NORTH: 8, SOUTH: -1}", "{NORTH: 8}", "says nothing about SOUTH", "Add SOUTH: 0"),
            new(Main, "{NORTH: 8, SOUTH: -1}", "{NORTH: 8, SOUTH: ¶few}", "'few' where a number belongs", "number"),
            new(Main, "{NORTH: 8, SOUTH: -1}", "{NORTH: 8, SOUTH: ¶.nan}", "'.nan' where a number belongs", "number"),
            new(
                Main,
                "{NORTH: 8, SOUTH: -1}",
                "{NORTH: 8, SOUTH: ¶'1'}",
                "'1' where a number belongs",
                "without quotes"
            ),
            new(Main, "{NORTH: 8, SOUTH: -1}", "{NORTH: 8, SOUTH: ¶1e9}", "is 1e9", "1000000"),
            new(Main, "{NORTH: 8, SOUTH: -1}", "[8, -1]", "a list where keys with values belong", "key: value"),
            new(
                Main,
                "        points: {NORTH: 8, SOUTH: -1}\n",
                "",
                "Option 1 of issue 'pier' has no 'points'",
                "Add 'points: ...'"
            )
            {
                At = "label: Southport lends",
            },
            new(Main, "{NORTH: 4, SOUTH: 5}", "{NORTH: 4}", "says nothing about SOUTH", "Add SOUTH: 0"),
            new(Main, "points: {SOUTH: 2}", "points: {SOUTH: 0}", "gives nobody points", "PARTY: number")
            {
                At = "good-neighbours",
            },
        ];

    static Mistake[] Delegations =>
        [
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nroles: {¶sherpa: {powers: []}}",
                "'sherpa' is not the id of a role",
                "head"
            ),
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nroles: {adviser: {powers: [¶sign]}}",
                "'sign' is not the id of a power",
                "speak"
            ),
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nroles: {¶head: {powers: [state, table, vote]}}",
                "The head of delegation lacks bind",
                "Add bind"
            ),
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nworkingGroups: {sea: {title: Sea, chair: NORTH, issues: [¶peer]}}",
                "'peer' is not the id of an issue",
                "'pier'"
            ),
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nworkingGroups: {sea: {title: Sea, chair: NORTH, issues: [pier]}, land: {title: Land, chair: SOUTH, issues: [¶pier]}}",
                "belongs to working group 'sea' already",
                "Leave it to one"
            ),
            new(
                Main,
                "chair: NORTH",
                "chair: NORTH\nworkingGroups: {¶sea: {title: Sea, chair: NORTH, members: [NORTH], issues: [pier]}}",
                "'sea' has one member",
                "two or more"
            ),
        ];

    static Mistake[] Keys =>
        [
            new(Main, "duration: 20", "durration: 20", "'durration' is no key of the scenario", "'duration'"),
            new(
                Main,
                "minutes: 8}",
                "minutes: 8, ¶lenght: 3}",
                "'lenght' is no key of round 1",
                "label, kind, minutes"
            ),
            new(Main, "duration: 20", "title: 20", "'title' stands here twice; the first is in line 3", "Keep one"),
            new(Main, "  pier:\n", "  ¶quota:\n", "'quota' stands here twice", "Keep one"),
            new(Main, "title: Who fishes where\n", "", "The scenario has no 'title'", "Add 'title: ...'")
            {
                At = "format",
            },
            new(Main, "title: Who fishes where", "title:", "The scenario has no 'title'", "Add 'title: ...'"),
            new(Main, "title: Who fishes where", "title: ¶[Who]", "a list where text belongs", "one line of text"),
            new(Main, "title: Who fishes where", "title: ¶''", "is empty", "Write it"),
            new(Main, "  pier:\n", "  pier: ¶x\n  pear:\n", "'x' where keys with values belong", "key: value"),
            new(Main, "- {label: After}", "- ¶After", "Phase 2 is 'After'", "key: value"),
            new(Main, "format: 1", "format: ¶2", "'format' of the scenario is 2", "from 1 to 1"),
            new(Main, "undertakes: true", "undertakes: ¶yes", "'yes' where true or false belongs", "true or false"),
            new(Main, "minutes: 8", "minutes: ¶0", "'minutes' of round 1 is 0", "from 1 to"),
            new(Main, "minutes: 8", "minutes: ¶7.5", "no whole number", "whole number"),
            new(Main, "fishing-bay", "Fishing Bay", "'Fishing Bay' cannot be the id of a scenario", "lower-case"),
            new(Main, "  pier:\n", "  ¶Pier_1:\n", "'Pier_1' cannot be the id of an issue", "hyphens"),
            new(Main, "head: Mayor", "head: ¶\"\\e[2J\"", "holds a control character", "Remove it"),
            new(Main, "head: Mayor", "head: ¶\u202Eroyam", "holds a control character", "Remove it"),
            new("briefings/NORTH.md", "could fish", "could¶\u0007 fish", "holds a control character", "Remove it"),
            new(Main, "Mayor", new string('M', 300), "has 300 characters", "Shorten it to 240"),
        ];

    static Mistake[] Parties =>
        [
            new(Main, "hue: umber", "hue: ¶sky", "SOUTH has the hue of NORTH", "indigo"),
            new(Main, "hue: umber", "hue: ¶azure", "'azure' is not the id of a hue", "Use one of"),
            new(Main, "  SOUTH: {name: Southport, head: Mayor, hue: umber}\n", "", "There is one party", "2 to 10")
            {
                At = "NORTH: {name",
            },
            new(Main, "COAST: {name", "¶NORTH: {name", "sits at the table", "Remove it"),
            new(Main, "COAST: {name", "coast: {name", "'coast' cannot be the id of an outsider", "capital letters"),
        ];

    static Mistake[] Rules =>
        [
            new(
                Main,
                "{rule: unanimity}",
                "{rule: majority, threshold: ¶3}",
                "'threshold' of the decision rule is 3",
                "from 1 to 2"
            ),
            new(Main, "{rule: unanimity}", "{rule: majority}", "has no 'threshold'", "Add 'threshold"),
            new(
                Main,
                "{rule: unanimity}",
                "{rule: unanimity, threshold: ¶2}",
                "Only a majority has a threshold",
                "Remove it"
            ),
            new(Main, "{rule: unanimity}", "{rule: ¶unanimous}", "'unanimous' is no rule", "'unanimity'"),
            new(
                Main,
                "{rule: unanimity}",
                "{rule: unanimity, vetoes: [¶COAST]}",
                "'COAST' is not the id of a party",
                "NORTH, SOUTH"
            ),
            new(Main, "quota >= 1 and pier >= 1", "quota >= 3 and pier >= 1", "'quota' has no option 3", "0 to 2"),
            new(
                Main,
                "quota >= 1 and pier >= 1",
                "quota >= 1 and ¶peer >= 1",
                "'peer' is not the id of an issue",
                "'pier'"
            ),
            new(Main, "quota >= 1 and pier >= 1", "quota > 1", "'quota > 1' is no condition", ">="),
            new(Main, "quota >= 2 needs pier >= 1", "quota >= 2", "'quota >= 2' is no requirement", "needs"),
            new(Main, "quota >= 2 needs pier >= 1", "quota >= 2 needs ¶pier >= 2", "'pier' has no option 2", "0 to 1"),
            new(Main, "quota >= 2 needs pier >= 1", "quota >= 2 needs pier == 1", "compares with >=", "needs"),
            new(
                Main,
                "quota >= 2 needs pier >= 1",
                "quota >= 2 needs pier >= 1\n  - ¶pier >= 1 needs quota >= 2",
                "goes in a circle: pier 1 needs quota 2 needs pier 1",
                "Remove"
            ),
            new(Main, "quota >= 2 needs pier >= 1", "quota >= 1 needs quota >= 2", "goes in a circle", "Remove"),
            new(
                Main,
                "quota >= 2 needs pier >= 1",
                "quota >= 2 needs pier >= 1\n  - ¶quota >= 2 needs pier >= 1",
                "stands in line 43 already",
                "Remove one"
            ),
            new(Main, "until: 6}", "until: ¶0}", "'until' of phase 1 is 0", "from 1"),
            new(Main, "{label: This season, until: 6}", "{label: This season}", "Phase 1 has no end", "until"),
            new(Main, "{label: After}", "{label: After, until: 9}", "The last phase has an end", "Remove"),
            new(
                Main,
                "{label: After}",
                "¶{label: Next, until: 6}\n  - {label: After}",
                "Phase 2 does not end after",
                "rise"
            ),
        ];

    static Mistake[] Measured =>
        [
            new(Measures, "months: 3", "months: ¶-1", "'months' of level 2 of measure 'boat-limit' is -1", "from 0 to"),
            new(Measures, "verifiability: 1}", "verifiability: ¶1.1}", "is 1.1", "from 0 to 1"),
            new(Measures, "performers: [SOUTH]", "performers: ¶[]", "names nobody", "at least one"),
            new(Measures, "performers: [SOUTH]", "performers: [SOUTH, ¶SOUTH]", "stands twice", "Keep one"),
            new(
                Measures,
                "performers: [SOUTH]",
                "performers: [SOUTH]\n    performerRule: ¶most",
                "'most' is no performerRule",
                "all, any, table"
            ),
            new(
                Measures,
                "verifiability: 1}",
                "verifiability: 1, performers: ¶[NORTH]}",
                "NORTH performs level 1 of measure 'crane-loan', but not the measure",
                "Add NORTH"
            ),
            new(Measures, "measures:\n", "measure:\n", "'measure' is no key of the catalogue", "'measures'"),
            new(
                Measures,
                "verification: The",
                "requires: {crane-loan: 1}\n    conflicts: {crane-loan: 1}\n    verification: The",
                "'boat-limit' requires 'crane-loan' and conflicts with it",
                "Remove"
            )
            {
                At = "boat-limit",
            },
            new(
                Measures,
                "    performers: [SOUTH]",
                "    requires: {boat-limit: 2}\n    performers: [SOUTH]",
                "goes in a circle",
                "Remove"
            )
            {
                At = "boat-limit:",
                Also = [("verification: The", "requires: {crane-loan: 1}\n    verification: The")],
            },
            new(
                Measures,
                "verification: The",
                "requires: ¶{boat-limit: 1}\n    verification: The",
                "names itself",
                "Remove"
            ),
            new(
                Main,
                "measures: {boat-limit: 2}",
                "measures: {boat-limit: 2, crane-loan: 1}",
                "Option 2 of issue 'quota' calls for 'boat-limit' and 'crane-loan', which conflict",
                "Remove one"
            )
            {
                At = "label: Five",
                Elsewhere = ("verification: The", "conflicts: {crane-loan: 1}\n    verification: The"),
            },
        ];

    static Mistake[] References =>
        [
            new(Main, "{NORTH: 6, SOUTH: 7}", "{NORTH: 7, SOUTH: 7}", "is worth 6 to NORTH, not 7", "Correct")
            {
                At = "title: Limit",
            },
            new(Main, "[NORTH, SOUTH]", "[NORTH]", "SOUTH would accept", "Add SOUTH") { At = "title: Limit" },
            new(
                Main,
                "{NORTH: 4,",
                "{NORTH: 7,",
                "would refuse 'Limit for crane': 6 against a walk-away value of 7",
                "Remove NORTH"
            )
            {
                At = "title: Limit",
            },
            new(Main, "{quota: 1, pier: 1}", "{quota: 2}", "'Limit for crane' cannot be tabled", "Change its options")
            {
                At = "title: Limit",
            },
            new(
                Main,
                "references:\n",
                "references:\n  - {title: Limit for crane, options: {}, points: {NORTH: 0, SOUTH: 0}, acceptedBy: []}\n",
                "has this title too",
                "Rename"
            )
            {
                At = "title: Limit for crane\n",
            },
        ];

    static Mistake[] Files =>
        [
            new(Main, ": measures.yaml", ": ¶measure.yaml", "There is no such file", "correct the path"),
            new(Main, ": measures.yaml", ": ¶../../etc/passwd", "leads out of the library", "below the library"),
            new(Main, ": measures.yaml", ": ¶/etc/passwd", "leads out of the library", "below the library"),
            new(Main, ": measures.yaml", @": ¶C:\Windows\x", "leads out of the library", "forward slashes"),
            new(
                Main,
                "duration: 20",
                "brief: ¶briefs.md\nduration: 20",
                "'briefs.md': There is no such file",
                "correct the path"
            ),
            new(
                Main,
                "title: Who fishes where",
                "title: ¶&a Who fishes where",
                "Anchors and aliases",
                "Write the value out"
            ),
            new(Main, "title: Who fishes where", "title: ¶*a", "Anchors and aliases", "Write the value out"),
            new(Main, "title: Who fishes where", "title: ¶!!str Who fishes where", "Tags (!)", "Remove the tag"),
            new(Main, "duration: 20 minutes", "? ¶[a, b]\n: x", "A key must be a word", "key: value"),
            new(Main, "duration: 20 minutes\n", "duration: 20 minutes\n¶---\n", "second document", "Remove"),
            new(Main, "title: Who fishes where", "title: ¶\"Who fishes where", "This is not YAML", "Check indentation"),
        ];
}
