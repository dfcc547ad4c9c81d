using Talks.Analysis.Formats;
using Talks.Analysis.Sweeps;

namespace Talks.Analysis.Tests.Formats;

public class DraftScenarioTests
{
    const string Draft = """
        {
          "schema": "draft-1", "id": "d", "title": "A draft",
          "parties": [{"id": "A", "name": "First"}, {"id": "B", "name": "Second"}],
          "issues": [
            {"id": "x", "title": "X", "options": [
              {"level": 0, "label": "no", "points": {"A": 0, "B": 0}}, {"level": 1, "label": "yes", "points": {"A": 5, "B": -2}}]},
            {"id": "y", "title": "Y", "options": [
              {"level": 0, "label": "no", "points": {"A": 0, "B": 0}}, {"level": 1, "label": "yes", "points": {"A": -1, "B": 4}}]}
          ],
          "requires": [["x", 1, "y", 1]],
          "rules": [{"id": "r", "if_all": [["x", ">=", 1], ["y", "==", 1]], "points": {"A": 1, "B": 1}}],
          "reservation": {"A": 2, "B": 2},
          "reference_packages": [{"id": "both", "options": {"x": 1, "y": 1}, "points": {"A": 5, "B": 3}, "accepted_by": ["A", "B"]}]
        }
        """;

    [Fact]
    public void The_bargaining_part_of_a_draft_is_analysed_like_any_scenario()
    {
        var scenario = DraftScenario.Read("d.json", Draft).Scenario!;
        var points = WholePoints.Of(scenario);
        var census = Census.Of(points);
        Assert.Equal((3, 1), (census.Packages, census.AcceptableToAll));
        Assert.Equal([3.0, 1.0], Optima.Of(points)!.Nash.Surplus);
        var frontier = TextFrontier.Of(points);
        Assert.True(frontier.IsWhole);
        Assert.Equal(2, frontier.Surplus.Length);
        Assert.Equal("both", Assert.Single(scenario.References).Title);
    }

    [Theory]
    [InlineData("\"requires\": [[\"x\", 1, \"z\", 1]]", "\"requires\": [[\"x\", 1, \"y\", 1]]", "'z'")]
    [InlineData("\"reservation\": {\"A\": 2}", "\"reservation\": {\"A\": 2, \"B\": 2}", "reservation.B")]
    [InlineData("\"schema\": \"draft-9\"", "\"schema\": \"draft-1\"", "draft-1")]
    [InlineData("[\"x\", \"~\", 1]", "[\"x\", \">=\", 1]", "'~'")]
    [InlineData("{{", "{", "d.json(1)")]
    public void What_is_wrong_with_a_draft_is_told(string wrong, string right, string said)
    {
        var at = Draft.IndexOf(right, StringComparison.Ordinal);
        var reading = DraftScenario.Read("d.json", Draft.Remove(at, right.Length).Insert(at, wrong));
        Assert.Null(reading.Scenario);
        Assert.Contains(said, reading.Problem, StringComparison.Ordinal);
    }
}
