using System.Text;

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

    [Theory, MemberData(nameof(Ids))]
    public void Each_tells_every_party_something_nobody_else_is_told(string id)
    {
        var positions = Library.Load(id).Scenario!.Positions;
        Assert.Equal(positions.Length, positions.Select(p => p.Brief).Distinct().Count());
        string[] headings =
        [
            "Interests",
            "Red lines",
            "If there is no agreement",
            "At home",
            "Guidance",
            "Known to you alone",
            "Bridging ideas",
        ];
        Assert.All(
            positions,
            p => Assert.All(headings, h => Assert.Contains($"## {h}\n", p.Brief, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_annex_holds_the_world_its_injects_and_what_moves_walk_away_values()
    {
        var annex = Library.Load("six-party-2021").Annex!;
        Assert.Equal("korea-2021", annex.World!.Definition.Id);
        Assert.Equal(40, annex.Injects.Length);
        Assert.Equal(["DPRK", "USA", "JPN", "ROK"], annex.ReservationShifts.Select(s => s.Party));
        Assert.Equal(131, annex.Sources.Length);
        Assert.Equal(["USA", "DPRK"], annex.Procedure.WorkingGroups.Single(g => g.Id == "wg-us-dprk").Chairs);
        Assert.Equal(
            ["JPN", "RUS"],
            Library.Load("four-party-peace").Annex!.Procedure.LateEntries.Select(l => l.Actor)
        );
    }

    /// <summary>What a scenario calls things must not be known to the programs: they hold strings in UTF-16 and names in UTF-8.</summary>
    [Fact]
    public void No_program_knows_a_party_or_a_measure_of_any_scenario()
    {
        var words = Library
            .List()
            .Select(s => Library.Load(s.Id).Scenario!.Agenda)
            .SelectMany(a => a.Parties.Select(p => p.Name).Concat(a.Measures.Select(m => m.Id)))
            .Concat(["DPRK", "Korea", "Cordia", "yongbyon", "denuclear"])
            .Where(w => w.Contains('-', StringComparison.Ordinal) || char.IsUpper(w[0]) || w.Length > 7)
            .Distinct()
            .ToArray();
        foreach (var program in new[] { typeof(ScenarioLibrary).Assembly, typeof(Talks.Rules.Scenario).Assembly })
        {
            var bytes = File.ReadAllBytes(program.Location);
            Assert.All(
                words,
                word =>
                {
                    Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)));
                    Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
                }
            );
        }
    }
}
