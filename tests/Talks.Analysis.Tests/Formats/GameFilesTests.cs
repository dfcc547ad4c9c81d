using Talks.Analysis.Formats;
using Talks.Analysis.Games;

namespace Talks.Analysis.Tests.Formats;

/// <summary>Each format by a domain small enough to reckon by hand; and files that are wrong.</summary>
public class GameFilesTests
{
    const string GeniusDomain = """
        <!-- by hand --><?xml version="1.0"?>
        <negotiation_template><utility_space>
          <objective index="0" type="objective" name="all">
            <issue index="2" name="Salt & pepper" type="discrete"><item value="a"/><item value="b"/><item value="b"/></issue>
            <issue index="5" name="Price" type="integer" lowerbound="-1" upperbound="1"/>
          </objective>
        </utility_space></negotiation_template>
        """;

    const string GeniusProfile = """
        <utility_space>
          <objective index="0">
            <issue index="5" type="integer" lowerbound="-1" upperbound="1"><evaluator ftype="linear" slope="0.4" offset="0.3"/></issue>
            <issue index="2" type="discrete"><item value="a" evaluation="5"/><item value="b" evaluation="20"/></issue>
            <weight index="2" value="0.5"/><weight index="5" value="0.6"/>
          </objective>
          <reservation value="0.25"/><discount_factor value="0.0"/>
        </utility_space>
        """;

