using Talks.Rules.World.Injects;

namespace Talks.Scenarios.Tests;

/// <summary>World, injects, sources and other sheets: what they hold, and what is refused in them.</summary>
public class AnnexSpec
{
    [Fact]
    public void Everything_beside_the_agenda_is_read()
    {
        var reading = Weather.Read();
        Assert.Empty(reading.Problems);
        var annex = reading.Annex!;
        Assert.Equal("bay", annex.World!.Definition.Id);
        Assert.Equal(new ReservationShift("NORTH", "0.1*(50-fish)", ""), Assert.Single(annex.ReservationShifts));
        Assert.Equal([new Citation("LOG", "Harbour log, 1990 to 2020", "Catches halved", true)], annex.Sources);
        Assert.Equal(["LOG"], reading.Scenario!.Agenda.FindMeasure("boat-limit")!.Sources);
        Assert.Equal(0.5, reading.Scenario.Agenda.FindMeasure("boat-limit")!.Levels[0].Effects["limit"]);
    }

    [Fact]
    public void Injects_come_by_round_or_by_trigger()
    {
        var injects = Weather.Read().Annex!.Injects;
        Assert.Equal(
            ("B-1", (int?)null, "fish<40 and raised('B-2')==0"),
            (injects[0].Id, injects[0].Round, injects[0].Trigger)
        );
        Assert.Equal([new InjectEffect("fish", -1, null)], injects[0].Effects);
        Assert.Equal(("B-2", "B-2", (int?)2), (injects[1].Id, injects[1].Title, injects[1].Round));
        Assert.Equal(["SOUTH", "press"], injects[1].To);
        Assert.Equal([new InjectEffect("reservation", -1, "SOUTH")], injects[1].Effects);
    }

    [Fact]
    public void Another_sheet_scales_gains_and_costs_and_moves_walk_away_values()
    {
        var reading = Weather.Read();
        var proud = Assert.Single(reading.Annex!.Profiles);
        Assert.Equal("Proud villages", proud.Title);
        Assert.Equal([0, -3, -9], proud.Positions[0].Points["quota"]);
        Assert.Equal([0, 8], proud.Positions[0].Points["pier"]);
        Assert.Equal([4, 7], proud.Positions.Select(p => p.Reservation));
        Assert.Equal([0, -2, -6], reading.Scenario!.PositionOf("NORTH").Points["quota"]);
    }

    [Theory]
    [InlineData(
        "injects.yaml",
        "[SOUTH, press]",
        "[SUOTH, press]",
        13,
        10,
        "'SUOTH' is not the id of a party",
        "'SOUTH'"
    )]
    [InlineData("injects.yaml", "{var: fish,", "{var: fisch,", 9, 15, "'fisch' is not the id of a variable", "'fish'")]
    [InlineData("injects.yaml", "fish<40 and", "fish<40 end", 4, 22, "", "names of the world")]
    [InlineData("injects.yaml", "raised('B-2')", "raised('B-9')", 4, 26, "", "names of the world")]
    [InlineData("injects.yaml", "    round: 2\n", "", 10, 3, "Inject 'B-2' never comes", "'round' or a 'trigger'")]
    [InlineData("injects.yaml", "party: SOUTH, ", "", 16, 9, "Whose walk-away value", "Add 'party")]
    [InlineData(
        "injects.yaml",
        "var: fish,",
        "var: fish, party: SOUTH,",
        9,
        15,
        "'fish' belongs to no party",
        "Remove 'party'"
    )]
    [InlineData(
        "injects.yaml",
        "  B-2:\n",
        "  B 2:\n",
        10,
        3,
        "'B 2' cannot be the key of an inject",
        "letters, digits"
    )]
    [InlineData("injects.yaml", "    sender: Bishop\n", "", 11, 5, "has no 'sender'", "Add 'sender")]
    [InlineData("sources.yaml", "where:", "were:", 3, 5, "'were' is no key of source 'LOG'", "'where'")]
    [InlineData("measures.yaml", "[LOG]", "[LOGS]", 9, 15, "'LOGS' is not the id of a source", "'LOG'")]
    [InlineData("measures.yaml", "limit: 0.5", "limits: 0.5", 7, 54, "'limits' is not the id of a control", "'limit'")]
    [InlineData("world.json", "\"rounds\": 2,", "\"rounds\": 2,,", 6, 1, "line 6", "world file")]
    [InlineData("world.json", "\"init\": 50", "\"init\": 500", 8, 6, "init 500", "world file")]
    [InlineData("world.json", "(1+birth)", "(1+berth)", 15, 6, "berth", "world file")]
    [InlineData("scenario.yaml", "0.1*(50-fish)", "0.1*(50-fich)", 22, 40, "fich", "names of the world")]
    [InlineData(
        "scenario.yaml",
        "world: world.json\n",
        "",
        21,
        32,
        "refers to a world, and the scenario has none",
        "Add 'world"
    )]
    [InlineData(
        "scenario.yaml",
        "issues: [quota], costs",
        "issues: [quotas], costs",
        28,
        37,
        "'quotas' is not the id of an issue",
        "'quota'"
    )]
    [InlineData(
        "scenario.yaml",
        "costs: 1.5",
        "costs: -1",
        28,
        52,
        "'costs' of a scale of profile 'proud' is -1",
        "from 0 to 100"
    )]
    [InlineData(
        "scenario.yaml",
        "{party: NORTH, exp",
        "{party: COAST, exp",
        22,
        13,
        "'COAST' is not the id of a party",
        "NORTH, SOUTH"
    )]
    public void A_mistake_in_them_is_refused_where_it_stands(
        string file,
        string old,
        string now,
        int line,
        int column,
        string what,
        string mend
    )
    {
        var reading = Weather.Read(file, old, now);
        Assert.Null(reading.Scenario);
        var problem = reading.Errors.FirstOrDefault(p =>
            p.File == file && p.What.Contains(what, StringComparison.Ordinal)
        );
        Assert.True(problem is not null, string.Join('\n', reading.Problems));
        Assert.Contains(mend, problem.Mend, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("injects.yaml", "sender: Bishop", "sender: Bishop\n    zzzzzzzzzz: 1", "injects", "injects")]
    [InlineData("injects.yaml", "{var: fish,", "{zzzzzzzzzz: 1, var: fish,", "injects", "injects/*/effects/[]")]
    [InlineData("sources.yaml", "    supports", "    zzzzzzzzzz: 1\n    supports", "sources", "sources")]
    public void Schema_and_loader_know_the_same_keys(string file, string old, string now, string schema, string where)
    {
        var path = where.Contains('/', StringComparison.Ordinal) ? where : $"{where}/*";
        var problem = Weather
            .Read(file, old, now)
            .Errors.Single(p => p.What.StartsWith("'zzzzzzzzzz' is no key", StringComparison.Ordinal));
        SchemaSpec.AssertSameKeys(schema, path, problem);
    }
}
