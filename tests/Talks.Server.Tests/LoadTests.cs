using Talks.Cli.Load;

namespace Talks.Server.Tests;

/// <summary>The load generator on a real server: it counts what happened, and finds nothing wrong where nothing is.</summary>
[Collection(nameof(SharedServer))]
public sealed class LoadTests(SharedServer shared)
{
    static readonly Workload Small = new(2, 3, 2, 60, TimeSpan.Zero, TimeSpan.FromSeconds(1), 100);

    [Fact]
    public async Task Every_act_of_an_open_loop_is_given_once_to_everybody_who_listens()
    {
        var result = await LoadRun.Run(shared.Server.Url, Small, null, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(result.IsSound, string.Join(' ', result.Reasons));
        Assert.Equal(10, result.Connections);
        // One every sixtieth of a second, at both ends of it too.
        Assert.InRange(result.Acts, 1, 61);
        Assert.True(result.Delivery is { P50: > 0 });
    }

    [Fact]
    public async Task In_a_closed_loop_each_speaks_again_when_it_has_heard_itself()
    {
        var result = await LoadRun.Run(
            shared.Server.Url,
            Small with
            {
                Sessions = 1,
                Rate = 0,
            },
            null,
            _ => { },
            TestContext.Current.CancellationToken
        );

        Assert.True(result.Acts > 6, $"{result.Acts} acts of three delegates");
        Assert.Equal(0, result.Gaps + result.Wrong + result.Broken);
    }

    [Fact]
    public async Task A_table_larger_than_the_talks_is_refused()
    {
        var refused = await Assert.ThrowsAsync<LoadException>(() =>
            LoadRun.Run(shared.Server.Url, Small with { Delegates = 7 }, null, _ => { }, CancellationToken.None)
        );
        Assert.Contains("6 parties", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_stamp_reads_as_it_was_written(long intended)
    {
        var written = Stamp.Write(intended, 80);

        Assert.Equal(80, written.Length);
        Assert.Equal(intended, Stamp.Read(System.Text.Encoding.UTF8.GetBytes("before " + written)));
        Assert.Null(Stamp.Read("nothing here"u8));
    }
}
