using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Tests.Sweeps;

/// <summary>Frontiers of scenarios against comparing every text with every other.</summary>
public class TextFrontierTests
{
    [Fact]
    public void A_frontier_is_that_of_comparing_all_texts() =>
        Invented.Scenario.Sample(
            scenario =>
            {
                var points = WholePoints.Of(scenario);
                var all = All(points);
                var left = all.Where(v => !all.Exists(w => Dominates(w, v))).Select(Told).ToHashSet();
                var frontier = TextFrontier.Of(points);
                Assert.True(frontier.IsWhole);
                Assert.Equal(left, frontier.Surplus.Select(Told).ToHashSet());
                Assert.Equal(left.Count, frontier.Surplus.Length);
            },
            iter: 60
        );

    [Fact]
    public void A_frontier_held_to_few_vectors_leaves_no_text_better_by_more_than_its_slack() =>
        Gen.Select(Invented.Scenario, Gen.Int[1, 10])
            .Sample(
                (scenario, most) =>
                {
                    var points = WholePoints.Of(scenario);
                    var frontier = TextFrontier.Of(points, most);
                    Assert.InRange(frontier.Surplus.Length, 1, most);
                    Assert.All(
                        All(points),
                        t =>
                            Assert.Contains(
                                frontier.Surplus,
                                v => v.Zip(frontier.Slack, t).All(x => x.First + x.Second >= x.Third - 1e-9)
                            )
                    );
                },
                iter: 60
            );

    [Fact]
    public void What_two_can_make_of_it_is_that_of_trying_every_text_the_others_accept() =>
        Invented.Scenario.Sample(
            scenario =>
            {
                var points = WholePoints.Of(scenario);
                if (points.Parties < 2)
                    return;
                var others = Enumerable.Range(2, points.Parties - 2).ToList();
                var pairs = All(points)
                    .Where(v => others.TrueForAll(p => v[p] >= 0))
                    .Select(v => ImmutableArray.Create(v[0], v[1]))
                    .ToList();
                var left = pairs.Where(v => !pairs.Exists(w => Dominates(w, v))).Select(Told).ToHashSet();
                var found = PairFrontier.Of(points, 0, 1);
                Assert.Equal(left, found.Select(t => Told([t.Surplus[0], t.Surplus[1]])).ToHashSet());
                Assert.Equal(left.Count, found.Length);
                Assert.All(found, t => Assert.True(points.Space.Allows(points.Space.TextOf(t.Terms))));
            },
            iter: 100
        );

    [Fact]
    public void Opposition_is_the_distance_of_trying_every_text_from_everybodys_best() =>
        Invented.Scenario.Sample(
            scenario =>
            {
                var points = WholePoints.Of(scenario);
                if (Optima.Of(points) is not { } optima)
                    return;
                var zone = All(points).Where(v => v.All(s => s >= 0)).ToList();
                var ideals = Enumerable.Range(0, points.Parties).Select(p => zone.Max(v => v[p])).ToList();
                Assert.Equal(zone.Min(v => Missing(v, ideals)), optima.Opposition, 9);
            },
            iter: 60
        );

    [Fact]
    public void What_one_gains_and_the_other_loses_is_opposed_and_the_same_wish_is_not()
    {
        var scenario = Talks.TestKit.Scenarios.Valley.Scenario;
        var first = scenario.Positions[0];
        var mirrored = scenario with
        {
            Positions =
            [
                first,
                first with
                {
                    Party = scenario.Positions[1].Party,
                    Points = first.Points.ToImmutableSortedDictionary(
                        p => p.Key,
                        p => p.Value.Select(v => -v).ToImmutableArray()
                    ),
                },
                first with
                {
                    Party = scenario.Positions[2].Party,
                },
            ],
        };
        var points = WholePoints.Of(mirrored);
        Assert.Equal(-1, Opposition.Correlation(points, 0, 1), 9);
        Assert.Equal(1, Opposition.Correlation(points, 0, 2), 9);
    }

    static double Missing(ImmutableArray<double> surplus, List<double> ideals) =>
        Math.Sqrt(surplus.Zip(ideals).Where(p => p.Second > 0).Sum(p => Math.Pow(1 - p.First / p.Second, 2)));

    static List<ImmutableArray<double>> All(WholePoints points) =>
        [
            .. Invented
                .Texts(points.Space.Sizes)
                .Where(t => points.Space.Allows(t))
                .Select(t => points.PointOf(t).Surplus),
        ];

    static bool Dominates(ImmutableArray<double> a, ImmutableArray<double> b) =>
        a.Zip(b).All(p => p.First >= p.Second) && a.Zip(b).Any(p => p.First > p.Second);

    static string Told(ImmutableArray<double> vector) => string.Join(' ', vector);
}
