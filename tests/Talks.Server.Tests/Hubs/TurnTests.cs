using Talks.Server.Hubs;

namespace Talks.Server.Tests.Hubs;

public sealed class TurnTests
{
    [Fact]
    public async Task One_has_the_turn_at_a_time_and_everybody_has_it()
    {
        var turn = new Turn();
        var (inside, had) = (0, 0);

        await Task.WhenAll(
            Enumerable
                .Range(0, 500)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        if (i % 2 == 0 || !turn.TryTake())
                            await turn.Take();
                        Assert.Equal(1, Interlocked.Increment(ref inside));
                        if (i % 3 == 0)
                            await Task.Yield();
                        had++;
                        Interlocked.Decrement(ref inside);
                        turn.Pass();
                    })
                )
        );

        Assert.Equal(500, had);
        Assert.True(turn.TryTake());
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_is_told_that_another_has_the_turn()
    {
        var turn = new Turn();
        Assert.True(turn.TryTake());
        Assert.False(turn.TryTake());

        var waiting = turn.Take();
        Assert.False(waiting.IsCompleted);
        turn.Pass();
        await waiting;

        Assert.False(turn.TryTake());
    }
}
