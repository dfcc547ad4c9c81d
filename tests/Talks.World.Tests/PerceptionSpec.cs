using CsCheck;
using Talks.Rules.World;

namespace Talks.World.Tests;

public class PerceptionSpec
{
    static readonly Variable Threat = Find("threat");
    static readonly Variable Warheads = Find("wh_equiv");

    [Fact]
    public void A_party_sees_what_the_scenario_lets_it_see()
    {
        Assert.Equal(new Reading.Exact(60), Perception.Of(Threat, 60, "DPRK", 1));
        Assert.IsType<Reading.Nothing>(Perception.Of(Threat, 60, "USA", 1));
        Assert.IsType<Reading.Nothing>(Perception.Of(Find("pu"), 40, "DPRK", 1));
        Assert.Equal(new Reading.Exact(50), Perception.Of(Find("tension"), 50, null, 1));
    }

    [Fact]
    public void A_band_holds_the_truth_and_moves_only_in_whole_cells() =>
        Gen.Select(Gen.Double[0, 400], Gen.ULong)
            .Sample(
                (truth, seed) =>
                {
                    var band = Assert.IsType<Reading.Band>(Perception.Of(Warheads, truth, "USA", seed));
                    var inside = (band.Low + band.High) / 2;
                    return band.Low <= truth + 1e-9
                        && truth <= band.High + 1e-9
                        && Perception.Of(Warheads, inside, "USA", seed) == band;
                }
            );

    static Variable Find(string id) => Worlds.Korea.Definition.State.Single(v => v.Id == id);
}
