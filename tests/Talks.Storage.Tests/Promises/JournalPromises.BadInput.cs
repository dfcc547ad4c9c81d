namespace Talks.Storage.Tests.Promises;

public abstract partial class JournalPromises
{
    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("línea")]
    [InlineData("line\n")]
    public async Task A_name_that_stores_might_order_differently_is_refused(string name)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Journal.ClaimAsync(name));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Journal.ReadAsync(name, 0, 1));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(new(name, 1, 0, [], null)));
    }

    [Fact]
    public async Task What_is_over_a_limit_is_refused_and_names_it()
    {
        Task Refused(string told, params Entry[] entries) => RefusedAsync(told, new Append("s", 1, 0, entries, null));
        async Task RefusedAsync(string told, Append append)
        {
            var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => Journal.AppendAsync(append));
            Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        }

        await Refused("1 to 200 characters", Pen.Line(1, "a", new string('c', 201)));
        await Refused("at most 1048576", new Entry(1, 0, null, new byte[JournalLimits.BodyBytes + 1]));
        await Refused("numbered 3 where 2 is due", Pen.Line(1, "a"), Pen.Line(3, "b"));
        await Refused("numbered 2 where 1 is due", Pen.Line(2, "a"));
        await Refused("At most 1000 entries", [.. Enumerable.Range(1, 1_001).Select(i => Pen.Line(i, ""))]);
        await RefusedAsync("Epoch", new("s", 0, 0, [], null));
        await RefusedAsync("ExpectedHead", new("s", 1, -1, [], null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public async Task Nobody_asks_for_nothing_or_for_everything_at_once(int count)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Journal.ReadAsync("s", 0, count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Journal.DueAsync(0, count));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Journal.ListAsync("", null, count));
    }

    [Fact]
    public async Task A_closed_journal_says_so_and_nothing_was_written()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await Journal.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<JournalUnavailableException>(() => pen.Write("a"));

        Assert.Equal(JournalTrouble.Closed, refusal.Reason);
        Assert.False(refusal.MayHaveTakenEffect);
        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await Journal.ClaimAsync("s"));
        await Assert.ThrowsAsync<JournalUnavailableException>(async () => await Journal.ReadAsync("s", 0, 1));
    }

    [Fact]
    public async Task A_call_cancelled_before_it_began_does_nothing()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Journal.AppendAsync(new("s", pen.Epoch, 0, [Pen.Line(1, "a")], null), cancelled)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Journal.ClaimAsync("s", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Journal.ReadAsync("s", 0, 1, cancelled)
        );

        Assert.Equal(new AppendOutcome.Appended(1), await pen.Write("the holder still"));
        Assert.Equal(["the holder still"], await BodiesAsync("s"));
    }
}
