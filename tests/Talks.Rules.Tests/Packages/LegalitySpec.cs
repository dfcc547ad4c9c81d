using System.Collections.Immutable;
using Talks.Rules.Packages;
using Talks.TestKit.Scenarios;
using static Talks.TestKit.Scenarios.Pieces;

namespace Talks.Rules.Tests.Packages;

public class LegalitySpec
{
    static Package Only(string measure, int level, params string[] performers) =>
        new() { Commitments = [new(measure, level, [.. performers], 1)] };

    static void Finds(string code, Package package, Severity severity = Severity.Error)
    {
        var problem = Assert.Single(Legality.Check(Valley.Agenda, package), p => p.Code == code);
        Assert.Equal(severity, problem.Severity);
        Assert.EndsWith(".", problem.Text);
        if (severity is Severity.Error)
            Assert.False(Legality.IsLegal(Valley.Agenda, package));
    }

    [Fact]
    public void The_plainest_packages_are_legal()
    {
        Assert.Empty(Legality.Check(Valley.Agenda, Valley.Modest));
        Assert.Empty(Legality.Check(Valley.Agenda, Valley.BankOnly));
        Assert.True(Legality.IsLegal(Valley.Agenda, Only("patrol", 1, Valley.Delta, Valley.Isle)));
    }

    [Fact]
    public void An_empty_package_says_nothing() => Finds("empty", Package.Empty);

    [Fact]
    public void Issues_and_options_come_from_the_agenda()
    {
        Finds("unknownIssue", new() { Terms = Terms(("wine", 1)) });
        Finds("unknownOption", new() { Terms = Terms(("watch", 2)) });
        Finds("unknownOption", new() { Terms = Terms(("watch", 0)) });
        Finds("unknownOption", new() { Terms = Terms(("watch", -4)) });
    }

    [Fact]
    public void Measures_levels_and_phases_come_from_the_catalogue()
    {
        Finds("unknownMeasure", Only("wine", 1, Valley.Hill));
        Finds("unknownLevel", Only("dam", 4, Valley.Hill));
        Finds("unknownLevel", Only("dam", -1, Valley.Hill));
        Finds("unknownPhase", new() { Commitments = [new("dam", 1, [Valley.Hill], 9)] });
    }

    [Fact]
    public void A_measure_stands_once_and_names_each_performer_once()
    {
        var dam = new Commitment("dam", 1, [Valley.Hill], 1);
        Finds("duplicateMeasure", new() { Commitments = [dam, dam] });
        Finds("duplicatePerformer", Only("dam", 1, Valley.Hill, Valley.Hill));
        Finds("noPerformer", Only("fund", 1));
    }

    [Fact]
    public void Nobody_is_bound_to_what_it_does_not_perform() =>
        Finds("notAPerformer", Only("dam", 1, Valley.Hill, Valley.Isle));

    [Fact]
    public void All_means_every_performer_and_table_those_who_sit_there()
    {
        Finds("performerMissing", Only("gauges", 1, Valley.Hill));
        Finds("performerMissing", Only("patrol", 1, Valley.Delta));
        Assert.True(Legality.IsLegal(Valley.Agenda, Only("fund", 1, Valley.Delta)));
    }

    [Fact]
    public void An_absent_performer_needs_an_undertaking()
    {
        Finds("performerAbsent", Only("audit", 1, Valley.Hill, Valley.Agency));
        Finds("performerAbsent", Only("patrol", 1, Valley.Delta, Valley.Isle, Valley.Agency));
        Assert.True(Legality.IsLegal(Valley.Agenda, Only("bond", 1, Valley.Isle, Valley.Bank)));
        var undertaken = Valley.Agenda with
        {
            Outsiders = [.. Valley.Agenda.Outsiders.Select(o => o with { Undertakes = true })],
        };
        Assert.True(Legality.IsLegal(undertaken, Only("audit", 1, Valley.Hill, Valley.Agency)));
    }

    [Fact]
    public void A_package_holds_the_measures_its_options_call_for()
    {
        Finds("measureMissing", Valley.Modest with { Commitments = Valley.Modest.Commitments.RemoveAt(0) });
        var low = Valley.Grand.Commitments.Select(c => c.Measure == "gauges" ? c with { Level = 1 } : c);
        Finds("measureMissing", Valley.Grand with { Commitments = [.. low] });
    }

    [Fact]
    public void One_issue_may_need_another() =>
        Finds("requirement", Drafting.FromTerms(Valley.Agenda, Terms(("water", 2))));

    [Fact]
    public void Measures_in_conflict_do_not_stand_together()
    {
        var dam = new Commitment("dam", 1, [Valley.Hill], 2);
        var canal = new Commitment("canal", 1, [Valley.Delta], 2);
        Finds("conflict", new() { Commitments = [dam, canal] });
        Finds("conflict", new() { Commitments = [canal, dam] });
    }

    [Fact]
    public void A_measure_before_its_time_is_warned_about_and_legal()
    {
        Finds("sequence", Only("dam", 1, Valley.Hill), Severity.Warning);
        Assert.True(Legality.IsLegal(Valley.Agenda, Only("dam", 1, Valley.Hill)));
    }

    [Fact]
    public void Errors_come_before_warnings()
    {
        var problems = Legality.Check(
            Valley.Agenda,
            new() { Commitments = [new("dam", 1, [Valley.Hill], 2), new("canal", 1, [Valley.Delta], 2)] }
        );
        Assert.Equal([Severity.Error, Severity.Warning], problems.Select(p => p.Severity));
    }

    [Fact]
    public void Every_package_drafted_from_terms_covers_them_and_is_legal_where_the_agenda_allows_the_terms()
    {
        foreach (var water in Enumerable.Range(0, 3))
        foreach (var money in Enumerable.Range(0, 3))
        foreach (var watch in Enumerable.Range(0, 2))
        {
            var package = Drafting.FromTerms(
                Valley.Agenda,
                Terms(("water", water), ("money", money), ("watch", watch))
            );
            var errors = Legality
                .Check(Valley.Agenda, package)
                .Where(p => p.Severity is Severity.Error)
                .Select(p => p.Code)
                .ToImmutableArray();
            var expected =
                water + money + watch == 0 ? ["empty"]
                : water == 2 && money == 0 ? ["requirement"]
                : Array.Empty<string>();
            Assert.Equal(expected, errors);
        }
    }
}
