using Microsoft.Extensions.Time.Testing;
using Talks.Server.Hubs;

namespace Talks.Server.Tests;

public sealed class StandstillTests
{
    /// <summary>Time that passes all at once, with no timer in between, as for a process that is stopped.</summary>
    sealed class Stopped : FakeTimeProvider
    {
        TimeSpan away;

        public void For(TimeSpan span) => away += span;

        public override long GetTimestamp() => base.GetTimestamp() + away.Ticks;
    }

    readonly Stopped time = new();

    [Fact]
    public void A_line_that_was_open_while_the_process_stood_still_is_stale_and_stays_so()
    {
        using var standstill = new Standstill(time);
        var line = standstill.Opened();
        time.For(Standstill.Longest + TimeSpan.FromSeconds(1));

        Assert.True(standstill.Since(line));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(standstill.Since(line));
    }

    [Fact]
    public void A_line_that_opens_afterwards_is_fresh()
    {
        using var standstill = new Standstill(time);
        time.For(Standstill.Longest + TimeSpan.FromSeconds(1));

        Assert.False(standstill.Since(standstill.Opened()));
    }

    [Fact]
    public void Silence_is_no_standstill()
    {
        using var standstill = new Standstill(time);
        var line = standstill.Opened();
        for (var second = 0; second < 100; second++)
            time.Advance(TimeSpan.FromSeconds(1));
        time.For(Standstill.Longest - TimeSpan.FromSeconds(1));

        Assert.False(standstill.Since(line));
    }
}
