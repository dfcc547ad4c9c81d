using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions;

/// <summary>When the gallery sees what is public.</summary>
public class ReleaseSpec
{
    const long Held = long.MaxValue;
    static readonly Situation Open = Situation.Bargaining(Valley.Agenda);
    static readonly MakeStatement Statement = new("For the record.");

    static long[] After(Situation situation, int skip)
    {
        var released = Release.Instants(situation.Facts);
        Assert.Equal(situation.Facts.Count(f => f.Audience.Spectators), released.Length);
        return [.. released.Skip(skip).Select(at => at == Held ? Held : (at - Situation.Morning) / 1000)];
    }

    static int Public(Situation situation) => situation.Facts.Count(f => f.Audience.Spectators);

    static Situation Speaks(Situation situation) => situation.And(Cast.Head(Valley.Hill), Statement);

    static Situation Under(Situation situation, Embargo embargo, int seconds = 0) =>
        situation.And(Cast.Control, new SetEmbargo(embargo, seconds));

    [Fact]
    public void Without_an_embargo_the_gallery_sees_at_once() =>
        Assert.Equal([60], After(Speaks(Open.Later(1)), Public(Open)));

    [Fact]
    public void A_delay_holds_each_fact_that_long()
    {
        var delayed = Under(Open, Embargo.Delay, 90);
        var play = Speaks(Speaks(delayed.Later(1)).Later(1));
        Assert.Equal([150, 210], After(play, Public(delayed)));
    }

    [Fact]
    public void A_round_embargo_holds_everything_until_the_round_closes()
    {
        var held = Under(Open, Embargo.Round);
        var play = Speaks(Speaks(held.Later(1)).Later(1));
        Assert.Equal([Held, Held], After(play, Public(held)));
        var closed = play.Later(1).And(Cast.Control, new CloseRound());
        Assert.Equal([180, 180, 180], After(closed, Public(held)));
        Assert.Equal([240], After(Speaks(closed.Later(1)), Public(closed)));
    }

    [Fact]
    public void Lifting_the_embargo_shows_at_once_what_was_held()
    {
        var held = Under(Open, Embargo.Delay, 3_600);
        var lifted = Under(Speaks(held.Later(1)).Later(1), Embargo.None);
        Assert.Equal([120, 120], After(lifted, Public(held)));
    }

    [Fact]
    public void A_shorter_delay_applies_to_what_is_held_and_a_longer_one_never_reorders()
    {
        var held = Under(Open, Embargo.Delay, 3_600);
        var shorter = Under(Speaks(held.Later(1)), Embargo.Delay, 60);
        Assert.Equal([120, 120], After(shorter, Public(held)));
        var none = Speaks(Under(Speaks(Under(Open, Embargo.Delay, 60).Later(1)), Embargo.Delay, 600).Later(1));
        Assert.Equal([120, 120, 720], After(none, Public(Open) + 1));
    }

    [Fact]
    public void The_end_of_the_session_ends_a_round_embargo()
    {
        var ended = Speaks(Under(Open, Embargo.Round).Later(1)).Later(1).And(Cast.Control, new EndSession(""));
        Assert.All(After(ended, Public(Open) + 1), at => Assert.Equal(120, at));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Limits.EmbargoSeconds + 1)]
    public void A_delay_has_its_limits(int seconds) =>
        Open.When(Cast.Control, new SetEmbargo(Embargo.Delay, seconds)).ThenRefused(RefusalCode.Malformed);

    [Fact]
    public void An_embargo_is_one_of_three() =>
        Open.When(Cast.Control, new SetEmbargo((Embargo)5, 0)).ThenRefused(RefusalCode.Malformed);
}
