namespace Talks.Scenarios.Tests;

/// <summary>The scenarios that come with the program.</summary>
public class LibrarySpec
{
    static ScenarioLibrary Library => ScenarioLibrary.Default;

    public static TheoryData<string> Ids => [.. Library.List().Select(s => s.Id)];

    [Fact]
    public void Four_scenarios_come_with_the_program() =>
        Assert.Equal(
            ["four-party-peace", "river-basin", "six-party-2021", "tutorial-freeze"],
            Library.List().Select(s => s.Id)
        );

    [Fact]
    public void None_of_them_is_refused() => Assert.Empty(Library.Refused().SelectMany(r => r.Problems));

    [Theory, MemberData(nameof(Ids))]
    public void Each_loads_without_a_problem(string id)
    {
        var reading = Library.Load(id);
        Assert.Empty(reading.Problems);
        Assert.Equal(id, reading.Scenario!.Agenda.Id);
    }
}
