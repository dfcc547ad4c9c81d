using Talks.Client.Feeds;
using Talks.Contracts;

namespace Talks.Client.Tests;

public sealed class FollowingTests
{
    static Following Public()
    {
        var following = new Following();
        following.Begin("public", after: 0);
        return following;
    }

    static FeedBatch Statements(long after, params string[] texts) =>
        new(
            "public",
            after,
            [.. texts.Select((text, i) => new Frame(after + i + 1, 0, 0, new StatementMade("USA", null, text)))]
        );

    [Fact]
    public async Task Who_waits_is_told_as_soon_as_it_is_so_and_gets_the_view_of_that_moment()
    {
        var following = Public();
        var two = following.Until(view => view.Statements.Count == 2);
        following.Take(Statements(0, "a"));
        Assert.False(two.IsCompleted);
        following.Take(Statements(1, "b", "c"));
        Assert.Equal(["a", "b"], (await two).Statements.Select(statement => statement.Text));
        Assert.Equal(3, (await following.Until(view => view.Statements.Count == 3)).Statements.Count);
    }

    [Fact]
    public void A_subscriber_that_fails_costs_nobody_a_frame()
    {
        var following = Public();
        var heard = new List<long>();
        following.Arrived += (_, frame) => heard.Add(frame.Seq);
        following.Arrived += (_, frame) => throw new InvalidOperationException($"at {frame.Seq}");

        var failure = Assert.Throws<AggregateException>(() => following.Take(Statements(0, "a", "b")));

        Assert.Equal(["at 1", "at 2"], failure.InnerExceptions.Select(inner => inner.Message));
        Assert.Equal([1, 2], heard);
        Assert.Equal(2, following.View.Statements.Count);
        Assert.False(following.Take(new("public", 2, [])));
    }

    [Fact]
    public async Task A_condition_that_fails_is_told_to_who_waits_for_it()
    {
        var following = Public();
        var wrong = following.Until(view => view.Statements.Count > 0 && view.Statements[5].Text == "");
        var right = following.Until(view => view.Statements.Count > 0);
        following.Take(Statements(0, "a"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => wrong);
        Assert.Single((await right).Statements);
    }

    [Fact]
    public async Task When_no_frame_will_come_any_more_nobody_waits_in_vain()
    {
        var following = Public();
        var waiting = following.Until(view => view.Ended is not null);
        following.Stop(new SeatLostException(new(RefusalCode.SeatGone, "Gone")));
        await Assert.ThrowsAsync<SeatLostException>(() => waiting);
        await Assert.ThrowsAsync<SeatLostException>(() => following.Until(view => view.Ended is not null));
    }

    [Fact]
    public void A_feed_that_is_not_followed_is_not_folded()
    {
        var following = Public();
        following.End("public");
        Assert.False(following.Take(Statements(0, "a")));
        Assert.Empty(following.View.Statements);
    }
}
