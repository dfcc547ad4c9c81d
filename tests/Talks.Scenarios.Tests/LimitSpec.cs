using System.Text;

namespace Talks.Scenarios.Tests;

/// <summary>Files meant to harm, or merely too big, are refused before they cost anything.</summary>
public class LimitSpec
{
    /// <summary>Memory a refusal may take: unlike time, it is the same on a busy machine.</summary>
    const long Frugal = 100 * ScenarioLimits.FileBytes;

    [Theory]
    [InlineData(Bay.Main)]
    [InlineData("measures.yaml")]
    [InlineData("brief.md")]
    public void A_ten_megabyte_file_is_refused_unread(string file)
    {
        var files = Bay.Files.ToDictionary(f => f.Key, f => Bay.Bytes(f.Value));
        files[file] = new byte[10_000_000];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Refused(
            () => ScenarioFile.Read(files),
            p => p.What.Contains("more than 1048576", StringComparison.Ordinal)
        );
        Assert.Contains(file, problem.What, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, ScenarioLimits.FileBytes);
    }

    [Fact]
    public void A_billion_laughs_are_refused_at_the_first_anchor()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        foreach (var (inner, outer) in "abcdefghi".Zip("bcdefghij"))
            bomb.Append($"{outer}: &{outer} [{string.Join(", ", Enumerable.Repeat($"*{inner}", 9))}]\n");
        var problem = Refused(
            () => Bay.Read((Bay.Main, bomb.ToString())),
            p => p.What.StartsWith("Anchors", StringComparison.Ordinal)
        );
        Assert.Equal((1, 4), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("[", 400_000)]
    [InlineData("{a: ", 200_000)]
    [InlineData("- ", 400_000)]
    public void Bottomless_nesting_is_refused(string opening, int times)
    {
        var text = "title: " + string.Concat(Enumerable.Repeat(opening, times));
        if (opening == "- ")
            text = string.Concat(Enumerable.Repeat(opening, times));
        Refused(() => Bay.Read((Bay.Main, text)), p => p.What.StartsWith("Nested deeper", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var text = "title: [" + string.Concat(Enumerable.Repeat("a,", 400_000)) + "]";
        Refused(() => Bay.Read((Bay.Main, text)), p => p.What == "There are more than 100000 values.");
    }

    [Fact]
    public void A_megabyte_without_an_end_is_refused()
    {
        var text = "title: \"" + new string('x', 1_000_000);
        Refused(() => Bay.Read((Bay.Main, text)), p => p.What.StartsWith("This is not YAML", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a: ")]
    [InlineData("a:\n")]
    [InlineData("? ")]
    [InlineData("a\n ")]
    [InlineData("a\n\n")]
    [InlineData("[]")]
    [InlineData("{},")]
    [InlineData("\"\" ")]
    [InlineData("|\n")]
    [InlineData("!a ")]
    [InlineData("%a\n")]
    [InlineData("---\n")]
    [InlineData("\t")]
    public void A_megabyte_of_nonsense_is_refused(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, ScenarioLimits.FileBytes / piece.Length));
        Refused(() => Bay.Read((Bay.Main, text)), p => p.File == Bay.Main);
    }

    [Fact]
    public void More_parties_than_seats_are_refused()
    {
        var crowd = string.Concat(Enumerable.Range(0, 20).Select(n => $"  P{n}: {{name: P, hue: slate}}\n"));
        var text = Bay.Changed(Bay.Main, "parties:\n", $"parties:\n{crowd}");
        Refused(() => Bay.Read((Bay.Main, text)), p => p.What == "'parties' holds 22 entries.");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_where_they_stand()
    {
        var bytes = Encoding.UTF8.GetBytes(Bay.Files[Bay.Main]);
        var index = Bay.Files[Bay.Main].IndexOf("20 minutes", StringComparison.Ordinal);
        bytes[index] = 0xC3;
        var files = Bay.Files.ToDictionary(f => f.Key, f => Bay.Bytes(f.Value));
        files[Bay.Main] = bytes;
        var problem = Assert.Single(ScenarioFile.Read(files).Problems);
        Assert.Equal(("scenario.yaml", 4, 11), (problem.File, problem.Line, problem.Column));
        Assert.Contains("UTF-8", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wall_of_text_in_a_message_is_cut()
    {
        var text = Bay.Changed(Bay.Main, "chair: NORTH", $"chair: \"\\e[2J{new string('N', 5_000)}\"");
        var problem = Refused(
            () => Bay.Read((Bay.Main, text)),
            p => p.What.EndsWith("is not the id of a party.", StringComparison.Ordinal)
        );
        Assert.True(problem.What.Length < 200);
        Assert.DoesNotContain(problem.What, char.IsControl);
    }

    static ScenarioProblem Refused(Func<ScenarioReading> read, Predicate<ScenarioProblem> expected)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = read();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Frugal);
        Assert.Null(reading.Scenario);
        Assert.True(reading.Problems.Any(p => expected(p)), string.Join('\n', reading.Problems));
        return reading.Problems.First(p => expected(p));
    }
}
