using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Positions;

namespace Talks.Scenarios.Tests;

/// <summary>What the authors found about their scenarios comes out of the files again.</summary>
public class FigureSpec
{
    static Scenario Scenario(string id) => ScenarioLibrary.Default.Load(id).Scenario!;

    public static TheoryData<string, string> References =>
        [
            .. ScenarioLibrary
                .Default.List()
                .SelectMany(s =>
                    Scenario(s.Id).References.Select(r => new TheoryDataRow<string, string>(s.Id, r.Title))
                ),
        ];

    [Fact]
    public void Thirty_reference_packages_are_kept() => Assert.Equal(30, References.Count);

    [Theory, MemberData(nameof(References))]
    public void A_reference_package_is_worth_what_its_authors_recorded(string id, string title)
    {
        var scenario = Scenario(id);
        var reference = scenario.References.Single(r => r.Title == title);
        var package = Drafting.FromTerms(scenario.Agenda, reference.Terms);
        var worth = scenario.Positions.Select(p => Appraisal.Of(p, package)).ToArray();

        Assert.Equal(reference.Points, worth.ToDictionary(w => w.Party, w => w.Total));
        Assert.Equal(reference.AcceptedBy.Order(), worth.Where(w => w.Surplus >= 0).Select(w => w.Party).Order());
        Assert.True(reference.Terms.IsEmpty || Legality.IsLegal(scenario.Agenda, package));
    }

    /// <summary>The authors' counts by exact enumeration; they hold only if every option, requirement and rule is right.</summary>
    [Theory]
    [InlineData("tutorial-freeze", 1_296, 51)]
    [InlineData("river-basin", 81_648, 717)]
    public void As_many_packages_are_legal_and_acceptable_as_the_authors_counted(string id, int legal, int acceptable)
    {
        var scenario = Scenario(id);
        var counted = (Legal: 0, Acceptable: 0);
        foreach (var package in Packages(scenario))
        {
            if (
                scenario.Agenda.Requirements.Any(r =>
                    package.LevelOf(r.Issue) >= r.Level && package.LevelOf(r.Needs) < r.NeedsLevel
                )
            )
                continue;
            counted.Legal++;
            if (scenario.Positions.All(p => Worth(p, package) >= p.Reservation))
                counted.Acceptable++;
        }
        Assert.Equal((legal, acceptable), counted);
    }

    [Theory]
    [InlineData("six-party-2021", 6, 20, 64, 8)]
    [InlineData("four-party-peace", 4, 17, 64, 5)]
    [InlineData("tutorial-freeze", 3, 7, 64, 2)]
    [InlineData("river-basin", 4, 10, 10, 6)]
    public void Everything_in_the_drafts_is_there(string id, int parties, int issues, int measures, int rounds)
    {
        var agenda = Scenario(id).Agenda;
        Assert.Equal(
            (parties, issues, measures, rounds),
            (agenda.Parties.Length, agenda.Issues.Length, agenda.Measures.Length, agenda.Rounds.Length)
        );
        // Whoever acts or verifies is at the table or among the outsiders, and nobody else is there.
        var outside = agenda.Measures.SelectMany(m => m.Performers).Except(agenda.Parties.Select(p => p.Id));
        Assert.Equal(
            (id == "river-basin" ? outside : outside.Append("IAEA")).Distinct().Order(),
            agenda.Outsiders.Select(o => o.Id).Order()
        );
        Assert.All(agenda.Outsiders, o => Assert.True(o.Undertakes));
    }

    [Fact]
    public void The_sceptics_sheet_takes_the_articles_package_out_of_the_zone()
    {
        var reading = ScenarioLibrary.Default.Load("six-party-2021");
        var sceptic = reading.Annex!.Profiles.Single(p => p.Id == "sceptic").Positions;
        var reference = reading.Scenario!.References.Single(r =>
            r.Title.StartsWith("Interim freeze", StringComparison.Ordinal)
        );
        var package = Drafting.FromTerms(reading.Scenario.Agenda, reference.Terms);
        double Total(string party) => Appraisal.Of(sceptic.Single(p => p.Party == party), package).Total;

        // The listed 31, less half of the costs of covert freeze 5, declaration 3 and monitoring 4.
        Assert.Equal(25, Total("DPRK"));
        Assert.Equal(26, sceptic.Single(p => p.Party == "DPRK").Reservation);
        Assert.Equal(68, Total("ROK"));
        Assert.Equal(
            reading.Scenario.Positions.Select(p => p.Points["relief"][3]),
            reading.Annex.Profiles.Single(p => p.Id == "article").Positions.Select(p => p.Points["relief"][3])
        );
    }

    [Fact]
    public void An_assurance_by_one_binds_one_and_by_five_binds_five()
    {
        var agenda = Scenario("six-party-2021").Agenda;
        var assurance = agenda.FindMeasure("security-assurance")!;
        Assert.Equal(["USA"], Drafting.Plain(agenda, assurance, 1).Performers);
        Assert.Equal(["ROK", "USA", "CHN", "JPN", "RUS"], Drafting.Plain(agenda, assurance, 2).Performers);
    }

    [Fact]
    public void Phases_are_freeze_roll_back_and_peace_regime()
    {
        var agenda = Scenario("six-party-2021").Agenda;
        Assert.Equal([6, 24, null], agenda.Phases.Select(p => p.Until));
        Assert.Equal(1, Drafting.Plain(agenda, agenda.FindMeasure("yongbyon-freeze")!, 2).Phase);
        Assert.Equal(2, Drafting.Plain(agenda, agenda.FindMeasure("yongbyon-dismantlement")!, 1).Phase);
        Assert.Equal(3, Drafting.Plain(agenda, agenda.FindMeasure("yongbyon-dismantlement")!, 2).Phase);
    }

    static IEnumerable<Package> Packages(Scenario scenario) =>
        scenario.Agenda.Issues.Aggregate(
            (IEnumerable<Package>)[Package.Empty],
            (packages, issue) =>
                packages.SelectMany(p =>
                    issue.Options.Select(o => o.Level == 0 ? p : p with { Terms = p.Terms.Add(issue.Id, o.Level) })
                )
        );

    static double Worth(Position position, Package package) =>
        position.Points.Sum(p => p.Value[package.LevelOf(p.Key)])
        + position.Rules.Where(r => r.When.All(c => c.Holds(package.LevelOf(c.Issue)))).Sum(r => r.Points);
}
