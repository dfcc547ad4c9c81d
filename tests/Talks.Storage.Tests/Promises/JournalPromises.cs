using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

/// <summary>What every journal promises, whatever it keeps its streams in.</summary>
public abstract partial class JournalPromises : IAsyncLifetime
{
    private protected IJournal Journal { get; private set; } = null!;

    /// <summary>Opens the store of this test, with what was written to it before.</summary>
    private protected abstract Task<IJournal> OpenAsync();

    public virtual async ValueTask InitializeAsync() => Journal = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task ReopenAsync()
    {
        await Journal.DisposeAsync();
        Journal = await OpenAsync();
    }

    private protected async Task<string[]> BodiesAsync(string stream) =>
        [.. (await Journal.ReadAsync(stream, 0, 10_000)).Select(Pen.Text)];

    [Fact]
    public async Task A_stream_is_numbered_from_one_without_gaps()
    {
        var pen = await Pen.TakeAsync(Journal, "s");

        Assert.Equal(new Appended(1), await pen.Write("a"));
        Assert.Equal(new Appended(3), await pen.Write("b", "c"));

        Assert.Equal([1, 2, 3], (await Journal.ReadAsync("s", 0, 10)).Select(e => e.Seq));
    }

    [Fact]
    public async Task An_entry_is_read_as_it_was_written()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        var written = new Entry(1, 1_763_852_158_123, "c-é-1", [0, 255, 13, 10, 0]);
        await pen.Send([written, new Entry(2, -1, null, [])]);

        var read = await Journal.ReadAsync("s", 0, 10);

        Assert.Equivalent(written, read[0], strict: true);
        Assert.Equivalent(new Entry(2, -1, null, []), read[1], strict: true);
    }

    [Fact]
    public async Task Streams_do_not_see_each_other()
    {
        await (await Pen.TakeAsync(Journal, "a")).Write("of a");
        await (await Pen.TakeAsync(Journal, "b")).Write("of b");

        Assert.Equal(["of a"], await BodiesAsync("a"));
        Assert.Equal(["of b"], await BodiesAsync("b"));
    }

    [Theory]
    [InlineData(0, 10, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(0, 2, new long[] { 1, 2 })]
    [InlineData(3, 10, new long[] { 4, 5 })]
    [InlineData(5, 10, new long[] { })]
    [InlineData(99, 10, new long[] { })]
    public async Task Reading_begins_after_a_number_and_stops_at_a_count(long after, int max, long[] expected)
    {
        await (await Pen.TakeAsync(Journal, "s")).Write("1", "2", "3", "4", "5");

        Assert.Equal(expected, (await Journal.ReadAsync("s", after, max)).Select(e => e.Seq));
    }

    [Fact]
    public async Task Another_head_than_expected_is_a_conflict_and_changes_nothing()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a");

        var behind = await Journal.AppendAsync(new("s", pen.Epoch, 0, [Pen.Line(1, "x")], null));
        var ahead = await Journal.AppendAsync(new("s", pen.Epoch, 2, [Pen.Line(3, "x")], null));

        Assert.Equal(new Conflict(1), behind);
        Assert.Equal(new Conflict(1), ahead);
        Assert.Equal(["a"], await BodiesAsync("s"));
    }

    [Fact]
    public async Task Appends_handed_over_before_the_first_is_committed_take_effect_in_order()
    {
        var pen = await Pen.TakeAsync(Journal, "s");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => pen.Write($"{i}")));

        Assert.Equal(Enumerable.Range(1, 50).Select(i => new Appended(i)), outcomes);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"{i}"), await BodiesAsync("s"));
    }

    [Fact]
    public async Task What_was_handed_over_after_a_refused_append_is_refused_too()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a");
        var mistaken = pen.AheadBy(2);

        var outcomes = await Task.WhenAll(pen.Write("b"), mistaken.Write("x"), mistaken.Write("y"), mistaken.Due(5));

        Assert.Equal([new Appended(2), new Conflict(2), new Conflict(2), new Conflict(2)], outcomes);
        Assert.Equal(["a", "b"], await BodiesAsync("s"));
        Assert.Empty(await Journal.DueAsync(10, 10));
    }

    [Fact]
    public async Task A_refused_append_does_not_harm_those_committed_with_it()
    {
        var bad = (await Pen.TakeAsync(Journal, "bad")).AheadBy(1);
        var good = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Pen.TakeAsync(Journal, $"good-{i}")));

        var outcomes = await Task.WhenAll(
            good.SelectMany(pen => new[] { pen.Write("a"), bad.Write("y"), pen.Write("b") })
        );

        Assert.Equal(40, outcomes.OfType<Appended>().Count());
        Assert.Equal(20, outcomes.OfType<Conflict>().Count());
        Assert.Equal(["a", "b"], await BodiesAsync("good-19"));
        Assert.Empty(await BodiesAsync("bad"));
    }

    [Fact]
    public async Task When_an_append_is_answered_all_handed_over_before_it_are()
    {
        var pens = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Pen.TakeAsync(Journal, $"s{i}")));
        var appends = Enumerable.Range(0, 400).Select(i => pens[i % 8].Write($"{i}")).ToList();

        await appends[^1];

        Assert.All(appends, append => Assert.IsType<Appended>(append.Result));
    }

    [Fact]
    public async Task A_stream_of_a_hundred_thousand_entries_is_read_and_verified()
    {
        const int entries = 100_000;
        var pen = await Pen.TakeAsync(Journal, "s");
        var body = new string('x', 100);
        await Task.WhenAll(
            Enumerable.Range(0, entries / 1_000).Select(_ => pen.Write([.. Enumerable.Repeat(body, 1_000)]))
        );

        var expected = 0L;
        await foreach (var entry in Journal.ReadAllAsync("s"))
            Assert.Equal(++expected, entry.Seq);

        Assert.Equal(entries, expected);
        Assert.Equal(entries, Assert.IsType<Verification.Intact>(await Journal.VerifyAsync("s")).Head);
    }
}
