using System.Collections.Immutable;
using CsCheck;
using Talks.Rules;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests;

/// <summary>Small scenarios made up from a seed: few enough texts to try every one, and some of every constraint.</summary>
static class Invented
{
    public static Gen<Scenario> Scenario { get; } = Gen.ULong.Select(From);

    public static Scenario From(ulong seed)
    {
        var draws = new Draws(seed);
        string[] parties = [.. Enumerable.Range(0, 2 + draws.Below(4)).Select(i => $"P{i}")];
        int[] sizes = [.. Enumerable.Range(0, 3 + draws.Below(3)).Select(_ => 2 + draws.Below(3))];
        var measures = sizes.Select((_, i) => Measure(i, parties, draws)).ToImmutableArray();
        if (draws.Below(3) == 0)
            measures = measures.SetItem(0, measures[0] with { Conflicts = [new("m1", 2)] });
        var agenda = Valley.Agenda with
        {
            Id = "invented",
            Parties = [.. parties.Select(p => new Party(p, $"Party {p}", "slate", "Envoy"))],
            Outsiders = [],
            Issues = [.. sizes.Select(Issue)],
            Measures = measures,
            Requirements = [.. Enumerable.Range(0, draws.Below(3)).Select(_ => Requirement(sizes, draws))],
            Decision = new((DecisionKind)draws.Below(4), (parties.Length + 1) / 2, []),
        };
        return new() { Agenda = agenda, Positions = [.. parties.Select(p => Position(p, sizes, draws))] };
    }

    /// <summary>Every text of the space, legal or not, issue by issue.</summary>
    public static IEnumerable<byte[]> Texts(IReadOnlyList<int> sizes)
    {
        var text = new byte[sizes.Count];
        while (true)
        {
            yield return (byte[])text.Clone();
            var i = 0;
            while (i < text.Length && ++text[i] == sizes[i])
                text[i++] = 0;
            if (i == text.Length)
                yield break;
        }
    }

    static Issue Issue(int size, int i) =>
        Pieces.Issue(
            $"i{i}",
            $"Issue {i}",
            [.. Enumerable.Range(1, size - 1).Select(l => ($"Option {l}", new[] { $"m{i}:{l}" }))]
        );

    static Measure Measure(int i, string[] parties, Draws draws)
    {
        var performer = draws.Below(parties.Length);
        var measure = Pieces.Measure($"m{i}", PerformerRule.All, [parties[performer]], [1, 2, 3]);
        return measure with { Beneficiaries = [parties[(performer + 1) % parties.Length]] };
    }

    /// <summary>An issue needs a later one, so there is no cycle.</summary>
    static Requirement Requirement(int[] sizes, Draws draws)
    {
        var needs = 1 + draws.Below(sizes.Length - 1);
        var issue = draws.Below(needs);
        return new($"i{issue}", 1 + draws.Below(sizes[issue] - 1), $"i{needs}", 1 + draws.Below(sizes[needs] - 1));
    }

    static Position Position(string party, int[] sizes, Draws draws) =>
        new()
        {
            Party = party,
            Points = sizes
                .Select((size, i) => (Id: $"i{i}", Points: Points(size, draws)))
                .ToImmutableSortedDictionary(p => p.Id, p => p.Points),
            Rules = [.. Enumerable.Range(0, draws.Below(3)).Select(n => Rule(n, sizes, draws))],
            Reservation = draws.Below(20),
        };

    static ImmutableArray<double> Points(int size, Draws draws)
    {
        var sign = draws.Below(2) == 0 ? 1 : -1;
        return [0, .. Enumerable.Range(1, size - 1).Select(l => (double)(sign * l * (1 + draws.Below(10))))];
    }

    static InteractionRule Rule(int n, int[] sizes, Draws draws)
    {
        var when = Enumerable
            .Range(0, 1 + draws.Below(3))
            .Select(_ => draws.Below(sizes.Length))
            .Select(i => new Condition($"i{i}", (Comparison)draws.Below(3), draws.Below(sizes[i])));
        return new($"r{n}", "", [.. when], draws.Below(21) - 10);
    }
}
