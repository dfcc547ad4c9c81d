using System.Text.Json.Nodes;

namespace Talks.Cli.Tests;

/// <summary>The commands of the analyst by their JSON and exit codes.</summary>
public sealed class AnalysisCommandsTests : IDisposable
{
    readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Check_tells_the_tutorial_can_be_negotiated()
    {
        var check = Command.Run("check", "tutorial-freeze", "--rehearsals", "5", "--noise", "5", "--json");
        Assert.Equal(0, check.Code);
        Assert.True((long)check.Json["acceptableToAll"]! > 0);
        Assert.Equal(["DPRK", "USA", "ROK"], Keys(check.Json["acceptableTo"]!));
        foreach (var member in new[] { "packages", "coalitions", "pivotalShare", "optima", "rehearsal", "problems" })
            Assert.NotNull(check.Json[member]);
    }

    [Fact]
    public void Analyse_names_blockers_and_amendments_and_ends_with_1_when_somebody_refuses()
    {
        var analysis = Command.Run("analyse", "tutorial-freeze", "testing=2", "--json");
        Assert.Equal(1, analysis.Code);
        Assert.Contains("DPRK", analysis.Json["blockers"]!.AsArray().Select(b => (string)b!));
        Assert.NotEmpty(analysis.Json["cheapestAmendments"]!.AsArray());
    }

    [Fact]
    public void Advice_to_one_party_names_trades_and_equivalents_and_no_other_sheet()
    {
        var advice = Command.Run("analyse", "tutorial-freeze", "testing=1,relief=1", "--party", "USA", "--json");
        Assert.InRange(advice.Code, 0, 1);
        Assert.NotEmpty(advice.Json["equivalents"]!.AsArray());
        Assert.Equal(
            ["scenario", "party", "terms", "value", "surplus", "mends", "logrolls", "equivalents"],
            Keys(advice.Json)
        );
        Assert.Equal(2, Command.Run("analyse", "tutorial-freeze", "testing=1", "--party", "XYZ").Code);
    }

    [Fact]
    public void A_rehearsed_session_can_be_studied()
    {
        var study = Command.Run("study", "tutorial-freeze", "--json");
        Assert.Equal(0, study.Code);
        Assert.Equal(3, study.Json["concessions"]!.AsArray().Count);
        var weight = study.Json["models"]!["USA"]!["issues"]![0]!["bayesian"]!;
        Assert.True((double)weight["low"]! < (double)weight["high"]!);
        Assert.InRange((double)study.Json["left"]!["share"]!, 0, 1);
    }

    [Fact]
    public void What_does_not_exist_is_told_on_standard_error_with_2()
    {
        var missing = Command.Run("check", "no-such-scenario");
        Assert.Equal(2, missing.Code);
        Assert.Contains("There is no scenario 'no-such-scenario'", missing.Error, StringComparison.Ordinal);
        Assert.Equal("", missing.Out);
        Assert.Equal(2, Command.Run("domain", "no-such-folder").Code);
        Assert.Equal(2, Command.Run("no-such-command").Code);
    }

    [Fact]
    public void Domain_verifies_figures_that_were_recorded_and_finds_one_that_is_wrong()
    {
        CopyHarbor();
        File.WriteAllText(scratch["index.json"], Index(720));
        Assert.Equal(0, Command.Run("domain", scratch[""], "--verify").Code);
        File.WriteAllText(scratch["index.json"], Index(721));
        var wrong = Command.Run("domain", scratch[""], "--verify", "--json");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("outcomes is 720, recorded 721", wrong.Out, StringComparison.Ordinal);

        static string Index(int outcomes) =>
            $$"""{"instances":[{"id":"sy6-harbor","outcomes":{{outcomes}},"pareto_unique":296}]}""";
    }

    [Fact]
    public void Replication_states_what_differs_from_a_published_frontier_and_why()
    {
        Directory.CreateDirectory(scratch["pair"]);
        File.WriteAllText(
            scratch["pair/game.json"],
            """
            {"format":"points-packages-1","issues":[{"name":"what","options":["a","b","both"]}],"parties":[
            {"name":"A","reservation":0,"scores":{"what":{"a":10,"b":1,"both":7}}},{"name":"B","reservation":0,"scores":{"what":{"a":1,"b":10,"both":7}}}]}
            """
        );
        File.WriteAllText(scratch["pair/pareto_published.txt"], "\n1, 10\n10, 1");
        var run = Command.Run("tournament", scratch[""], "--verify", "--json");
        Assert.Equal(1, run.Code);
        var front = run.Json["targets"]!.AsArray().Single(t => (string?)t!["claim"] == "Pareto frontier of pair")!;
        Assert.Equal(("2 points", "3 points"), ((string?)front["published"], (string?)front["here"]));
        Assert.Contains("not published: (7, 7)", (string?)front["difference"], StringComparison.Ordinal);
        Assert.NotNull(front["reason"]);
        Directory.CreateDirectory(scratch["none"]);
        Assert.Equal(2, Command.Run("tournament", scratch["none"], "--verify").Code);
        Assert.Equal(2, Command.Run("tournament", scratch["no-such-folder"], "--verify").Code);
    }

    [Fact]
    public void A_tournament_is_the_same_for_the_same_seed()
    {
        CopyHarbor();
        string[] arguments =
        [
            "tournament",
            scratch["sy6-harbor"],
            "--agents",
            "boulware",
            "conceder",
            "--rounds",
            "20",
            "--json",
        ];
        var (first, second) = (Command.Run(arguments), Command.Run(arguments));
        Assert.Equal(0, first.Code);
        Assert.Equal(first.Out, second.Out);
        Assert.Equal(2, first.Json["standings"]!.AsArray().Count);
        Assert.Equal(2, Command.Run("tournament", scratch["sy6-harbor"], "--agents", "nobody").Code);
    }

    [Fact]
    public void A_tournament_leaves_tables_a_parquet_file_and_a_report_with_plots()
    {
        CopyHarbor();
        var run = Command.Run([
            "tournament",
            scratch["sy6-harbor"],
            "--agents",
            "hill-climber",
            "annealer",
            "--protocols",
            "single-text",
            "mopac",
            "--rounds",
            "30",
            "--repeats",
            "2",
            "--out",
            scratch["out"],
            "--json",
        ]);
        Assert.Equal(0, run.Code);
        Assert.Equal(2 * 2 * 64, (int)run.Json["matches"]!);
        Assert.Equal(1 + 2 * 2 * 64, File.ReadLines(scratch["out/matches.csv"]).Count());
        Assert.Equal(1 + 2 * 2, File.ReadLines(scratch["out/standings.csv"]).Count());
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(scratch["out/matches.parquet"])[..4]);
        Assert.Contains(
            "<svg role=\"img\" aria-label=\"Own utility\"",
            File.ReadAllText(scratch["out/report.html"]),
            StringComparison.Ordinal
        );
        Assert.Equal(2, Command.Run("tournament", scratch["sy6-harbor"], "--protocols", "shouting").Code);
    }

    void CopyHarbor()
    {
        Directory.CreateDirectory(scratch["sy6-harbor"]);
        File.Copy(Path.Combine(Command.Fixture("sy6-harbor"), "game.json"), scratch["sy6-harbor/game.json"]);
    }

    static IEnumerable<string> Keys(JsonNode node) => node.AsObject().Select(m => m.Key);
}
