using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

public abstract partial class JournalPromises
{
    [Fact]
    public async Task Every_claim_counts_the_epoch_up_and_tells_the_head()
    {
        Assert.Equal(new Claim(1, 0), await Journal.ClaimAsync("s"));
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a", "b");

        Assert.Equal(2, pen.Epoch);
        Assert.Equal(new Claim(3, 2), await Journal.ClaimAsync("s"));
        Assert.Equal(new Claim(1, 0), await Journal.ClaimAsync("other"));
    }

    [Fact]
    public async Task Who_was_displaced_gets_nothing_accepted()
    {
        var old = await Pen.TakeAsync(Journal, "s");
        await old.Write("a");
        var successor = await Pen.TakeAsync(Journal, "s");

        Assert.Equal(new Fenced(2), await old.Write("zombie"));
        Assert.Equal(new Appended(2), await successor.Write("b"));
        Assert.Equal(new Fenced(2), await old.Write("zombie"));
        Assert.Equal(new Fenced(2), await old.Due(5));
        Assert.Equal(["a", "b"], await BodiesAsync("s"));
        Assert.Empty(await Journal.DueAsync(10, 10));
    }

    [Fact]
    public async Task Nobody_writes_to_a_stream_without_claiming_it()
    {
        var uninvited = new Append("s", 1, 0, [Pen.Line(1, "a")], null);

        Assert.Equal(new Fenced(0), await Journal.AppendAsync(uninvited));
        Assert.Empty(await Journal.ListAsync("", null, 10));

        await Journal.ClaimAsync("s");
        Assert.Equal(new Fenced(1), await Journal.AppendAsync(uninvited with { Epoch = 2 }));
    }

    [Fact]
    public async Task Of_a_displaced_writer_at_full_speed_nothing_lands_after_the_claim()
    {
        for (var round = 0; round < 10; round++)
        {
            var stream = $"race-{round}";
            var old = await Pen.TakeAsync(Journal, stream);
            var writing = Task.Run(() => Task.WhenAll(Enumerable.Range(0, 200).Select(_ => old.Write("old"))));
            var claim = await Journal.ClaimAsync(stream);
            var successor = new Pen(Journal, stream, claim);
            await successor.Write("new");

            var accepted = (await writing).OfType<Appended>().Count();

            Assert.Equal(claim.Head, accepted);
            var bodies = await BodiesAsync(stream);
            Assert.Equal([.. Enumerable.Repeat("old", accepted), "new"], bodies);
        }
    }
}