    [Fact]
    public void Genius_matches_issues_by_index_scales_by_the_greatest_evaluation_and_clips_at_1()
    {
        var reading = Read(("domain.xml", GeniusDomain), ("profile1.xml", GeniusProfile));
        var payoff = Assert.Single(Game(reading).Parties);
        Assert.Equal(6, reading.Game!.Outcomes);
        Assert.Equal(0.125 + 0.6 * 0.3, payoff.Utility([0, 0]), 12);
        Assert.Equal(1, payoff.Utility([1, 2]), 12);
        Assert.Equal((0.25, 1), (payoff.Reservation, payoff.Discount));
        Assert.Contains(reading.Repairs, r => r.Contains('&', StringComparison.Ordinal));
        Assert.Contains(reading.Repairs, r => r.Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void GeniusWeb_counts_missing_values_as_0_and_reserves_what_a_bid_is_worth()
    {
        var domain = """{"name":"d","issuesValues":{"food":{"values":["x","y"]},"price":{"range":["0","1","0.5"]}}}""";
        var profile = """
            {"LinearAdditiveUtilitySpace":{"name":"p","issueWeights":{"food":0.4,"price":0.6},
            "issueUtilities":{"food":{"DiscreteValueSetUtilities":{"valueUtilities":{"x":0.5}}},
            "price":{"NumberValueSetUtilities":{"lowValue":0,"lowUtility":1,"highValue":1,"highUtility":0}}},
            "reservationBid":{"issuevalues":{"food":"x"}}}}
            """;
        var payoff = Assert.Single(Game(Read(("d.json", domain), ("p.json", profile))).Parties);
        Assert.Equal(0.2 + 0.3, payoff.Utility([0, 1]), 12);
        Assert.Equal(0, payoff.Utility([1, 2]), 12);
        Assert.Equal(0.2, payoff.Reservation);
    }

    [Fact]
    public void NegoLog_is_a_weighted_sum()
    {
        var profile =
            """{"reservationValue":0.1,"issueWeights":{"i":0.3,"j":0.7},"issues":{"i":{"a":1.0,"b":0.5},"j":{"c":0.2}}}""";
        var game = Game(Read(("profileA.json", profile), ("profileB.json", profile), ("specs.json", "{}")));
        Assert.Equal("negolog-json", game.Format);
        Assert.Equal(0.29, game.Parties[1].Utility([1, 0]), 12);
    }

    [Fact]
    public void Negmas_reads_tables_and_lines_and_leaves_sums_unclipped()
    {
        var space =
            """{"name":"d","type":"DiscreteCartesianOutcomeSpace","issues":[{"name":"i","type":"CategoricalIssue","values":["a","b"]},{"name":"n","type":"ContiguousIssue","values":[2,4]}]}""";
        var function =
            """{"type":"ExpDiscountedUFun","discount":0.9,"ufun":{"type":"LinearAdditiveUtilityFunction","name":"u","reserved_value":0.5,"weights":[1,2],"values":[{"type":"TableFun","mapping":{"a":0.1,"b":0.9}},{"type":"AffineFun","slope":0.5,"bias":1}]}}""";
        var payoff = Assert.Single(Game(Read(("d.json", space), ("u.json", function))).Parties);
        Assert.Equal(0.9 + 2 * 3, payoff.Utility([1, 2]), 12);
        Assert.Equal((0.5, 0.9), (payoff.Reservation, payoff.Discount));
    }

    [Fact]
    public void LlmDeliberation_takes_the_last_line_for_the_minimum()
    {
        var game = Game(
            Read(
                ("config.txt", "City,city,player,cooperative,model\nPort,port,p1,greedy,model"),
                ("scores_files/city.txt", "10, 0\n0, 20, 5 \n12"),
                ("scores_files/port.txt", "0, 10\n7, 0, 0\n9\n")
            )
        );
        Assert.Equal(6, game.Outcomes);
        Assert.Equal(30, game.Parties[0].Utility([0, 1]));
        Assert.Equal([12.0, 9.0], game.Parties.Select(p => p.Reservation!.Value));
    }

    [Theory]
    [InlineData("sy6-harbor", 720, 296, 39, "60 99 58 55 73 52", "55 84 57 87 55 53", "63 95 38 89 67 59")]
    [InlineData("pk4-a", 2400, 107, 94, "92 78 85 98", "84 83 82 91", "92 78 85 98")]
    public void Recorded_figures_come_out(
        string id,
        int outcomes,
        int pareto,
        int rational,
        string nash,
        string egalitarian,
        string sum
    )
    {
        var game = Game(Fixture(id, "game.json"));
        var frontier = Frontier.Of(game)!;
        var solutions = Solutions.Genius(game, frontier)!;
        Assert.Equal(outcomes, game.Outcomes);
        Assert.Equal(pareto, frontier.Vectors.Length);
        Assert.Equal(rational, Solutions.Rational(game, frontier).Length);
        Assert.Equal(nash, string.Join(' ', Assert.Single(solutions.Nash.Points)));
        Assert.Equal(egalitarian, string.Join(' ', Assert.Single(solutions.Egalitarian.Points)));
        Assert.Equal(sum, string.Join(' ', Assert.Single(Solutions.Utilitarian(frontier).Points)));
    }

    [Fact]
    public void Hyper_rectangles_tell_the_same_game_as_points_and_packages()
    {
        var points = Frontier.Of(Game(Fixture("pk4-a", "game.json")))!;
        var rectangles = Frontier.Of(Game(Fixture("pk4-a", "genius-*.xml")))!;
        Assert.Equal(
            points.Vectors.Select(v => string.Join(' ', v.Select(u => Math.Round(u / 1000, 6)))),
            rectangles.Vectors.Select(v => string.Join(' ', v.Select(u => Math.Round(u, 6))))
        );
    }

    [Theory]
    [InlineData("domain.xml", "<negotiation_template>", "domain.xml(1)")]
    [InlineData("game.json", "{\n\"format\": ", "game.json(2)")]
    [InlineData(
        "game.json",
        """{"format":"points-1","issues":[{"name":"i","options":["a"]}],"parties":[{"name":"p","scores":{}}]}""",
        "game.json(1): 'parties.0.scores.i' is missing."
    )]
    [InlineData("profileA.json", """{"issueWeights":{},"issues":{"i":{"a":1}}}""", "issueWeights.i")]
    [InlineData("readme.md", "nothing", "No known format")]
    [InlineData("config.txt", "City,city", "scores_files/city.txt is missing")]
    public void What_is_wrong_is_told_with_its_place(string file, string text, string said)
    {
        var reading = Read((file, text));
        Assert.Null(reading.Game);
        Assert.Contains(said, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_an_evaluation_is_refused_not_guessed()
    {
        var reading = Read(
            ("domain.xml", GeniusDomain),
            ("profile1.xml", GeniusProfile.Replace("value=\"b\"", "value=\"c\"", StringComparison.Ordinal))
        );
        Assert.Null(reading.Game);
        Assert.Contains("profile1.xml(", reading.Problem, StringComparison.Ordinal);
        Assert.Contains("'b' of 'Salt & pepper' has no evaluation", reading.Problem, StringComparison.Ordinal);
    }

    static Game Game(GameReading reading)
    {
        Assert.Null(reading.Problem);
        return reading.Game!;
    }

    static GameReading Read(params (string File, string Text)[] files) =>
        GameFiles.Read("test", files.ToDictionary(f => f.File, f => f.Text));

    static GameReading Fixture(string id, string pattern)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", id);
        return GameFiles.Read(
            id,
            Directory.GetFiles(folder, pattern).ToDictionary(p => Path.GetFileName(p), File.ReadAllText)
        );
    }
}
