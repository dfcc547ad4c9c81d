using Talks.Analysis.Bots;
using Talks.Rules.Sessions;

namespace Talks.Analysis.Tests.Bots;

public class ConcessionTests
{
    static readonly Aspiration Hopes = new(Best: 100, Reservation: 20);

    [Theory]
    [InlineData(Temperament.Boulware, 80)]
    [InlineData(Temperament.Linear, 60)]
    [InlineData(Temperament.Conceder, 43.43)]
    public void At_half_of_its_curve_a_temperament_has_given_its_share(Temperament temperament, double target) =>
        Assert.Equal(target, TimeDependent.Of(temperament).Target(Hopes, 0.45), 2);

    [Theory]
    [InlineData(Temperament.Boulware)]
    [InlineData(Temperament.Linear)]
    [InlineData(Temperament.Conceder)]
    public void Every_temperament_falls_from_its_best_to_its_walk_away_value_and_never_rises(Temperament temperament)
    {
        var curve = TimeDependent.Of(temperament);
        var targets = Enumerable.Range(0, 101).Select(i => curve.Target(Hopes, i / 100.0)).ToList();
        Assert.Equal(100, targets[0]);
        Assert.Equal(20, targets[^1]);
        Assert.Equal(targets.OrderDescending(), targets);
    }

    [Fact]
    public void Nothing_to_hope_for_leaves_the_walk_away_value() =>
        Assert.Equal(20, TimeDependent.Of(Temperament.Linear).Target(new(Best: 5, Reservation: 20), 0));
}
