using System.Collections.Immutable;
using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit.Scenarios;

namespace Talks.TestKit.AtRandom;

/// <summary>Agendas that no author would write and the engine must play all the same.</summary>
public static class Agendas
{
    static readonly ImmutableArray<string> Names = ["AAA", "BBB", "CCC", "DDD", "EEE"];

    static readonly Gen<DecisionRule> Decision = Gen.Select(
        Gen.Enum<DecisionKind>(),
        Gen.Int[1, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 1_000_000],
        (kind, threshold, vetoes, die) =>
            new DecisionRule(kind, threshold, [.. Names.Take(vetoes / 2)])
            {
                Share = die % 3 / 3.0 + 0.3,
                Core = die / 3 % 6 == 0 ? [Names[1]] : [],
                Weights =
                    die / 12 % 3 == 0
                        ? ImmutableSortedDictionary<string, int>.Empty.Add(Names[0], 2 + die % 2)
                        : ImmutableSortedDictionary<string, int>.Empty,
                Ballots = kind is not DecisionKind.Silence && die / 36 % 5 == 0 ? BallotForm.Secret : BallotForm.Open,
                ControlSees = die / 144 % 2 == 0,
                Sponsors = die / 288 % 6 == 0 ? 2 : 0,
                SilenceMinutes = 1 + die / 1_152 % 4,
                Subsets = die / 4_608 % 2 == 0,
            }
    );

    static readonly Gen<Agenda> Drawn = Gen.Select(
        Gen.Int[2, 5],
        Gen.Int[1, 4],
        Gen.Int[0, 255].Array[12],
        Gen.Int[1, 3],
        Decision,
        Draw
    );

    /// <summary>A drawn agenda, or one of the two written by hand under a drawn rule of decision; with groups and roles.</summary>
    public static Gen<Agenda> Any { get; } =
        Gen.Select(
            Gen.OneOf(
                Drawn,
                Decision.Select(d => Traded(Valley.Agenda) with { Decision = d with { Vetoes = [] } }),
                Decision.Select(d => Traded(SixSeats.Agenda) with { Decision = d with { Vetoes = ["WES"] } })
            ),
            Gen.Int[0, 1_000_000],
            (agenda, die) =>
                Documented(
                    Watched(agenda) with
                    {
                        Groups = Groups(agenda, die),
                        Roles = Roles(die),
                        Posts = Posts(die),
                    },
                    die
                )
        );

    /// <summary>Some of the issues for one group of some parties, the others for one of all.</summary>
    static ImmutableArray<WorkingGroup> Groups(Agenda agenda, int die)
    {
        var all = agenda.Parties.Select(p => p.Id).ToImmutableArray();
        var some = all[..Math.Max(2, die % (all.Length + 1))];
        var cut = 1 + die / 7 % agenda.Issues.Length;
        var issues = agenda.Issues.Select(i => i.Id).ToImmutableArray();
        return
        [
            new("one", "One", some[die % some.Length], some, issues[..cut]),
            new("two", "Two", all[0], all, issues[cut..]),
        ];
    }

    /// <summary>The usual powers, or deputies and advisers with any.</summary>
    static ImmutableArray<RolePowers> Roles(int die) =>
        die % 3 > 0
            ? []
            :
            [
                new(Role.Deputy, "", [.. Enum.GetValues<Power>().Where(p => (die / 3 >> (int)p & 1) == 1)]),
                new(Role.Adviser, "Sherpa", [.. Enum.GetValues<Power>().Where(p => (die / 7 >> (int)p & 1) == 1)]),
            ];

    static ImmutableArray<Post> Posts(int die) =>
        die % 4 == 0
            ? []
            : [new("scribe", "Scribe", [.. Enum.GetValues<Power>().Where(p => (die / 13 >> (int)p & 1) == 1)])];

