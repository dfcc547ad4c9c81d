namespace Talks.Storage.Tests.Promises;

public abstract partial class JournalPromises
{
    [Fact]
    public async Task A_stream_that_answers_one_command_twice_is_broken_at_the_second_answer()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Answer("c", "first");
        await pen.Write("a", "b");
        var unread = await Pen.TakeAsync(Journal, "s");
        await unread.Answer("c", "second");
        await unread.Answer("c", "third");

        var broken = Assert.IsType<Verification.Broken>(await Journal.VerifyAsync("s"));

        Assert.Equal((4, "Entry 4 answers the command that entry 1 has answered."), (broken.Seq, broken.Why));
    }

    [Fact]
    public async Task Two_answers_in_one_append_are_told_as_well()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Send([Pen.Line(1, "a", "c"), Pen.Line(2, "b"), Pen.Line(3, "d", "c")]);

        Assert.Equal(3, Assert.IsType<Verification.Broken>(await Journal.VerifyAsync("s")).Seq);
    }

    [Fact]
    public async Task Commands_are_told_apart_by_every_letter_and_are_each_streams_own()
    {
        foreach (var stream in new[] { "s", "elsewhere" })
        {
            var pen = await Pen.TakeAsync(Journal, stream);
            await pen.Answer("c");
            await pen.Answer("C");
            await pen.Answer("c ");

            Assert.Equal(3, Assert.IsType<Verification.Intact>(await Journal.VerifyAsync(stream)).Head);
        }
    }

    [Fact]
    public async Task The_link_after_an_entry_stays_what_it_was_when_the_entry_was_the_last()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a");
        var then = Assert.IsType<Verification.Intact>(await Journal.VerifyAsync("s"));
        await pen.Write("b");

        Assert.Equal(then.Hash, await Journal.LinkAsync("s", 1));
        Assert.NotEqual(then.Hash, await Journal.LinkAsync("s", 2));
        Assert.Null(await Journal.LinkAsync("s", 3));
        Assert.Null(await Journal.LinkAsync("s", 0));
        Assert.Null(await Journal.LinkAsync("elsewhere", 1));
    }

    [Fact]
    public async Task Overdue_streams_are_told_the_longest_waiting_first()
    {
        foreach (var (stream, due) in new[] { ("late", 300L), ("first", 100), ("second", 200) })
            await (await Pen.TakeAsync(Journal, stream)).Due(due);
        await Journal.ClaimAsync("idle");

        Assert.Empty(await Journal.DueAsync(99, 10));
        Assert.Equal(["first", "second"], await Journal.DueAsync(200, 10));
        Assert.Equal(["first", "second"], await Journal.DueAsync(1_000, 2));
    }

    [Fact]
    public async Task The_next_due_instant_is_the_one_given_last_and_outlives_a_claim()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Send([Pen.Line(1, "a")], due: 100);
        await pen.Send([Pen.Line(2, "b")], due: 500);
        pen = await Pen.TakeAsync(Journal, "s");

        Assert.Empty(await Journal.DueAsync(499, 10));
        Assert.Equal(["s"], await Journal.DueAsync(500, 10));

        await pen.Write("nothing pending");
        Assert.Empty(await Journal.DueAsync(long.MaxValue, 10));
    }

    [Fact]
    public async Task Streams_are_listed_by_prefix_in_order_page_by_page()
    {
        foreach (var stream in new[] { "s/2", "s/10", "S/1", "s", "s/~", "t/1", "s%1", "s/1" })
            await Journal.ClaimAsync(stream);

        Assert.Equal(["s/1", "s/10", "s/2", "s/~"], await Journal.ListAsync("s/", null, 10));
        Assert.Equal(["s/1", "s/10"], await Journal.ListAsync("s/", null, 2));
        Assert.Equal(["s/2", "s/~"], await Journal.ListAsync("s/", "s/10", 2));
        Assert.Equal(["S/1", "s", "s%1", "s/1", "s/10", "s/2", "s/~", "t/1"], await Journal.ListAsync("", null, 10));
        Assert.Empty(await Journal.ListAsync("_", null, 10));
    }

    [Fact]
    public async Task The_heads_of_the_streams_asked_for_are_told_at_once()
    {
        await (await Pen.TakeAsync(Journal, "a")).Write("1", "2");
        await (await Pen.TakeAsync(Journal, "b'\"")).Write("1");
        await (await Pen.TakeAsync(Journal, "unasked")).Write("1");
        await Journal.ClaimAsync("claimed");

        var heads = await Journal.HeadsAsync(["a", "b'\"", "claimed", "nobody", "a"]);

        Assert.Equal(new Dictionary<string, long> { ["a"] = 2, ["b'\""] = 1 }, heads);
        Assert.Empty(await Journal.HeadsAsync([]));
    }

    [Fact]
    public async Task An_unknown_stream_is_empty()
    {
        Assert.Empty(await Journal.ReadAsync("nobody", 0, 10));
        Assert.Equal(0, Assert.IsType<Verification.Intact>(await Journal.VerifyAsync("nobody")).Head);
    }

    [Fact]
    public async Task All_streams_are_verified_one_after_another()
    {
        foreach (var stream in new[] { "s/2", "s/1", "t" })
            await (await Pen.TakeAsync(Journal, stream)).Write("a", stream);

        var verified = new List<string>();
        await foreach (var (stream, verification) in Journal.VerifyAllAsync("s/"))
        {
            Assert.Equal(2, Assert.IsType<Verification.Intact>(verification).Head);
            verified.Add(stream);
        }

        Assert.Equal(["s/1", "s/2"], verified);
    }

    [Fact]
    public async Task The_last_link_of_the_chain_is_that_of_the_entries_as_read()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a", "b");
        await pen.Answer("c", "d");

        var link = (await Journal.ReadAsync("s", 0, 10)).Aggregate(
            HashChain.Start("s"),
            (previous, entry) => HashChain.Next(previous, entry)
        );

        var intact = Assert.IsType<Verification.Intact>(await Journal.VerifyAsync("s"));
        Assert.Equal((3, Convert.ToHexStringLower(link)), (intact.Head, intact.Hash));
    }
}
