using CsCheck;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.AtRandom;

namespace Talks.Rules.Tests.Properties;

public class PauseProperties
{
    [Fact]
    public void A_pause_put_anywhere_shifts_what_follows_by_its_length_and_changes_nothing_else() =>
        Gen.Select(Play.Forward, Gen.Int[0, 44], Gen.Long[1, 100_000_000])
            .Sample(
                (play, place, length) =>
                {
                    var acts = play.Acts.Where(a => a.Command is not (PauseSession or ResumeSession)).ToList();
                    if (acts.Count == 0)
                        return;
                    var before = acts[..(place % acts.Count + 1)];
                    var after = acts[before.Count..];
                    var at = before[^1].Now;

                    var plain = play.Again([.. before, By(new Tick(), at), .. after]);
                    var paused = play.Again([
                        .. before,
                        By(new PauseSession(), at),
                        By(new ResumeSession(), at + length),
                        .. after.Select(a => a with { Now = a.Now + length }),
                    ]);

                    var untouched = play.Again([.. before, By(new Tick(), at)]).Facts.Length;
                    var expected = plain.Facts.Select((f, i) => i < untouched ? f : f with { At = f.At + length });
                    var lived = paused.Facts.Where(f => f.Event is not (SessionPaused or SessionResumed));
                    Assert.Equal(Canonical.Lines(expected), Canonical.Lines(lived));
                },
                iter: 300
            );

    static Act By(SessionCommand command, long now) => new(1_000, Cast.Control, command, null, now);
}
