using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

public class ReleaseProperties
{
    [Fact]
    public void What_is_public_is_released_in_order_and_never_before_it_happened() =>
        Play.Any.Sample(
            play =>
            {
                var released = Fold(play);
                var happened = play.Facts.Where(f => f.Audience.Spectators).Select(f => f.At).ToList();
                Assert.Equal(happened.Count, released.Count);
                Assert.All(released.Zip(happened), p => Assert.True(p.First >= p.Second));
                Assert.Equal(released.Order(), released);
            },
            iter: 400
        );

    [Fact]
    public void Nothing_is_released_before_its_embargo() =>
        Play.Any.Sample(
            play =>
            {
                var released = Fold(play);
                var nth = 0;
                var (embargo, seconds, open) = (Embargo.None, 0, false);
                foreach (var (i, fact) in play.Facts.Index())
                {
                    if (fact.Audience.Spectators)
                        Assert.True(released[nth++] >= Earliest(play, i, embargo, seconds, open));
                    (embargo, seconds) = fact.Event is EmbargoSet e ? (e.Embargo, e.Seconds) : (embargo, seconds);
                    open = fact.Event is RoundOpened || (open && fact.Event is not (RoundClosed or SessionEnded));
                }
            },
            iter: 400
        );

    /// <summary>The embargo in force when the fact took place, unless control changed it afterwards.</summary>
    static long Earliest(Play play, int index, Embargo embargo, int seconds, bool open)
    {
        var fact = play.Facts[index];
        var later = play.Facts.Skip(index).ToList();
        var due = embargo switch
        {
            Embargo.Delay => fact.At + seconds * 1_000L,
            Embargo.Round when open => later.FirstOrDefault(f => f.Event is RoundClosed or SessionEnded)?.At
                ?? long.MaxValue,
            _ => fact.At,
        };
        return Math.Min(due, later.FirstOrDefault(f => f.Event is EmbargoSet)?.At ?? long.MaxValue);
    }

    static List<long> Fold(Play play) => [.. Release.Instants(play.Facts)];
}
