using Talks.Analysis.Checks;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Tests.Checks;

/// <summary>The table published with the six-party scenario: who accepts which reference package, and what noise leaves of it.</summary>
public class ReferenceCheckTests
{
    /// <summary>Published shares are of 1,000 sheets of other chances: two such shares may differ by some hundredths.</summary>
    const double ByChance = 0.05;

    [Theory]
    [InlineData("article", 0.74)]
    [InlineData("bigger step", 0.82)]
    public void Noise_leaves_of_the_packages_in_the_zone_what_was_published(string title, double survival)
    {
        var reference = Checked(1_000).Single(r => r.Title.Contains(title, StringComparison.Ordinal));
        Assert.Equal(0b111111, reference.Accepting);
        Assert.InRange(reference.Survival!.Value, survival - ByChance, survival + ByChance);
    }

    [Fact]
    public void Noise_leaves_nothing_of_the_packages_outside_the_zone() =>
        Assert.All(Checked(200).Where(r => r.Accepting != 0b111111), r => Assert.True(r.Survival <= 0.01, r.Title));

    [Fact]
    public void The_published_points_and_acceptances_come_out()
    {
        var scenario = Library.Load("six-party-2021");
        var references = Checked(0);
        Assert.Equal(16, references.Length);
        foreach (var (reference, found) in scenario.References.Zip(references))
        {
            Assert.Equal(scenario.Positions.Select(p => reference.Points[p.Party]), found.Values);
            Assert.Equal(
                reference.AcceptedBy.Order(),
                scenario.Positions.Where((_, seat) => (found.Accepting >> seat & 1) != 0).Select(p => p.Party).Order()
            );
            Assert.Null(found.Survival);
        }
    }

    static System.Collections.Immutable.ImmutableArray<ReferenceCheck> Checked(int sheets)
    {
        var scenario = Library.Load("six-party-2021");
        return ReferenceCheck.Of(scenario, WholePoints.Of(scenario), sheets);
    }
}
