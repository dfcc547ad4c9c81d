using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Games;

namespace Talks.Analysis.Tests.Games;

/// <summary>Small games made up from a seed, with bundles and caps now and then.</summary>
static class MadeUp
{
    public static Gen<Game> Game { get; } = Gen.ULong.Select(From);

    public static Game From(ulong seed)
    {
        var draws = new Draws(seed);
        int[] sizes = [.. Enumerable.Range(0, 1 + draws.Below(4)).Select(_ => 1 + draws.Below(5))];
        return new(
            "made up",
            "none",
            [.. sizes.Select((s, i) => new GameIssue($"i{i}", [.. Enumerable.Range(0, s).Select(v => $"v{v}")]))],
            [.. Enumerable.Range(0, 1 + draws.Below(5)).Select(p => Party(p, sizes, draws))]
        );
    }

    public static IEnumerable<int[]> Outcomes(Game game) =>
        Invented.Texts([.. game.Issues.Select(i => i.Values.Length)]).Select(t => t.Select(v => (int)v).ToArray());

    static Payoff Party(int party, int[] sizes, Draws draws) =>
        new()
        {
            Party = $"p{party}",
            Reservation = draws.Below(2) == 0 ? null : draws.Below(15),
            Points =
            [
                .. sizes.Select(s => Enumerable.Range(0, s).Select(_ => (double)draws.Below(12)).ToImmutableArray()),
            ],
            Bundles = [.. Enumerable.Range(0, draws.Below(3)).Select(_ => Bundle(sizes, draws))],
            Cap = draws.Below(4) == 0 ? 20 : null,
        };

    static Bundle Bundle(int[] sizes, Draws draws)
    {
        var issue = draws.Below(sizes.Length);
        var when = ImmutableSortedDictionary<int, ImmutableHashSet<int>>.Empty.Add(issue, [draws.Below(sizes[issue])]);
        return new(when, draws.Below(21) - 10);
    }
}
