using Talks.Rules.World;
using Talks.Scenarios;

namespace Talks.World.Tests;

public class WalkAwaySpec
{
    static readonly WalkAway Shifts = WalkAway
        .Read(
            Worlds.Korea,
            ScenarioLibrary
                .Default.Load("six-party-2021")
                .Annex!.ReservationShifts.Select(s => KeyValuePair.Create(s.Party, s.Expression))
        )
        .WalkAway!;

    [Fact]
    public void A_missile_that_can_reach_home_makes_a_deal_cheaper_for_Washington()
    {
        var start = Worlds.Korea.Start;
        Assert.Equal(0, Shifts.Shifts(start)["USA"], 9);
        Assert.Equal(-3, Shifts.Shifts(Worlds.Korea.Set(start, "mcap", 80))["USA"], 9);
    }

    [Fact]
    public void Only_parties_with_a_shift_are_named() =>
        Assert.Equal(["DPRK", "JPN", "ROK", "USA"], Shifts.Shifts(Worlds.Korea.Start).Keys);

    [Fact]
    public void A_shift_cannot_draw_from_chance()
    {
        var (_, faults) = WalkAway.Read(Worlds.Korea, [KeyValuePair.Create("USA", "normal('prov')")]);
        Assert.StartsWith("walk-away value of USA, column 8", faults[0].ToString(), StringComparison.Ordinal);
    }
}
