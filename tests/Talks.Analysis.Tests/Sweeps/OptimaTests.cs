using System.Collections.Immutable;
using CsCheck;
using Talks.Analysis.Sweeps;
using Talks.Rules;

namespace Talks.Analysis.Tests.Sweeps;

public class OptimaTests
{
    [Fact]
    public void Optima_are_those_of_trying_every_text() => Invented.Scenario.Sample(AgreesWithTryingAll, iter: 120);

    [Fact]
    public void A_text_is_dominated_exactly_when_trying_all_finds_a_better_one() =>
        Gen.Select(Invented.Scenario, Gen.Int[0, 1_000_000])
            .Sample((scenario, pick) => CheckWitness(scenario, pick), iter: 120);

    [Theory]
    [InlineData("tutorial-freeze", "21 17 32", "21 17 32", 5)]
    [InlineData("river-basin", "21 32 10 19", "17 22 16 20", 6)]
    [InlineData("four-party-peace", "12 17 13 22", "12 17 13 22", 9)]
    [InlineData("six-party-2021", "12 21 14 30 16 37", "14 17 14 20 17 25", 9)]
    public void The_published_points_come_out_exactly(string id, string nash, string egalitarian, int fewestIssues)
    {
        var points = WholePoints.Of(Library.Load(id));
        var optima = Optima.Of(points);
        Assert.NotNull(optima);
        Assert.Equal(nash, string.Join(' ', optima.Nash.Surplus));
        Assert.Equal(egalitarian, string.Join(' ', optima.Egalitarian.Surplus));
        Assert.Equal(fewestIssues, Optima.FewestIssues(points));
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 9)]
    [InlineData(2, -11)]
    [InlineData(3, -55)]
    public void What_the_first_party_could_have_falls_with_its_weapons_as_published(int level, double surplus)
    {
        var points = WholePoints.Of(Library.Load("six-party-2021"));
        var weapons = points.Space.IssueIndex("weapons");
        var others = Enumerable
            .Range(points.Space.Offset(weapons), points.Space.Sizes[weapons])
            .Where(o => o != points.Space.Offset(weapons) + level)
            .ToHashSet();
        var best = Optima.BestGivenOthers(points, 0, o => !others.Contains(o));
        Assert.Equal(surplus, best?.Surplus[0]);
    }

    static void AgreesWithTryingAll(Scenario scenario)
    {
        var points = WholePoints.Of(scenario);
        var zone = All(points).Where(s => s.All(x => x >= 0)).ToList();
        var optima = Optima.Of(points);
        Assert.Equal(zone.Count == 0, optima is null);
        if (optima is null)
            return;
        Assert.Equal(zone.Max(Product), Product(optima.Nash.Surplus), 6);
        Assert.Equal(zone.Max(s => s.Min()), optima.Egalitarian.Surplus.Min());
        Assert.Equal(zone.Max(s => s.Sum()), optima.Utilitarian.Surplus.Sum());
        var ideal = Enumerable.Range(0, points.Parties).Select(p => zone.Max(s => s[p])).ToList();
        Assert.Equal(ideal, optima.BestFor.Select((b, p) => b.Surplus[p]));
        Assert.Equal(zone.Max(s => LeastShare(s, ideal)), LeastShare(optima.KalaiSmorodinsky.Surplus, ideal), 9);
    }

    static void CheckWitness(Scenario scenario, int pick)
    {
        var points = WholePoints.Of(scenario);
        var texts = Invented.Texts(points.Space.Sizes).Where(t => points.Space.Allows(t)).ToList();
        var text = texts[pick % texts.Count];
        var own = points.PointOf(text).Surplus;
        var better = texts.Select(t => points.PointOf(t).Surplus).Where(s => Dominates(s, own)).ToList();
        var witness = Dominance.Witness(points, text);
        Assert.Equal(better.Count > 0, witness is not null);
        if (witness is not null)
        {
            Assert.True(Dominates(witness.Surplus, own));
            Assert.Equal(better.Max(s => s.Sum()), witness.Surplus.Sum());
        }
    }

    static bool Dominates(ImmutableArray<double> a, ImmutableArray<double> b) =>
        a.Zip(b).All(p => p.First >= p.Second) && a.Zip(b).Any(p => p.First > p.Second);

    static IEnumerable<ImmutableArray<double>> All(WholePoints points) =>
        Invented.Texts(points.Space.Sizes).Where(t => points.Space.Allows(t)).Select(t => points.PointOf(t).Surplus);

    static double Product(ImmutableArray<double> surplus) => surplus.Aggregate(1.0, (a, b) => a * b);

    static double LeastShare(ImmutableArray<double> surplus, List<double> ideal) =>
        surplus.Zip(ideal).Where(p => p.Second > 0).Select(p => p.First / p.Second).DefaultIfEmpty(1).Min();
}
