using System.Collections.Immutable;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Packages;

public class ClausesSpec
{
    static readonly Commitment Fund = new("fund", 1, [Valley.Delta], 1);
    static readonly Commitment Dam = new("dam", 1, [Valley.Hill], 1);

    static Package Of(params Commitment[] commitments) => new() { Commitments = [.. commitments] };

    static Commitment With(Commitment commitment, Clause clause) => commitment with { Clause = clause };

    static ImmutableArray<string> Codes(Package package) =>
        [.. Legality.Check(Valley.Agenda, package).Where(p => p.Code != "sequence").Select(p => p.Code)];

    static void Finds(string code, params Commitment[] commitments) => Assert.Contains(code, Codes(Of(commitments)));

    static void IsFine(params Commitment[] commitments) => Assert.Empty(Codes(Of(commitments)));

    [Fact]
    public void A_clause_may_say_everything_at_once() =>
        IsFine(
            With(
                Fund,
                new()
                {
                    Rule = PerformerRule.All,
                    Beneficiaries = [Valley.Hill, Valley.Agency],
                    Quantity = new(50_000, "t of cement"),
                    Due = new(60, null, null),
                    After = [new("dam", Milestone.Delivered, 30)],
                    Pairs = ["dam"],
                    Verifier = Valley.Bank,
                    Remedy = new(RemedyKind.SuspendPair, ""),
                    Suspension = new(12, Renewable: true),
                    Wording = "The Republic will see to it.",
                }
            ),
            Dam
        );

    [Fact]
    public void A_measure_may_stand_in_several_parts_each_once()
    {
        var second = Fund with { Part = 2, Level = 2, Phase = 2, Performers = [Valley.Hill] };
        IsFine(Fund, second);
        Assert.Equal("fund.2", second.Key());
        Finds("duplicateMeasure", Fund, second, second with { Level = 1 });
        Finds("unknownPart", Fund with { Part = 0 });
        Finds("unknownPart", Fund with { Part = 10 });
    }

    [Fact]
    public void One_part_at_the_level_called_for_covers_the_terms()
    {
        var package = new Package
        {
            Terms = Pieces.Terms(("money", 2)),
            Commitments = [Fund, Fund with { Part = 2, Level = 2 }, new("bond", 1, [Valley.Isle, Valley.Bank], 1)],
        };
        Assert.Empty(Legality.Check(Valley.Agenda, package));
    }

    [Fact]
    public void A_text_may_bind_performers_more_closely_than_the_catalogue_and_not_less()
    {
        IsFine(With(Fund, new() { Rule = PerformerRule.Table }));
        Finds("performerRule", With(Dam, new() { Rule = PerformerRule.Any }));
        Finds("performerRule", With(Dam, new() { Rule = PerformerRule.Table }));
        Finds(
            "performerRule",
            With(new("patrol", 1, [Valley.Delta, Valley.Isle], 1), new() { Rule = PerformerRule.Any })
        );
    }

    [Fact]
    public void Those_who_gain_and_those_who_verify_are_known()
    {
        Finds("unknownBeneficiary", With(Fund, new() { Beneficiaries = ["MOON"] }));
        Finds("unknownVerifier", With(Fund, new() { Verifier = "MOON" }));
        Finds("ownVerifier", With(Fund, new() { Verifier = Valley.Delta }));
    }

    [Fact]
    public void A_verifier_that_is_absent_needs_an_undertaking_and_one_at_the_table_is_bound()
    {
        Finds("verifierAbsent", With(Fund, new() { Verifier = Valley.Agency }));
        IsFine(With(Fund, new() { Verifier = Valley.Isle }));
        Assert.Equal(
            [Valley.Delta, Valley.Isle],
            Drafting.BoundBy(Valley.Agenda, Of(With(Fund, new() { Verifier = Valley.Isle })))
        );
    }

