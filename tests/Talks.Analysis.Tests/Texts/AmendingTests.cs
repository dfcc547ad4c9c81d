using CsCheck;
using Talks.Analysis.Sweeps;
using Talks.Analysis.Texts;
using Talks.Rules;

namespace Talks.Analysis.Tests.Texts;

public class AmendingTests
{
    [Fact]
    public void The_cheapest_amendment_is_that_of_trying_every_text() =>
        Gen.Select(Invented.Scenario, Gen.Int[0, 1_000_000])
            .Sample((scenario, pick) => AgreesWithTryingAll(scenario, pick), iter: 150);

    [Fact]
    public void The_four_party_text_wins_Japan_and_Russia_with_what_was_left_out()
    {
        var scenario = Library.Load("six-party-2021");
        var points = WholePoints.Of(scenario);
        var text = points.Space.TextOf(
            scenario.References.First(r => r.Title.Contains("four-party", StringComparison.Ordinal)).Terms
        );
        var amendments = Amending.For(points, text, 0b110000);
        Assert.NotEmpty(amendments);
        Assert.All(amendments, a => Assert.All(a.Result.Surplus, s => Assert.True(s >= 0)));
        Assert.Contains(amendments, a => a.Changes.Any(c => c.Issue == "abductees"));
    }

    [Fact]
    public void No_two_amendments_are_alike()
    {
        var scenario = Library.Load("six-party-2021");
        var points = WholePoints.Of(scenario);
        foreach (var reference in scenario.References)
        {
            var issues = Amending
                .For(points, points.Space.TextOf(reference.Terms), 0b001000)
                .Select(a => a.Changes.Select(c => c.Issue).ToHashSet())
                .ToList();
            foreach (var (a, i) in issues.Select((a, i) => (a, i)))
                Assert.DoesNotContain(issues.Take(i), earlier => a.IsSupersetOf(earlier));
        }
    }

    static void AgreesWithTryingAll(Scenario scenario, int pick)
    {
        var points = WholePoints.Of(scenario);
        var texts = Invented.Texts(points.Space.Sizes).Where(t => points.Space.Allows(t)).ToList();
        var text = texts[pick % texts.Count];
        var before = points.PointOf(text).Surplus;
        var blocker = Enumerable.Range(0, points.Parties).FirstOrDefault(p => before[p] < 0, -1);
        if (blocker < 0)
            return;
        var must = Enumerable.Range(0, points.Parties).Where(p => p == blocker || before[p] >= 0).ToList();
        var cheapest = texts
            .Where(t => must.TrueForAll(p => points.PointOf(t).Surplus[p] >= 0))
            .Select(t => (Changes: t.Zip(text).Count(l => l.First != l.Second), Loss: Loss(points, t, before)))
            .Where(c => c.Changes <= Amending.MostChanges)
            .Order()
            .Cast<(int, double)?>()
            .FirstOrDefault();
        var found = Amending.For(points, text, 1 << blocker);
        Assert.Equal(cheapest, found.Select(a => ((int, double)?)(a.Changes.Length, a.Loss)).FirstOrDefault());
    }

    static double Loss(WholePoints points, byte[] text, IReadOnlyList<double> before) =>
        points.PointOf(text).Surplus.Select((s, p) => Math.Max(0, before[p] - s)).Max();
}
