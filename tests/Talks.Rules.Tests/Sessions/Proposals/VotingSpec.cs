using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class VotingSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);
    static readonly CastVote Yes = new(1, Ballot.Accept, "", []);
    static readonly CastVote No = new(1, Ballot.Reject, "", []);
    static readonly Situation Tabled = TabledUnder(DecisionKind.Unanimity);

    static Situation TabledUnder(DecisionKind kind, int threshold = 0) =>
        Situation
            .Bargaining(Valley.Agenda with { Decision = new(kind, threshold, []) })
            .And(Hill, new TableProposal("T", "", Valley.Modest, null));

    static VoteCast Vote(string party, Ballot ballot) => new(1, party, Cast.HeadId(party), ballot, "", []);

    [Fact]
    public void Unanimity_adopts_with_the_last_acceptance() =>
        Tabled
            .And(Delta, Yes)
            .When(Isle, Yes)
            .Then(
                Vote(Valley.Isle, Ballot.Accept),
                new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta, Valley.Isle])
            );

    [Fact]
    public void A_bound_party_that_rejects_ends_the_text_under_any_rule_once_all_have_spoken() =>
        Assert.All(
            Enum.GetValues<DecisionKind>(),
            kind =>
                TabledUnder(kind, 1)
                    .And(Delta, No)
                    .When(Isle, Yes)
                    .Then(Vote(Valley.Isle, Ballot.Accept), new ProposalFailed(1, FailureReason.Rejected))
        );

    [Fact]
    public void A_named_rule_asks_only_those_bound()
    {
        var tabled = TabledUnder(DecisionKind.Named).And(Isle, No);
        tabled
            .When(Delta, Yes)
            .Then(
                Vote(Valley.Delta, Ballot.Accept),
                new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta])
            );
    }

    [Fact]
    public void Consensus_waits_for_the_end_of_the_round_to_hear_objections()
    {
        var tabled = TabledUnder(DecisionKind.Consensus).And(Delta, Yes);
        Assert.Empty(tabled.All<ProposalAdopted>());
        tabled
            .When(Cast.Control, new CloseRound())
            .Then(
                new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta]),
                new RoundClosed(1, false)
            );
    }

    [Fact]
    public void Whoever_tables_a_text_under_a_majority_of_one_that_binds_only_itself_has_adopted_it()
    {
        var agenda = SixSeats.Agenda with { Decision = new(DecisionKind.Majority, 1, []) };
        Situation
            .Bargaining(agenda)
            .When(Cast.Head("NOR"), new TableProposal("Mine", "", SixSeats.Little("NOR"), null))
            .Brings<ProposalAdopted>();
    }

    [Fact]
    public void A_majority_does_not_overtake_a_veto_holder_who_has_not_spoken()
    {
        var open = Situation.Bargaining(SixSeats.Agenda);
        var three = new[] { "EAS", "SEA", "SKY" }.Aggregate(
            open.And(Cast.Head("SOU"), new TableProposal("Ours", "", SixSeats.Little("SOU"), null)),
            (s, p) => s.And(Cast.Head(p), Yes)
        );
        Assert.Empty(three.All<ProposalAdopted>());
        three.And(Cast.Head("NOR"), Yes).When(Cast.Head("WES"), No).Brings<ProposalFailed>();
        three
            .And(Cast.Head("NOR"), new CastVote(1, Ballot.Abstain, "", []))
            .When(Cast.Head("WES"), new CastVote(1, Ballot.Abstain, "", []))
            .Brings<ProposalAdopted>();
    }

    [Fact]
    public void A_vote_stands()
    {
        Tabled.And(Isle, No with { Ballot = Ballot.Accept }).When(Isle, No).ThenRefused(RefusalCode.AlreadyVoted);
        Tabled.When(Hill, No).ThenRefused(RefusalCode.AlreadyVoted);
    }

    [Fact]
    public void Nobody_votes_on_what_is_decided_or_does_not_exist()
    {
        Tabled.And(Delta, Yes).And(Isle, Yes).When(Isle, Yes).ThenRefused(RefusalCode.ProposalClosed);
        Tabled.When(Isle, Yes with { Proposal = 0 }).ThenRefused(RefusalCode.UnknownProposal);
        Tabled.When(Isle, Yes with { Proposal = int.MaxValue }).ThenRefused(RefusalCode.UnknownProposal);
    }

    [Fact]
    public void A_vote_after_the_deadline_comes_to_a_text_that_has_lapsed()
    {
        var late = Tabled.And(Delta, Yes).Later(31).When(Isle, Yes);
        Assert.Equal(RefusalCode.ProposalClosed, late.Ruling.Refusal!.Code);
        Assert.Equal([typeof(ProposalFailed), typeof(RoundClosed)], late.Ruling.Facts.Select(f => f.Event.GetType()));
    }

    [Fact]
    public void Only_signers_vote()
    {
        var advised = Tabled.Sits(Cast.AdviserId(Valley.Isle), Valley.Isle);
        advised.When(Cast.Adviser(Valley.Isle), Yes).ThenRefused(RefusalCode.NotYours);
        advised.When(Cast.Control, Yes).ThenRefused(RefusalCode.NotYours);
    }

    [Fact]
    public void Asks_name_what_is_on_the_agenda()
    {
        Tabled.When(Isle, No with { Asks = [new("watch", 1)] }).Brings<VoteCast>();
        Tabled.When(Isle, No with { Asks = [new("watch", 2)] }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Isle, No with { Asks = [new("watch", -1)] }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Isle, No with { Asks = [new("wine", 1)] }).ThenRefused(RefusalCode.Malformed);
        Tabled
            .When(Isle, No with { Asks = [.. Enumerable.Repeat(new Ask("watch", 1), Limits.AsksPerVote + 1)] })
            .ThenRefused(RefusalCode.Malformed);
    }

    [Fact]
    public void A_ballot_is_one_of_three_and_a_reason_has_its_limit()
    {
        Tabled.When(Isle, Yes with { Ballot = (Ballot)3 }).ThenRefused(RefusalCode.Malformed);
        Tabled.When(Isle, Yes with { Reason = new('r', Limits.ReasonLength + 1) }).ThenRefused(RefusalCode.Malformed);
    }
}
