namespace Talks.Cli.Tests;

/// <summary>talks convert, run as its user runs it: files written, exit codes, what is said when something is wrong.</summary>
public sealed class ConvertTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData("csv", "sheet.csv")]
    [InlineData("xlsx", "sheet.xlsx")]
    [InlineData("points", "game.json")]
    [InlineData("negmas-yaml", "negmas")]
    [InlineData("negmas-json", "negmas")]
    [InlineData("llm-deliberation", "llm")]
    public void Figures_survive_a_journey_through_a_form_that_holds_them(string form, string place)
    {
        var there = Command.Run(
            "convert",
            Command.Fixture("sy6-harbor"),
            "--to",
            form,
            "--out",
            scratch[place],
            "--json",
            "--lossy"
        );
        Assert.Equal(0, there.Code);
        var before = Command.Run("domain", Command.Fixture("sy6-harbor"), "--json").Json;
        var after = Command.Run("domain", scratch[place], "--json").Json;
        foreach (
            var figure in new[] { "outcomes", "reservations", "paretoUnique", "nash", "egalitarian", "utilitarian" }
        )
            Assert.Equal(before[figure]!.ToJsonString(), after[figure]!.ToJsonString());
    }

    [Fact]
    public void A_form_that_cannot_hold_everything_writes_nothing_unless_told_to()
    {
        var refused = Command.Run("convert", Command.Fixture("sy6-harbor"), "--to", "genius", "--out", scratch["g"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("divided by 100", refused.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch["g"]));
        Assert.Equal(
            0,
            Command
                .Run("convert", Command.Fixture("sy6-harbor"), "--to", "genius", "--out", scratch["g"], "--lossy")
                .Code
        );
        Assert.Equal("genius-xml", (string?)Command.Run("domain", scratch["g"], "--json").Json["format"]);
    }

    [Fact]
    public void A_form_without_place_for_packages_refuses_them_also_when_losses_are_allowed()
    {
        var refused = Command.Run(
            "convert",
            Command.Fixture("pk4-a/game.json"),
            "--to",
            "negolog",
            "--out",
            scratch["n"],
            "--lossy",
            "--json"
        );
        Assert.Equal(1, refused.Code);
        Assert.Contains("packages", (string?)refused.Json["refusal"], StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch["n"]));
    }

    [Fact]
    public void Nothing_that_exists_is_written_over()
    {
        File.WriteAllText(scratch["mine.csv"], "mine");
        var refused = Command.Run(
            "convert",
            Command.Fixture("sy6-harbor"),
            "--to",
            "csv",
            "--out",
            scratch["mine.csv"]
        );
        Assert.Equal(3, refused.Code);
        Assert.Contains("exists already", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(scratch["mine.csv"]));
    }

    [Theory]
    [InlineData(
        "sheet.csv",
        "issue,option,A,B\nPrice,low,1,2\n,high,x,3\n",
        "sheet.csv(3): 'x' in the column of A is no number."
    )]
    [InlineData("sheet.csv", "issue,option,A\nPrice,low,\n", "sheet.csv(2): A has no points here")]
    [InlineData(
        "domain.yml",
        "type: DiscreteCartesianOutcomeSpace\nissues:\n- name: i\n  type: CategoricalIssue\n",
        "domain.yml(3): 'issues.0.values' is missing."
    )]
    [InlineData("domain.yml", "type: [1\n", "domain.yml(")]
    [InlineData(
        "game.json",
        "{\"format\":\"points-1\",\n\"issues\":[\n{\"name\":\"i\",\"options\":3}],\"parties\":[]}",
        "game.json(3): A list is expected at issues.0.options."
    )]
    [InlineData("sheet.xlsx", "PK no workbook", "sheet.xlsx: Not a workbook")]
    public void A_malformed_file_is_told_with_file_line_and_reason(string file, string text, string said)
    {
        File.WriteAllText(scratch[file], text);
        var refused = Command.Run("convert", scratch[file], "--to", "points", "--out", scratch["out"]);
        Assert.Equal(2, refused.Code);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
        Assert.Equal("", refused.Out);
    }

    [Fact]
    public void The_score_sheets_of_a_scenario_can_be_taken_away_with_a_word_on_what_stays_behind()
    {
        var refused = Command.Run("convert", "tutorial-freeze", "--to", "csv", "--out", scratch["sheet.csv"]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("between measures", refused.Out, StringComparison.Ordinal);
        Assert.Equal(
            0,
            Command.Run("convert", "tutorial-freeze", "--to", "csv", "--out", scratch["sheet.csv"], "--lossy").Code
        );
        Assert.StartsWith(
            "issue,option,DPRK,USA,ROK",
            File.ReadAllText(scratch["sheet.csv"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_form_is_refused_with_those_there_are() =>
        Assert.Contains(
            "negmas-yaml",
            Command.Run("convert", "x", "--to", "word", "--out", "y").Error,
            StringComparison.Ordinal
        );
}
