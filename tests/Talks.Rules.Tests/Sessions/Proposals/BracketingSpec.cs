using Talks.Rules.Packages;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class BracketingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly Situation Tabled = Situation
        .Bargaining(Valley.Agenda)
        .And(Hill, new TableProposal("T", "", Valley.Modest, null));
    static readonly PlaceBracket OnFund = new(1, 1, null, "fund", "Too much");
    static readonly PlaceBracket OnWater = new(1, 1, "water", null, "", 0);

    static Proposal Text(Situation situation) => situation.Session.Docket.Find(1)!;

    [Fact]
    public void Each_party_brackets_what_it_does_not_agree_to_and_says_so_in_public()
    {
        Tabled
            .When(Delta, OnFund)
            .Then(
                new BracketPlaced(
                    1,
                    1,
                    Valley.Delta,
                    Cast.HeadId(Valley.Delta),
                    new(Valley.Delta, null, "fund", "Too much")
                )
            );
        var two = Tabled.And(Delta, OnFund).And(Isle, OnFund).And(Isle, OnWater);
        Assert.Equal([Valley.Delta, Valley.Isle, Valley.Isle], Text(two).Brackets.Select(b => b.Party));
    }

    [Fact]
    public void A_second_bracket_on_the_same_part_replaces_ones_own()
    {
        var again = Tabled.And(Delta, OnFund).And(Delta, OnFund with { Note = "Still too much" });
        Assert.Equal("Still too much", Assert.Single(Text(again).Brackets).Note);
    }

    [Fact]
    public void The_clean_text_holds_what_nobody_brackets()
    {
        var bracketed = Tabled.And(Delta, OnFund);
        var clean = CleanText.Of(Valley.Agenda, Valley.Modest, Text(bracketed).Brackets);
        Assert.Equal(["water"], clean.Terms.Keys);
        Assert.Equal(["gauges"], clean.Commitments.Select(c => c.Measure));
        var less = CleanText.Of(Valley.Agenda, Valley.Modest, Text(bracketed.And(Isle, OnWater)).Brackets);
        Assert.Equal(Canonical.Text(Package.Empty), Canonical.Text(less));
        Assert.Equal(Canonical.Text(Valley.Grand), Canonical.Text(CleanText.Of(Valley.Agenda, Valley.Grand, [])));
    }

    [Fact]
    public void Whoever_accepts_has_lifted_its_brackets_and_cannot_bracket_any_more()
    {
        var accepted = Tabled.And(Delta, OnFund).And(Isle, OnWater).And(Delta, new CastVote(1, Ballot.Accept, "", []));
        Assert.Equal([Valley.Isle], Text(accepted).Brackets.Select(b => b.Party));
        Assert.Equal(new BracketLifted(1, Valley.Delta, null, "fund"), accepted.All<BracketLifted>().Single());
        accepted.When(Delta, OnFund).ThenRefused(RefusalCode.AlreadyVoted);
    }

    [Fact]
    public void Brackets_stay_with_words_that_stay_and_fall_with_words_that_change()
    {
        var other = Drafting.FromTerms(Valley.Agenda, Pieces.Terms(("water", 1), ("money", 1), ("watch", 1)));
        var raised = other with
        {
            Commitments = [.. other.Commitments.Select(c => c.Measure == "fund" ? c with { Level = 2 } : c)],
        };
        var amended = Tabled.And(Delta, OnFund).And(Isle, OnWater).And(Hill, new ProposeAmendment(1, 1, raised, ""));
        Assert.Equal(["water"], Text(amended).Brackets.Select(b => b.Issue));
    }

    [Fact]
    public void Brackets_name_one_part_that_the_text_holds()
    {
        Tabled.When(Delta, OnFund with { Issue = "water" }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, OnFund with { Commitment = "dam" }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, OnWater with { Issue = "watch" }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, OnWater with { Option = 9 }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Delta, OnFund with { Version = 2 }).ThenRefused(RefusalCode.StaleProposal);
        Tabled.When(Delta, new LiftBracket(1, null, "fund")).ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void What_one_would_have_instead_is_lawful_and_of_the_same_part()
    {
        var instead = new Commitment("fund", 1, [Valley.Bank], 1);
        Tabled.When(Delta, OnFund with { Instead = instead }).Brings<BracketPlaced>();
        Tabled
            .When(Delta, OnFund with { Instead = instead with { Measure = "dam" } })
            .ThenRefused(RefusalCode.Malformed);
        Tabled
            .When(Delta, OnFund with { Instead = instead with { Level = 7 } })
            .ThenRefused(RefusalCode.IllegalPackage);
    }

    [Fact]
    public void Brackets_are_no_veto()
    {
        var agenda = Valley.Agenda with { Decision = new(Talks.Rules.Agendas.DecisionKind.Named, 0, []) };
        Situation
            .Bargaining(agenda)
            .And(Hill, new TableProposal("T", "", Valley.Modest, null))
            .And(Isle, OnFund)
            .When(Delta, new CastVote(1, Ballot.Accept, "", []))
            .Brings<ProposalAdopted>();
    }
}
