using CsCheck;
using Talks.Server.Feeds;

namespace Talks.Server.Tests.Feeds;

/// <summary>One connection's following of one feed, with a feed and a connection that the test holds in its hand.</summary>
public sealed class FollowerTests
{
    [Fact]
    public void What_comes_up_while_a_batch_is_on_its_way_goes_into_the_next_one()
    {
        var (feed, line) = (new Written(), new Line());
        var follower = new Follower(feed, 0, line.Send, line.Break);
        feed.Grow();
        follower.Start();
        feed.Grow();
        feed.Grow();
        Assert.Equal([1], line.Sent);

        line.Room();

        Assert.Equal([1, 2], line.Sent);
        line.Room();
        Assert.Equal([1, 2], line.Sent);
    }

    [Fact]
    public void A_line_that_breaks_ends_the_following_and_says_why()
    {
        var (feed, line) = (new Written(), new Line());
        var follower = new Follower(feed, 0, line.Send, line.Break);
        feed.Grow();
        follower.Start();
        line.Snap(new IOException("gone"));
        feed.Grow();

        Assert.Equal([1], line.Sent);
        Assert.Equal("gone", Assert.Single(line.Broken).Message);
        Assert.Empty(feed.Followers);
    }

    [Fact]
    public void Stopped_before_it_began_it_never_begins()
    {
        var (feed, line) = (new Written(), new Line());
        var follower = new Follower(feed, 0, line.Send, line.Break);
        feed.Grow();
        follower.Stop();
        follower.Start();

        Assert.Empty(line.Sent);
        Assert.Empty(feed.Followers);
    }

    [Fact]
    public void However_threads_interleave_everything_arrives_once_and_in_order() =>
        Gen.Int[0, 3]
            .Sample(
                after =>
                {
                    var feed = new Written();
                    var heard = 0L;
                    var inside = 0;
                    var follower = new Follower(
                        feed,
                        after,
                        async message =>
                        {
                            Assert.Equal(1, Interlocked.Increment(ref inside));
                            if (message.Length % 2 == 0)
                                await Task.Yield();
                            Interlocked.Add(ref heard, message.Length);
                            Interlocked.Decrement(ref inside);
                        },
                        failure => Assert.Fail(failure.ToString())
                    );
                    follower.Start();
                    Parallel.For(0, 200, _ => feed.Grow());
                    Assert.True(
                        SpinWait.SpinUntil(() => Interlocked.Read(ref heard) == 200 - after, TimeSpan.FromSeconds(30)),
                        $"{heard} of {200 - after} heard"
                    );
                },
                iter: 100
            );

    /// <summary>A feed of frames of a byte each.</summary>
    sealed class Written : IFeed
    {
        readonly Lock gate = new();
        readonly List<Follower> followers = [];
        int frames;

        public IReadOnlyList<Follower> Followers => followers;

        public void Grow()
        {
            Follower[] all;
            lock (gate)
            {
                frames++;
                all = [.. followers];
            }
            foreach (var follower in all)
                follower.Wake();
        }

        public FeedReading Read(long after)
        {
            lock (gate)
                return after < frames ? new(new byte[frames - after], (int)(frames - after)) : default;
        }

        public void Join(Follower follower)
        {
            lock (gate)
                followers.Add(follower);
        }

        public void Leave(Follower follower)
        {
            lock (gate)
                followers.Remove(follower);
        }
    }

    /// <summary>A connection that has room for one message at a time.</summary>
    sealed class Line
    {
        TaskCompletionSource room = new();

        public List<int> Sent { get; } = [];

        public List<Exception> Broken { get; } = [];

        public ValueTask Send(ReadOnlyMemory<byte> message)
        {
            Sent.Add(message.Length);
            return new(room.Task);
        }

        public void Room()
        {
            var full = room;
            room = new();
            full.SetResult();
        }

        public void Snap(Exception why) => room.SetException(why);

        public void Break(Exception why) => Broken.Add(why);
    }
}
