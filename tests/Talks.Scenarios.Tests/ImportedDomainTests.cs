using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.Scenarios.Domains;

namespace Talks.Scenarios.Tests;

/// <summary>Domains of the field as scenarios that play.</summary>
public sealed class ImportedDomainTests : IDisposable
{
    const string Sheet = """
        issue,option,Buyer,Seller
        Price,low,0.5,0
        ,high,0.1,0.6
        Delivery,soon,0.3,0.05
        ,late,0,0.4
        @reservation,,0.35,0.4
        @discount,,0.9,
        @package,Price=high; Delivery=late,-0.1,
        """;

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("talks-own-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_sheet_in_the_hosts_folder_is_offered_under_the_name_of_its_file()
    {
        var library = LibraryWith("House sale.csv", Sheet);
        Assert.Contains("house-sale", library.List().Select(s => s.Id));
        var reading = library.Load("house-sale");
        Assert.Empty(reading.Errors);
        Assert.Contains(reading.Problems, p => p.What.Contains("discount", StringComparison.Ordinal));
        var scenario = reading.Scenario!;
        Assert.Equal("house-sale", scenario.Agenda.Id);
        Assert.Equal(["BUYER", "SELLER"], scenario.Agenda.Parties.Select(p => p.Id));
        Assert.Equal(35, scenario.PositionOf("BUYER").Reservation, 6);
    }

    [Theory]
    [InlineData(1, 1, 80, 5)]
    [InlineData(2, 1, 40, 65)]
    [InlineData(2, 2, 0, 100)]
    public void Every_outcome_is_worth_what_the_sheet_says(int price, int delivery, double buyer, double seller)
    {
        var scenario = LibraryWith("sale.csv", Sheet).Load("sale").Scenario!;
        var package = Drafting.FromTerms(scenario.Agenda, [new("price", price), new("delivery", delivery)]);
        Assert.True(Legality.IsLegal(scenario.Agenda, package));
        Assert.Equal(buyer, Appraisal.Of(scenario.PositionOf("BUYER"), package).Total, 6);
        Assert.Equal(seller, Appraisal.Of(scenario.PositionOf("SELLER"), package).Total, 6);
    }

    [Fact]
    public void Filling_in_an_open_issue_hurts_nobody()
    {
        var scenario = LibraryWith("sale.csv", Sheet).Load("sale").Scenario!;
        var open = Drafting.FromTerms(scenario.Agenda, [new("price", 2)]);
        foreach (var delivery in new[] { 1, 2 })
        foreach (var position in scenario.Positions)
            Assert.True(
                Appraisal.Of(position, open).Total
                    <= Appraisal
                        .Of(position, Drafting.FromTerms(scenario.Agenda, [new("price", 2), new("delivery", delivery)]))
                        .Total
            );
    }

    [Fact]
    public void A_file_that_is_wrong_is_refused_with_its_line_and_the_others_are_offered()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "good.csv"), Sheet);
        var library = LibraryWith("bad.csv", Sheet.Replace("0.6", "six", StringComparison.Ordinal));
        Assert.Contains("good", library.List().Select(s => s.Id));
        var refused = Assert.Single(library.Refused(), r => r.Id == "bad");
        Assert.Contains("bad.csv(3): 'six'", Assert.Single(refused.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_with_the_program_cannot_be_displaced()
    {
        var library = LibraryWith("tutorial-freeze.csv", Sheet);
        Assert.Equal(
            ["DPRK", "USA", "ROK"],
            library.Load("tutorial-freeze").Scenario!.Agenda.Parties.Select(p => p.Id)
        );
    }

    [Fact]
    public void An_uploaded_sheet_is_a_scenario_too()
    {
        var upload = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["sale.csv"] = System.Text.Encoding.UTF8.GetBytes(Sheet),
        };
        Assert.Empty(ScenarioFile.Read(upload).Errors);
        Assert.Equal(4, DomainFiles.Read("sale", upload).Game!.Outcomes);
    }

    ScenarioLibrary LibraryWith(string file, string text)
    {
        File.WriteAllText(Path.Combine(folder.FullName, file), text);
        return ScenarioLibrary.With(folder.FullName);
    }
}
