using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Talks.Analysis.Sweeps;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Sweeps;

public class AdoptionTests
{
    [Fact]
    public void What_can_be_adopted_is_what_the_law_adopts_when_all_vote_by_their_walk_away_values()
    {
        AgreesWithTheLaw(Valley.Scenario);
        AgreesWithTheLaw(SixSeats.Scenario);
        Invented.Scenario.Sample(AgreesWithTheLaw, iter: 60);
    }

    [Fact]
    public void The_smallest_coalition_is_that_of_trying_every_text() =>
        Invented.Scenario.Sample(
            scenario =>
            {
                var points = WholePoints.Of(scenario);
                var smallest = Texts(points)
                    .Select(t => (Binds: Binds(points, t), Willing: Willing(points, t)))
                    .Where(t => t.Binds != 0 && (t.Binds & ~t.Willing) == 0)
                    .Select(t => t.Binds)
                    .Distinct()
                    .GroupBy(b => BitOperations.PopCount((uint)b))
                    .MinBy(g => g.Key);
                Assert.Equal(smallest?.Order() ?? Enumerable.Empty<int>(), Adoption.SmallestCoalitions(points));
            },
            iter: 60
        );

    static void AgreesWithTheLaw(Scenario scenario)
    {
        var points = WholePoints.Of(scenario);
        Assert.Equal(Texts(points).LongCount(t => Adopts(scenario, points, t)), Adoption.Count(points));
    }

    static bool Adopts(Scenario scenario, WholePoints points, byte[] text)
    {
        var agenda = scenario.Agenda;
        var willing = Willing(points, text);
        var votes = agenda.Parties.Select(
            (p, i) => new Vote(p.Id, (willing >> i & 1) != 0 ? Ballot.Accept : Ballot.Reject)
        );
        var binds = Drafting.BoundBy(agenda, points.Space.PackageOf(text));
        string[] parties = [.. agenda.Parties.Select(p => p.Id)];
        return Tally.Of(agenda.Decision, parties, binds, votes.ToImmutableArray(), closing: true) is Verdict.Adopted;
    }

    static IEnumerable<byte[]> Texts(WholePoints points) =>
        Invented.Texts(points.Space.Sizes).Where(t => points.Space.Allows(t) && t.Any(l => l > 0));

    static int Willing(WholePoints points, byte[] text) =>
        points.PointOf(text).Surplus.Select((s, p) => s >= 0 ? 1 << p : 0).Sum();

    static int Binds(WholePoints points, byte[] text)
    {
        var agenda = points.Space.Agenda;
        var bound = Drafting.BoundBy(agenda, points.Space.PackageOf(text));
        return agenda.Parties.Select((p, i) => bound.Contains(p.Id) ? 1 << i : 0).Sum();
    }
}