    /// <summary>Some agendas know kinds of document, and capitals that must ratify.</summary>
    static Agenda Documented(Agenda agenda, int die) =>
        agenda with
        {
            Instruments =
                die % 2 == 0
                    ? []
                    :
                    [
                        new("first", "First", (Consent)(die / 3 % 3), die / 9 % 2 == 0, true, null)
                        {
                            HeadSigns = die / 18 % 2 == 0,
                            Entry = Entry(agenda, die / 5),
                        },
                        new("second", "Second", (Consent)(die / 36 % 3), true, true, null)
                        {
                            Entry = Entry(agenda, die / 11),
                        },
                        new("loose", "Loose", Consent.Adoption, false, false, new(DecisionKind.Majority, 1, [])),
                    ],
            Ratifications =
            [
                .. agenda
                    .Parties.Select((p, i) => (p.Id, Die: die / 108 / (i + 1)))
                    .Where(p => p.Die % 3 > 0)
                    .Select(p => new RatificationRule(
                        p.Id,
                        (Ratifier)(p.Die / 3 % 4),
                        p.Die % 5,
                        "",
                        $"0.4 + 0.2 * (issue('{agenda.Issues[0].Id}') >= 1)"
                    )),
            ],
        };

    static EntryIntoForce Entry(Agenda agenda, int die) =>
        new(die % 4 == 3 ? EntryRule.Quorum : (EntryRule)(die % 4), die % 5 == 0 ? 2 : 1, [agenda.Parties[0].Id])
        {
            SigningMinutes = die / 6 % 3,
            RatifyingMinutes = die / 18 % 3,
            Accession = die / 54 % 4 > 0,
        };

    /// <summary>Whatever goes on in secret is noticed, or hardly a report would ever be inspected.</summary>
    static Agenda Watched(Agenda agenda) =>
        agenda with
        {
            Measures =
            [
                .. agenda.Measures.Select(m =>
                    m with
                    {
                        Levels = [.. m.Levels.Select(l => l with { Verifiability = 1 })],
                    }
                ),
            ],
        };

    /// <summary>Everybody gains by everything, so that there is relief to hold back.</summary>
    static Agenda Traded(Agenda agenda) =>
        agenda with
        {
            Measures =
            [
                .. agenda.Measures.Select(m => m with { Beneficiaries = [.. agenda.Parties.Select(p => p.Id)] }),
            ],
        };

    static Agenda Draw(int parties, int issues, int[] dice, int rounds, DecisionRule decision)
    {
        var seated = Names[..parties];
        var actors = seated.Add("OUT");
        return new()
        {
            Id = "drawn",
            Title = "Drawn",
            Brief = "",
            Parties = [.. seated.Select(p => new Party(p, p, "slate", "Head"))],
            Outsiders = [new("OUT", "Outsider", Undertakes: dice[0] % 2 == 0)],
            Issues = [.. Enumerable.Range(0, issues).Select(i => Pieces.Issue($"i{i}", $"I{i}", Options(i, dice[i])))],
            Measures =
            [
                .. Enumerable
                    .Range(0, issues)
                    .Select(i =>
                        Pieces.Measure(
                            $"m{i}",
                            (PerformerRule)(dice[4 + i] % 3),
                            Performers(actors, dice[8 + i]),
                            [3, 18]
                        ) with
                        {
                            Beneficiaries = seated,
                        }
                    ),
            ],
            Phases = [new(1, "Now", 6), new(2, "Later", null)],
            Decision = decision,
            Rounds = [.. Enumerable.Range(1, rounds).Select(n => new RoundPlan(n, $"Round {n}", "bargaining", 10 * n))],
        };
    }

    static (string, string[])[] Options(int issue, int die) =>
        die % 2 == 0 ? [("Some", [$"m{issue}:1"]), ("More", [$"m{issue}:2"])] : [("Some", [$"m{issue}:1"])];

    static string[] Performers(ImmutableArray<string> actors, int die)
    {
        var chosen = actors.Where((_, i) => (die >> i & 1) == 1).ToArray();
        return chosen.Length > 0 ? chosen : [actors[0]];
    }
}
