using Talks.Analysis.Exchange;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Exchange;

public class ReciprocityTests
{
    static readonly Agenda Agenda = Valley.Agenda with
    {
        Measures =
        [
            .. Valley.Agenda.Measures.Select(m =>
                m.Id switch
                {
                    "gauges" => m with { Beneficiaries = [Valley.Delta, Valley.Isle], Weight = 2 },
                    "fund" => m with { Beneficiaries = [Valley.Hill], Weight = 0.5 },
                    "dam" => m with { Beneficiaries = [Valley.Hill, Valley.Delta], Weight = 3 },
                    _ => m,
                }
            ),
        ],
    };

    [Fact]
    public void Performers_share_the_effort_and_beneficiaries_what_comes_of_it()
    {
        var reciprocity = Of(new Commitment("gauges", 2, [Valley.Hill, Valley.Delta], 1));
        Assert.Equal(2, reciprocity.Gives(Valley.Hill));
        Assert.Equal(2, reciprocity.Gives(Valley.Delta));
        Assert.Equal(2, reciprocity.Gets(Valley.Isle));
        Assert.Equal(1, reciprocity.Between(Valley.Hill, Valley.Isle));
        Assert.Equal(0.5, reciprocity.Balance());
    }

    [Fact]
    public void What_a_party_alone_performs_it_does_not_get()
    {
        var reciprocity = Of(new Commitment("dam", 1, [Valley.Hill], 2));
        Assert.Equal(0, reciprocity.Gets(Valley.Hill));
        Assert.Equal(3, reciprocity.Gets(Valley.Delta));
        Assert.Equal(0, reciprocity.Balance());
        Assert.Equal(0.5, reciprocity.Lateness(Valley.Hill, Agenda));
    }

    [Fact]
    public void Giving_as_much_as_getting_is_an_even_balance_and_each_phase_has_its_own()
    {
        var reciprocity = Of(new Commitment("dam", 1, [Valley.Hill], 1), new Commitment("fund", 6, [Valley.Delta], 2));
        Assert.Equal(1, reciprocity.Balance());
        Assert.Equal(0, reciprocity.Balance(1));
        Assert.Equal(0, reciprocity.Gives(Valley.Delta, 1));
        Assert.Equal(1, reciprocity.Balance(3));
    }

    [Fact]
    public void Every_reference_package_has_a_balance_between_0_and_1()
    {
        foreach (var scenario in Library.Ids.Select(Library.Load))
        foreach (var reference in scenario.References)
        {
            var package = Drafting.FromTerms(scenario.Agenda, reference.Terms);
            Assert.InRange(Reciprocity.Of(scenario.Agenda, package).Balance(), 0, 1);
        }
    }

    [Fact]
    public void Proportion_asks_that_the_same_two_repay_each_other()
    {
        var returned = Of(new Commitment("dam", 1, [Valley.Hill], 1), new Commitment("fund", 6, [Valley.Delta], 2));
        Assert.Equal(1, returned.Proportionality(Agenda));
        var half = Of(new Commitment("dam", 1, [Valley.Hill], 1), new Commitment("fund", 3, [Valley.Delta], 2));
        Assert.Equal(2.0 / 3, half.Proportionality(Agenda), 12);
        Assert.Equal(0, Of(new Commitment("dam", 1, [Valley.Hill], 1)).Proportionality(Agenda));
        Assert.Equal(1, Of().Proportionality(Agenda));
    }

    [Fact]
    public void Acting_in_the_same_phase_is_simultaneous_and_in_turn_is_not()
    {
        var together = Of(new Commitment("dam", 1, [Valley.Hill], 1), new Commitment("fund", 6, [Valley.Delta], 1));
        Assert.Equal(1, together.Simultaneity(Agenda));
        Assert.Equal(1, together.FrontLoading(Valley.Hill, Agenda));
        var inTurn = Of(new Commitment("dam", 1, [Valley.Hill], 1), new Commitment("fund", 6, [Valley.Delta], 2));
        Assert.Equal(0, inTurn.Simultaneity(Agenda));
        Assert.Equal(0, inTurn.FrontLoading(Valley.Delta, Agenda));
        Assert.Null(Of(new Commitment("dam", 1, [Valley.Hill], 1)).Simultaneity(Agenda));
        Assert.Null(inTurn.FrontLoading(Valley.Isle, Agenda));
    }

    static Reciprocity Of(params Commitment[] commitments) =>
        Reciprocity.Of(Agenda, new Package { Commitments = [.. commitments] });
}
