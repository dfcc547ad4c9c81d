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
    public void Opposition_is_the_distance_of_trying_every_outcome_from_ones() =>
        MadeUp.Game.Sample(
            game =>
                Assert.Equal(
                    MadeUp.Outcomes(game).Min(o => Math.Sqrt(game.Parties.Sum(p => Math.Pow(1 - p.Utility(o), 2)))),
                    Solutions.Opposition(game, Frontier.Of(game)!)!.Value,
                    6
                ),
            iter: 200
        );

    [Fact]
    public void Fractions_are_added_up_however_large_the_space()
    {
        var issue = new GameIssue("i", [.. Enumerable.Range(0, 10).Select(v => $"v{v}")]);
        ImmutableArray<double> up = [.. Enumerable.Range(0, 10).Select(v => v / 7.0)];
        var (climbs, falls) = (Alike("climbs", up), Alike("falls", [.. up.Reverse()]));
        var frontier = Frontier.Of(new("large", "none", [.. Enumerable.Repeat(issue, 10)], [climbs, falls]))!;
        Assert.True(frontier.IsWhole);
        // What one gains the other loses, a seventh at a time, from 0 to 90 sevenths.
        Assert.Equal(91, frontier.Vectors.Length);
        Assert.All(frontier.Vectors, v => Assert.Equal(90 / 7.0, v[0] + v[1], 8));
    }

    [Fact]
    public void Issues_that_bundles_join_in_too_many_ways_are_refused_not_sampled()
    {
        var issue = new GameIssue("i", [.. Enumerable.Range(0, 10).Select(v => $"v{v}")]);
        var all = Enumerable.Range(0, 10).ToImmutableSortedDictionary(i => i, _ => ImmutableHashSet.Create(1));
        var payoff = Alike("p", [.. Enumerable.Range(0, 10).Select(v => v / 7.0)]) with { Bundles = [new(all, 3)] };
        Assert.Null(Frontier.Of(new("large", "none", [.. Enumerable.Repeat(issue, 10)], [payoff, payoff])));
    }

    [Fact]
    public void Where_vectors_are_too_many_no_outcome_beats_all_that_are_kept_by_more_than_the_slack() =>
        Gen.Select(MadeUp.Game, Gen.Int[1, 12])
            .Sample(
                (game, most) =>
                {
                    var frontier = Frontier.Of(game, most)!;
                    var whole = Frontier.Of(game)!;
                    Assert.InRange(frontier.Vectors.Length, 1, most);
                    if (frontier.IsWhole)
                        Assert.Equal(whole.Vectors.Length, frontier.Vectors.Length);
                    foreach (var outcome in MadeUp.Outcomes(game))
                        Assert.Contains(
                            frontier.Vectors,
                            v =>
                                game.Parties.Select((p, i) => (p, i))
                                    .All(x => v[x.i] + frontier.Slack[x.i] >= x.p.Utility(outcome) - 1e-9)
                        );
                },
                iter: 300
            );

    static Payoff Alike(string party, ImmutableArray<double> points) =>
        new() { Party = party, Points = [.. Enumerable.Repeat(points, 10)] };

    static bool Dominates<T>(IReadOnlyList<T> a, IReadOnlyList<T> b)
        where T : IComparable<T> =>
        a.Zip(b).All(p => p.First.CompareTo(p.Second) >= 0) && a.Zip(b).Any(p => p.First.CompareTo(p.Second) > 0);
}
