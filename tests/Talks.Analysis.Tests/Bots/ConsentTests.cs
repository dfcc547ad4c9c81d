using System.Collections.Immutable;
using Talks.Analysis.Bots;
using Talks.Rules.Agendas;
using Talks.Rules.Positions;
using Talks.Rules.Sessions;
using Talks.Rules.Sessions.Proposals;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Bots;

/// <summary>Bots that sponsor, sign, and keep within their mandate.</summary>
public class ConsentTests
{
    const double Late = 0.97;
    static readonly Position Delta = Valley.Scenario.PositionOf(Valley.Delta);

    static readonly SeenProposal Modest = new(
        1,
        Valley.Hill,
        Valley.Modest,
        0.1,
        [new(Valley.Hill, Ballot.Accept, 0.1, [])],
        ProposalStatus.Open
    );

    static Act? Decide(SeenProposal proposal, Agenda? agenda = null, Position? position = null, bool open = true) =>
        new Bot(agenda ?? Valley.Agenda, position ?? Delta, Temperament.Linear, 7).Decide(
            new()
            {
                Round = 1,
                RoundOpen = open,
                SpokenIn = [1],
                Proposals = [proposal],
            },
            Late
        );

    static Agenda Under(DecisionRule rule) => Valley.Agenda with { Decision = rule };

    [Fact]
    public void It_sponsors_what_it_would_vote_for_and_waits_for_others_to_do_so()
    {
        var agenda = Under(DecisionRule.Unanimity with { Sponsors = 3 });
        Assert.Equal(new Act.Sponsor(1), Decide(Modest, agenda));
        Assert.IsNotType<Act.Vote>(Decide(Modest with { Sponsors = [Valley.Delta] }, agenda));
        Assert.IsType<Act.Vote>(Decide(Modest with { Sponsors = [Valley.Delta, Valley.Isle] }, agenda));
    }

    [Fact]
    public void It_has_no_vote_on_an_agreement_among_others() =>
        Assert.IsNotType<Act.Vote>(Decide(Modest with { Among = [Valley.Hill, Valley.Isle] }));

    [Theory]
    [InlineData(SignatureStage.Initials)]
    [InlineData(SignatureStage.Signature)]
    public void It_stands_by_its_vote_also_when_no_round_is_open(SignatureStage stage)
    {
        var adopted = Modest with
        {
            Status = ProposalStatus.Adopted,
            Consents = new([Valley.Hill, Valley.Delta], stage),
        };
        Act wanted = stage is SignatureStage.Initials ? new Act.Initial(1) : new Act.Sign(1);
        Assert.Equal(wanted, Decide(adopted, open: false));
        var done = new Consents([Valley.Hill, Valley.Delta], stage)
        {
            Initialled = ImmutableSortedSet.Create(Valley.Delta),
            Signed = ImmutableSortedSet.Create(Valley.Delta),
        };
        Assert.Null(Decide(adopted with { Consents = done }, open: false));
    }

    [Fact]
    public void It_crosses_no_red_line_of_its_capital()
    {
        var bound = Delta with { RedLines = [new("gauges", "No gauges.", [new("water", Comparison.AtLeast, 1)])] };
        Assert.Equal(Ballot.Accept, Assert.IsType<Act.Vote>(Decide(Modest)).Ballot);
        Assert.Equal(Ballot.Reject, Assert.IsType<Act.Vote>(Decide(Modest, position: bound)).Ballot);
    }
}
