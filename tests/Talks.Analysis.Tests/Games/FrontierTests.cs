using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Games;

namespace Talks.Analysis.Tests.Games;

public class FrontierTests
{
    [Fact]
    public void Maxima_are_the_vectors_that_comparing_each_with_each_leaves() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 400], Gen.ULong)
            .Sample(
                (dimensions, count, seed) =>
                {
                    var draws = new Draws(seed);
                    var range = 2 + draws.Below(40);
                    var vectors = Enumerable
                        .Range(0, count)
                        .Select(_ => Enumerable.Range(0, dimensions).Select(_ => (long)draws.Below(range)).ToArray())
                        .ToList();
                    var left = vectors
                        .Where(v => !vectors.Exists(w => Dominates(w, v)))
                        .Select(v => string.Join(' ', v));
                    Assert.Equal(left.ToHashSet(), Maxima.Of(vectors).Select(v => string.Join(' ', v)).ToHashSet());
                },
                iter: 300
            );

    [Fact]
    public void A_frontier_is_that_of_trying_every_outcome() =>
        MadeUp.Game.Sample(
            game =>
            {
                var vectors = MadeUp
                    .Outcomes(game)
                    .Select(o => game.Parties.Select(p => p.Utility(o)).ToArray())
                    .ToList();
                var left = vectors.Where(v => !vectors.Exists(w => Dominates(w, v))).Select(v => string.Join(' ', v));
                var frontier = Frontier.Of(game);
                Assert.NotNull(frontier);
                Assert.Equal(left.ToHashSet(), frontier.Vectors.Select(v => string.Join(' ', v)).ToHashSet());
                Assert.Equal(
                    frontier.Vectors.Length,
                    frontier.Vectors.Select(v => string.Join(' ', v)).Distinct().Count()
                );
            },
            iter: 300
        );

    [Fact]
    public void Fair_points_are_those_of_comparing_every_outcome() =>
        MadeUp.Game.Sample(
            game =>
            {
                var vectors = MadeUp
                    .Outcomes(game)
                    .Select(o => game.Parties.Select(p => p.Utility(o)).ToImmutableArray())
                    .ToList();
                ImmutableArray<double> floor = [.. game.Parties.Select(p => p.Reservation ?? 0)];
                var rational = vectors.FindAll(v =>
                    v.Zip(game.Parties).All(p => p.First >= (p.Second.Reservation ?? double.NegativeInfinity))
                );
                var frontier = Frontier.Of(game)!;
                var solutions = Solutions.Genius(game, frontier);
                Assert.Equal(rational.Count == 0, solutions is null);
                Assert.Equal(vectors.Max(v => v.Sum()), Solutions.Utilitarian(frontier).Value, 6);
                if (solutions is null)
                    return;
                Assert.Equal(rational.Max(v => v.Select((u, p) => u - floor[p]).Min()), solutions.Egalitarian.Value, 6);
            },
            iter: 300
        );

    [Fact]
    public void A_space_that_cannot_be_added_up_and_is_too_large_is_refused_not_sampled()
    {
        var issue = new GameIssue("i", [.. Enumerable.Range(0, 10).Select(v => $"v{v}")]);
        ImmutableArray<double> points = [.. Enumerable.Range(0, 10).Select(v => v / 7.0)];
        var payoff = new Payoff { Party = "p", Points = [.. Enumerable.Repeat(points, 10)] };
        Assert.Null(Frontier.Of(new("large", "none", [.. Enumerable.Repeat(issue, 10)], [payoff, payoff])));
    }

    static bool Dominates<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : IComparable<T> =>
        a.Zip(b).All(p => p.First.CompareTo(p.Second) >= 0) && a.Zip(b).Any(p => p.First.CompareTo(p.Second) > 0);
}
