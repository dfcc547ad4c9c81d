namespace Talks.Client.Tests;

public sealed class BackoffTests
{
    static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData(1, 0.0, 200)]
    [InlineData(1, 0.5, 150)]
    [InlineData(3, 0.0, 800)]
    [InlineData(7, 0.0, 10_000)]
    [InlineData(1_000_000, 0.0, 10_000)]
    public void The_wait_doubles_up_to_a_limit_and_chance_takes_up_to_half(
        int failures,
        double chance,
        int milliseconds
    ) => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Backoff.After(failures, chance));
}
