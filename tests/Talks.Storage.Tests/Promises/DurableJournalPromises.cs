using static Talks.Storage.AppendOutcome;

namespace Talks.Storage.Tests.Promises;

/// <summary>What a journal promises beyond the life of its process.</summary>
public abstract class DurableJournalPromises : JournalPromises
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Write("a", "b");
        await pen.Answer("c", "d");
        var before = await Journal.VerifyAsync("s");

        await ReopenAsync();

        Assert.Equal(["a", "b", "d"], await BodiesAsync("s"));
        Assert.Equal(before, await Journal.VerifyAsync("s"));
        Assert.Equal(new Claim(2, 3), await Journal.ClaimAsync("s"));
    }

    [Fact]
    public async Task Fences_command_ids_and_due_instants_are_there_after_reopening()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        await pen.Send([Pen.Line(1, "a", "c")], due: 100);

        await ReopenAsync();

        Assert.Equal(["s"], await Journal.DueAsync(100, 10));
        await Journal.ClaimAsync("s");
        Assert.Equal("c", Assert.Single(await Journal.ReadAsync("s", 0, 10)).CommandId);
        Assert.Equal(
            new Fenced(2),
            await Journal.AppendAsync(new("s", pen.Epoch, pen.Head, [Pen.Line(2, "zombie")], null))
        );
    }

    [Fact]
    public async Task Closing_writes_what_was_handed_over()
    {
        var pen = await Pen.TakeAsync(Journal, "s");
        var appends = Enumerable.Range(0, 1_000).Select(i => pen.Write($"{i}")).ToList();

        await ReopenAsync();

        Assert.All(await Task.WhenAll(appends), outcome => Assert.IsType<Appended>(outcome));
        Assert.Equal(1_000, (await BodiesAsync("s")).Length);
    }
}
