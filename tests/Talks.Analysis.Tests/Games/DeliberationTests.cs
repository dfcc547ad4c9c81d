using System.Text.Json.Nodes;
using Talks.Analysis.Formats;
using Talks.Analysis.Games;

namespace Talks.Analysis.Tests.Games;

/// <summary>Figures published of the LLM-Deliberation games and of sessions of language models that played one.</summary>
public class DeliberationTests
{
    [Fact]
    public void The_published_feasible_deals_their_scores_and_their_inequality_come_out()
    {
        var feasibility = Rule("ld-base").Feasibility();
        Assert.Equal((55, 12, 34), (feasibility.Passing, feasibility.Unanimous, feasibility.UnanimousWithBonus));
        Assert.Equal((77, 62), (feasibility.Acceptable, feasibility.Pareto));
        Near(51.5, 59.573593073593, 69.833333333333, feasibility.MeanScore);
        Near(0.040587219344, 0.135164387298, 0.255952380952, feasibility.Gini);
    }

    [Fact]
    public void With_a_seventh_player_too()
    {
        var feasibility = Rule("ld-base-7players").Feasibility();
        Assert.Equal((204, 52), (feasibility.Passing, feasibility.Unanimous));
    }

    /// <summary>705 of 720 deals were once published to be Pareto optimal; a mistake that is not to be reproduced.</summary>
    [Fact]
    public void The_frontier_has_481_deals() => Assert.Equal(481, Frontier.Of(Rule("ld-base").Game)!.Vectors.Length);

    [Fact]
    public void The_shares_published_of_ten_sessions_come_out()
    {
        var rule = Rule("ld-base");
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "transcripts")).Single();
        var transcript = JsonNode.Parse(File.ReadAllText(file))!;
        var sessions = transcript["sessions"]!
            .AsArray()
            .Select(s =>
                s!["rounds"]!
                    .AsArray()
                    .Where(r => r!["deal"] is JsonArray { Count: > 0 })
                    .Select(r =>
                        (
                            Speaker: rule.Game.Parties.ToList().FindIndex(p => p.Party == (string?)r!["agent"]),
                            Deal: r!["deal"]!.AsArray().Select(d => ((string)d!)[1] - '1').ToArray()
                        )
                    )
                    .ToList()
            )
            .ToList();
        Assert.Equal(1, sessions.Average(s => s.Exists(t => rule.Passes(t.Deal)) ? 1 : 0));
        Assert.Equal(0.6, sessions.Average(s => rule.Passes(s[^1].Deal) ? 1 : 0), 9);
        Assert.Equal(0.3, sessions.Average(s => rule.AllAccept(s[^1].Deal) ? 1 : 0), 9);
        Assert.Equal(
            0.09246153846153846,
            sessions.Average(s => s.Count(t => rule.IsWrong(t.Deal, t.Speaker)) / (double)s.Count),
            9
        );
    }

    [Fact]
    public void Names_are_read_from_the_instructions() =>
        Assert.Equal(
            [
                "Infrastructure Mix",
                "Ecological Impact",
                "Employment Rules",
                "Federal Loan",
                "Compensation to other cities",
            ],
            Rule("ld-base").Game.Issues.Select(i => i.Name)
        );

    static void Near(double least, double mean, double greatest, Spread? spread)
    {
        Assert.NotNull(spread);
        Assert.Equal(least, spread.Least, 9);
        Assert.Equal(mean, spread.Mean, 9);
        Assert.Equal(greatest, spread.Greatest, 9);
    }

    static Deliberation Rule(string id)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", id);
        var files = Directory
            .GetFiles(folder, "*.txt", SearchOption.AllDirectories)
            .ToDictionary(p => Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText);
        return Deliberation.Of(GameFiles.Read(id, files).Game!)!;
    }
}
