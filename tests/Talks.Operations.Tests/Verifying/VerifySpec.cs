using Talks.Grains;
using Talks.Storage;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Operations.Tests.Verifying;

public sealed class VerifySpec : IDisposable
{
    static readonly Situation Morning = Situation.Seated(Valley.Agenda);
    readonly Kept kept = new();

    public void Dispose() => kept.Dispose();

    [Fact]
    public async Task An_untouched_journal_is_intact()
    {
        await kept.With("one", Morning.Facts);
        await kept.With("two", Morning.Facts);

        var told = await Told.Verify(kept.Folder, "--json");

        Assert.Equal((0, ""), (told.Code, told.Error));
        Assert.Equal(2, told.Json.GetProperty("streams").GetInt32());
        Assert.Equal(2 * Morning.Facts.Length, told.Json.GetProperty("entries").GetInt32());
        Assert.Equal(0, told.Json.GetProperty("broken").GetArrayLength());
    }

    [Theory]
    [InlineData("UPDATE entry SET body = CAST(replace(body, 'HIL', 'DEL') AS BLOB) WHERE stream = 1 AND seq = 3", 3)]
    [InlineData("UPDATE entry SET at = at + 1 WHERE stream = 1 AND seq = 2", 2)]
    [InlineData("DELETE FROM entry WHERE stream = 1 AND seq = 4", 4)]
    public async Task What_was_changed_is_named_by_stream_and_entry(string change, long expected)
    {
        await kept.With("one", Morning.Facts);
        await kept.With("two", Morning.Facts);
        kept.Tamper(change);

        var told = await Told.Verify(kept.File, "--json");

        Assert.Equal(1, told.Code);
        var broken = Assert.Single(told.Json.GetProperty("broken").EnumerateArray());
        Assert.Equal("session/one", broken.GetProperty("stream").GetString());
        Assert.Equal(expected, broken.GetProperty("entry").GetInt64());
        var people = await Told.Verify(kept.File);
        Assert.Equal(1, people.Code);
        Assert.Contains("session/one", people.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_answered_twice_is_named_by_stream_and_entry()
    {
        await kept.With("one", Morning.Facts);
        await using (var journal = SqliteJournal.Open(kept.File))
        {
            var (epoch, _) = await journal.ClaimAsync("session/two");
            var answers = Morning
                .Facts.Take(2)
                .Select((f, i) => new Entry(i + 1, f.At, "ada:1", StoredFormat.Write(f)));
            await journal.AppendAsync(new("session/two", epoch, 0, [.. answers], null));
        }

        var told = await Told.Verify(kept.File, "--json");

        Assert.Equal(1, told.Code);
        var broken = Assert.Single(told.Json.GetProperty("broken").EnumerateArray());
        Assert.Equal("session/two", broken.GetProperty("stream").GetString());
        Assert.Equal(2, broken.GetProperty("entry").GetInt64());
        Assert.Equal("Entry 2 answers the command that entry 1 has answered.", broken.GetProperty("why").GetString());
        Assert.DoesNotContain("ada", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_written_anew_with_a_chain_of_its_own_is_told_by_hashes_noted_earlier()
    {
        await kept.With("one", Morning.Facts);
        await System.IO.File.WriteAllTextAsync(
            kept.Beside("noted.json"),
            (await Told.Verify(kept.File, "--json")).Output
        );
        using var forged = new Kept();
        await forged.With("one", Morning.Facts.SetItem(2, Morning.Facts[2] with { Clock = 1 }));

        Assert.Equal(0, (await Told.Verify(forged.File)).Code);
        var told = await Told.Verify(forged.File, "--against", kept.Beside("noted.json"), "--json");

        Assert.Equal(1, told.Code);
        Assert.Equal("session/one", told.Json.GetProperty("broken")[0].GetProperty("stream").GetString());
    }

    [Fact]
    public async Task A_stream_that_has_grown_since_its_hash_was_noted_is_intact_and_one_that_is_gone_is_not()
    {
        await kept.With("one", Morning.Facts);
        await System.IO.File.WriteAllTextAsync(
            kept.Beside("noted.json"),
            (await Told.Verify(kept.File, "--json")).Output
        );
        await kept.With("one", Morning.Facts);
        Assert.Equal(0, (await Told.Verify(kept.File, "--against", kept.Beside("noted.json"))).Code);

        kept.Tamper("DELETE FROM entry; DELETE FROM stream");
        Assert.Equal(1, (await Told.Verify(kept.File, "--against", kept.Beside("noted.json"))).Code);
    }

    [Fact]
    public async Task Looking_changes_nothing_and_goes_on_beside_a_server()
    {
        await using var server = DataFolder.Open(kept.Folder);
        await Kept.Write(server.Journal, "session/one", Morning.Facts, f => f.At);

        Assert.Equal(0, (await Told.Verify(kept.Folder)).Code);
        await Kept.Write(server.Journal, "session/one", Morning.Facts, f => f.At);
        var told = await Told.Verify(kept.Folder, "--json");
        Assert.Equal(2 * Morning.Facts.Length, told.Json.GetProperty("entries").GetInt32());
    }

    [Fact]
    public async Task What_is_no_journal_is_refused_in_one_sentence()
    {
        await System.IO.File.WriteAllTextAsync(kept.Beside("letter.txt"), "Dear colleague, this is not a database.");
        await System.IO.File.WriteAllTextAsync(kept.Beside("empty"), "");
        foreach (var place in new[] { "nowhere", kept.Folder, kept.Beside("letter.txt"), kept.Beside("empty"), "a=b" })
        {
            var told = await Told.Verify(place);
            Assert.Equal((2, ""), (told.Code, told.Output));
            Assert.Single(told.Error.Trim().Split('\n'));
        }
        Assert.Equal(0, new FileInfo(kept.Beside("empty")).Length);
    }
}
