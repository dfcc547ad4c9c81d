using Talks.Rules.Packages;

namespace Talks.Scenarios.Tests;

/// <summary>Whoever makes a mistake is told the file, the line, the column, what is wrong and how to mend it.</summary>
public class RefusalSpec
{
    public static TheoryData<Mistake> All => [.. Mistakes.All];

    [Theory, MemberData(nameof(All))]
    public void A_mistake_is_refused_where_it_stands(Mistake mistake)
    {
        var written = Bay.Changed(mistake.File, mistake.Old, mistake.Now);
        foreach (var (old, now) in mistake.Also)
            written = written.Replace(old, now, StringComparison.Ordinal);
        var text = written.Replace("¶", "", StringComparison.Ordinal);
        var reading =
            mistake.Elsewhere is var (otherOld, otherNow) && mistake.File != "measures.yaml"
                ? Bay.Read((mistake.File, text), ("measures.yaml", Bay.Changed("measures.yaml", otherOld, otherNow)))
                : Bay.Read((mistake.File, text));

        Assert.Null(reading.Scenario);
        var problem = reading.Errors.FirstOrDefault(p => p.What.Contains(mistake.What, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', reading.Problems));
        Assert.Contains(mistake.Mend, problem.Mend, StringComparison.Ordinal);
        Assert.Equal((mistake.File, Place(written, text, mistake)), (problem.File, (problem.Line, problem.Column)));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var text = Bay.Changed(Bay.Main, "duration: 20", "durration: 20")
            .Replace("hue: umber", "hue: azure", StringComparison.Ordinal)
            .Replace("SOUTH: -1", "SOUTH: few", StringComparison.Ordinal)
            .Replace("{rule: unanimity}", "{rule: unanimous}", StringComparison.Ordinal);
        var reading = Bay.Read(
            (Bay.Main, text),
            ("measures.yaml", Bay.Changed("measures.yaml", "months: 3", "months: x"))
        );
        Assert.Equal(5, reading.Problems.Length);
        Assert.Equal(["measures.yaml", Bay.Main], reading.Problems.Select(p => p.File).Distinct());
    }

    [Fact]
    public void After_two_hundred_problems_it_is_said_that_there_are_more()
    {
        var text = Bay.Files[Bay.Main] + string.Concat(Enumerable.Range(0, 500).Select(n => $"x{n}: 1\n"));
        var problems = Bay.Read((Bay.Main, text)).Problems;
        Assert.Equal(ScenarioLimits.Problems + 1, problems.Length);
        Assert.Contains(problems, p => p.What == "There are more problems.");
    }

    [Fact]
    public void An_option_that_waits_for_an_outsider_is_a_warning_and_plays()
    {
        var text = Bay.Changed(Bay.Main, "undertakes: true", "undertakes: false")
            .Replace(
                Bay.Files[Bay.Main][Bay.Files[Bay.Main].IndexOf("references:", StringComparison.Ordinal)..],
                "",
                StringComparison.Ordinal
            );
        var reading = Bay.Read((Bay.Main, text));
        Assert.NotNull(reading.Scenario);
        Assert.Equal(2, reading.Problems.Length);
        Assert.All(reading.Problems, p => Assert.Equal(Severity.Warning, p.Severity));
        Assert.All(reading.Problems, p => Assert.Contains("COAST must perform", p.What, StringComparison.Ordinal));
    }

    [Fact]
    public void A_problem_reads_like_a_compilers()
    {
        var reading = Bay.Read((Bay.Main, Bay.Changed(Bay.Main, "chair: NORTH", "chair: NORHT")));
        Assert.Equal(
            "scenario.yaml(17,8): error: 'NORHT' is not the id of a party. Did you mean 'NORTH'?",
            Assert.Single(reading.Problems).ToString()
        );
    }

    [Theory]
    [InlineData("brief.md")]
    [InlineData("briefings/SOUTH.md")]
    [InlineData("measures.yaml")]
    [InlineData("scenario.yaml")]
    public void A_missing_file_is_named(string file)
    {
        var problem = Assert.Single(
            Bay.Without(file).Errors,
            p => p.What.Contains("no such file", StringComparison.Ordinal)
        );
        Assert.Contains(file, problem.What, StringComparison.Ordinal);
        Assert.Equal(Bay.Main, problem.File);
    }

    [Theory]
    [InlineData("brief.md")]
    [InlineData("briefings/SOUTH.md")]
    public void An_empty_brief_is_refused(string file)
    {
        var problem = Assert.Single(Bay.Read((file, " \n")).Errors);
        Assert.Equal((file, 1, 1), (problem.File, problem.Line, problem.Column));
    }

    static (int Line, int Column) Place(string written, string text, Mistake mistake)
    {
        var index =
            mistake.At is { } at ? text.IndexOf(at, StringComparison.Ordinal)
            : written.IndexOf('¶', StringComparison.Ordinal) is >= 0 and var marked ? marked
            : text.IndexOf(mistake.Now, StringComparison.Ordinal);
        Assert.True(index >= 0, "The mistake names a place that is not in the file.");
        var before = text[..index];
        return (before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n'));
    }
}
