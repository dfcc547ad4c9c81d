using CsCheck;
using Talks.Grains;
using Talks.Rules.Sessions;
using Talks.Server.Feeds;
using Talks.Storage;
using Talks.TestKit.AtRandom;

namespace Talks.Server.Tests.Feeds;

/// <summary>What others do behind closed doors leaves no trace on one's own line: not in bytes, in sizes, or in when there is something to send.</summary>
public sealed class WireNonInterferenceTests
{
    [Fact]
    public void Other_words_behind_closed_doors_change_no_byte_sent_to_anybody_outside() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me, removing: false);
                var other = t.Play.Again(t.Play.Acts.Select(a => hidden.Contains(a.Index) ? Hidden.Reworded(a) : a));
                foreach (var viewer in Outside(t.Me))
                    Assert.Equal(Sent(t.Play, viewer), Sent(other, viewer));
            },
            iter: 150
        );

    [Fact]
    public void Had_it_never_happened_frames_would_be_as_large_and_come_when_they_come() =>
        Hidden.Watched.Sample(
            t =>
            {
                var hidden = Hidden.From(t.Play, t.Me, removing: true);
                // Both end with a look at the clock: whose act it is that finds a deadline passed is of no account.
                var end = new Act(1_000, TestKit.Cast.Control, new Tick(), null, t.Play.Steps[^1].Act.Now);
                var one = t.Play.Again([.. t.Play.Acts, end]);
                var other = t.Play.Again([.. t.Play.Acts.Where(a => !hidden.Contains(a.Index)), end]);
                foreach (var viewer in Outside(t.Me))
                    Assert.Equal(Shape(one, viewer), Shape(other, viewer));
            },
            iter: 150
        );

    static Viewer[] Outside(string me) => [new Viewer.Delegation(me), new Viewer.Spectator()];

    /// <summary>Every batch as it goes over the wire, and the instant from which it can.</summary>
    static IEnumerable<string> Sent(Play play, Viewer viewer) =>
        Batches(play, viewer).Select(b => $"{b.At} {Convert.ToHexString(b.Bytes)}");

    static IEnumerable<string> Shape(Play play, Viewer viewer) =>
        Batches(play, viewer).Select(b => $"{b.At} {b.Bytes.Length}");

    /// <summary>A reader that looks at every instant at which somebody outside is told something, and at the end of time.</summary>
    static IEnumerable<(long At, byte[] Bytes)> Batches(Play play, Viewer viewer)
    {
        var clock = new Clock();
        var tail = new SessionTail(new MemoryJournal(), "s", _ => { }, clock);
        var feed = tail.For(viewer);
        var facts = play.Facts.Select(f => StoredFormat.Read<Fact>(StoredFormat.Write(f))).ToList();
        var after = 0L;
        var told = 0;
        var instants = play.Facts.Where(f => Sight.Sees(viewer, f.Audience)).Select(f => f.At).Distinct().Order();
        foreach (var at in instants.Append(DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()))
        {
            clock.Now = DateTimeOffset.FromUnixTimeMilliseconds(at);
            var happened = facts.Skip(told).TakeWhile(f => f.At <= at).ToList();
            tail.Hint(told + 1, happened);
            told += happened.Count;
            while (feed.Read(after) is { Frames: > 0 } reading)
            {
                yield return (at, reading.Message.ToArray());
                after += reading.Frames;
            }
        }
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
