using CsCheck;
using Talks.Client.Feeds;
using Talks.Contracts;

namespace Talks.Client.Tests;

public sealed class FeedCursorTests
{
    [Fact]
    public void Over_a_network_that_loses_repeats_swaps_and_delays_every_frame_comes_once_and_in_order()
    {
        const int frames = 60;
        var faults = 0;
        Gen.Int.Sample(
            seed =>
            {
                var network = new UnreliableNetwork(new Random(seed), frames);
                for (var connection = 0; connection < 4; connection++)
                {
                    network.Run(steps: 120);
                    Assert.Equal(Numbers(network.Folded.Count), network.Folded);
                    network.Reconnect();
                }
                network.Drain();
                Assert.Equal(Numbers(frames), network.Folded);
                Interlocked.Add(ref faults, network.Faults);
            },
            iter: 5_000
        );
        Assert.True(faults > 50_000, $"The network was too kind to prove anything: {faults} faults");
    }

    [Fact]
    public void Without_a_reconnect_it_comes_right_by_itself_once_the_network_does() =>
        Gen.Int.Sample(
            seed =>
            {
                var network = new UnreliableNetwork(new Random(seed), frames: 2_000);
                network.Run(steps: 300);
                var written = network.Written;
                network.Mended = true;
                network.Run(steps: 3_000);
                Assert.Equal(Numbers(network.Folded.Count), network.Folded);
                Assert.True(network.Folded.Count >= written, $"{network.Folded.Count} of {written} frames came");
            },
            iter: 200
        );

    [Fact]
    public void A_gap_is_asked_for_once_until_the_answer_is_there()
    {
        var cursor = new FeedCursor(last: 3);
        Assert.True(cursor.Take(Batch(after: 5, 6)).MustAsk);
        Assert.False(cursor.Take(Batch(after: 6, 7)).MustAsk);
        cursor.Answered();
        Assert.True(cursor.Take(Batch(after: 7, 8)).MustAsk);
        Assert.Equal([4, 5], cursor.Take(Batch(after: 3, 4, 5)).Frames.Select(frame => frame.Seq));
        Assert.Equal(5, cursor.Last);
    }

    [Fact]
    public void What_is_held_already_is_dropped_without_a_question()
    {
        var cursor = new FeedCursor(last: 5);
        Assert.Equal(new FeedStep([], MustAsk: false), cursor.Take(Batch(after: 2, 3, 4, 5)) with { Frames = [] });
        Assert.Equal(5, cursor.Last);
    }

    [Fact]
    public void A_batch_with_a_hole_in_it_is_not_taken()
    {
        var cursor = new FeedCursor();
        Assert.True(cursor.Take(Batch(after: 0, 1, 3)).MustAsk);
        Assert.Equal(0, cursor.Last);
    }

    static FeedBatch Batch(long after, params long[] numbers) =>
        new("public", after, [.. numbers.Select(seq => new Frame(seq, 0, 0, new SessionResumed()))]);

    static IEnumerable<long> Numbers(int count) => Enumerable.Range(1, count).Select(i => (long)i);
}