    [Theory]
    [InlineData(0, "t")]
    [InlineData(-1, "t")]
    [InlineData(double.NaN, "t")]
    [InlineData(5, " ")]
    public void A_quantity_is_more_than_nothing_of_something(double amount, string unit) =>
        Finds("quantity", With(Fund, new() { Quantity = new(amount, unit) }));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, "2007-12-31", null)]
    [InlineData(-1, null, null)]
    [InlineData(null, "31 Dec 2007", null)]
    [InlineData(null, "2007-02-30", null)]
    [InlineData(null, null, "")]
    public void A_due_date_is_told_in_one_way_that_can_be_read(int? days, string? date, string? words) =>
        Finds("due", With(Fund, new() { Due = new(days, date, words) }));

    [Fact]
    public void Words_instead_of_a_date_and_dates_after_the_phase_are_warned_of()
    {
        Finds("undated", With(Fund, new() { Due = new(null, null, "at an early date") }));
        Finds("dueAfterPhase", With(Fund, new() { Due = new(365, null, null) }));
        Assert.True(
            Legality.IsLegal(Valley.Agenda, Of(With(Fund, new() { Due = new(null, null, "at an early date") })))
        );
    }

    [Fact]
    public void Preconditions_and_pairs_name_other_commitments_of_the_package()
    {
        Finds("unknownPrecondition", With(Fund, new() { After = [new("dam", Milestone.Begun, null)] }));
        Finds("unknownPrecondition", With(Fund, new() { After = [new("fund", Milestone.Begun, null)] }));
        Finds("unknownPair", With(Fund, new() { Pairs = ["dam.2"] }), Dam);
        Finds("unknownPair", With(Fund, new() { Pairs = ["fund"] }));
        Finds("due", With(Fund, new() { After = [new("dam", Milestone.Begun, -1)] }), Dam);
    }

    [Fact]
    public void Commitments_that_wait_for_one_another_are_refused()
    {
        var gauges = new Commitment("gauges", 1, [Valley.Hill, Valley.Delta], 1);
        Finds(
            "circularPreconditions",
            With(Fund, new() { After = [new("dam", Milestone.Begun, null)] }),
            With(Dam, new() { After = [new("gauges", Milestone.Begun, null)] }),
            With(gauges, new() { After = [new("fund", Milestone.Begun, null)] })
        );
        IsFine(
            With(Fund, new() { After = [new("dam", Milestone.Begun, null)] }),
            With(Dam, new() { After = [new("gauges", Milestone.Begun, null)] }),
            gauges
        );
    }

    [Fact]
    public void A_step_may_wait_for_what_comes_later_or_is_never_verified_and_is_warned_of()
    {
        Finds(
            "preconditionLater",
            With(Fund, new() { After = [new("dam", Milestone.Begun, 30)] }),
            Dam with
            {
                Phase = 2,
            }
        );
        Finds("noVerifier", With(Fund, new() { After = [new("dam", Milestone.Verified, 30)] }), Dam);
        IsFine(
            With(Fund, new() { After = [new("dam", Milestone.Verified, 30)] }),
            With(Dam, new() { Verifier = Valley.Bank })
        );
    }

    [Fact]
    public void A_pair_is_an_action_for_another_partys_action()
    {
        Finds("pairedWithOneself", With(Dam, new() { Pairs = ["fund"] }), Fund with { Performers = [Valley.Hill] });
        Finds("pairApart", With(Dam, new() { Pairs = ["fund"] }), Fund with { Phase = 2 });
        var package = Of(With(Dam, new() { Pairs = ["fund"] }), Fund);
        Assert.Equal(["dam"], package.PairsOf(Fund).Select(c => c.Key()));
        Assert.Equal(["fund"], package.PairsOf(package.Commitments[0]).Select(c => c.Key()));
    }

    [Fact]
    public void A_remedy_needs_what_it_sets_off()
    {
        Finds("noSnapback", With(Fund, new() { Remedy = new(RemedyKind.Snapback, "") }));
        Finds("noPair", With(Fund, new() { Remedy = new(RemedyKind.SuspendPair, "") }));
        Finds("remedyMinutes", With(Fund, new() { Remedy = new(RemedyKind.Other, "As told.", 10) }));
        Finds("remedyMinutes", With(Fund, new() { Remedy = new(RemedyKind.Consultation, "", 0) }));
        IsFine(
            With(Fund, new() { Remedy = new(RemedyKind.Snapback, ""), Suspension = new(12, false) }),
            With(Dam, new() { Snapback = new(["fund"], SnapbackProcedure.Automatic, 30) })
        );
    }

    [Fact]
    public void Suspension_lifting_and_snapback_are_three_things()
    {
        Finds("twoNatures", With(Fund, new() { Suspension = new(6, false), Lifting = new("") }));
        Finds("suspension", With(Fund, new() { Suspension = new(0, false) }));
        Finds("nothingToRestore", With(Fund, new() { Snapback = new(["dam"], SnapbackProcedure.Vote, 0) }), Dam);
        IsFine(
            With(Fund, new() { Snapback = new(["dam"], SnapbackProcedure.Vote, 0) }),
            With(Dam, new() { Lifting = new("a resolution") })
        );
    }

    [Fact]
    public void What_a_level_of_the_catalogue_is_a_text_cannot_make_into_another_thing()
    {
        var agenda = Valley.Agenda with
        {
            Measures =
            [
                .. Valley.Agenda.Measures.Select(m =>
                    m.Id != "fund"
                        ? m
                        : m with
                        {
                            Levels = [m.Levels[0] with { Suspends = 36 }, m.Levels[1] with { Lifts = true }],
                        }
                ),
            ],
        };
        var fund = agenda.FindMeasure("fund")!;
        Assert.Equal(new Suspension(36, false), Fund.SuspensionOf(fund));
        Assert.Null(Fund.LiftingOf(fund));
        Assert.Equal(new Suspension(9, true), With(Fund, new() { Suspension = new(9, true) }).SuspensionOf(fund));
        Assert.NotNull((Fund with { Level = 2 }).LiftingOf(fund));
        var lifted = Of(With(Fund, new() { Lifting = new("") }));
        Assert.Contains("nature", Legality.Check(agenda, lifted).Select(p => p.Code));
        var suspended = Of(With(Fund with { Level = 2 }, new() { Suspension = new(9, true) }));
        Assert.Contains("nature", Legality.Check(agenda, suspended).Select(p => p.Code));
    }

    [Fact]
    public void Every_particular_makes_a_difference_and_the_order_of_names_none()
    {
        var plain = Of(Fund, Dam);
        Clause[] clauses =
        [
            new() { Rule = PerformerRule.All },
            new() { Beneficiaries = [Valley.Hill] },
            new() { Quantity = new(1, "t") },
            new() { Due = new(1, null, null) },
            new() { After = [new("dam", Milestone.Begun, null)] },
            new() { Pairs = ["dam"] },
            new() { Verifier = Valley.Bank },
            new() { Remedy = new(RemedyKind.Consultation, "") },
            new() { Suspension = new(1, false) },
            new() { Lifting = new("") },
            new() { Snapback = new([], SnapbackProcedure.Vote, 1) },
            new() { Wording = "x" },
        ];
        foreach (var clause in clauses)
            Assert.Equal(
                "fund",
                Assert.Single(Difference.Between(plain, Of(With(Fund, clause), Dam)).Commitments).Measure
            );
        Assert.True(Difference.Between(plain, Of(With(Fund, new()), Dam)).IsNone);
        var one = Of(With(Fund, new() { Beneficiaries = [Valley.Hill, Valley.Isle] }));
        var other = Of(With(Fund, new() { Beneficiaries = [Valley.Isle, Valley.Hill] }));
        Assert.True(Difference.Between(one, other).IsNone);
    }

    [Fact]
    public void Parts_differ_each_by_itself()
    {
        var second = Fund with { Part = 2, Phase = 2 };
        var change = Assert.Single(Difference.Between(Of(Fund), Of(Fund, second)).Commitments);
        Assert.Null(change.From);
        Assert.Equal(2, change.To!.Part);
    }
}
