using Talks.Rules.Agendas;
using Talks.Rules.Sessions;
using Talks.TestKit;
using Talks.TestKit.Scenarios;

namespace Talks.Rules.Tests.Sessions.Proposals;

public class SecretBallotSpec
{
    static readonly Actor Hill = Cast.Head(Valley.Hill);
    static readonly Actor Delta = Cast.Head(Valley.Delta);
    static readonly Actor Isle = Cast.Head(Valley.Isle);

    static Situation Tabled(bool controlSees = true, DecisionKind kind = DecisionKind.Named) =>
        Situation
            .Bargaining(
                Valley.Agenda with
                {
                    Decision = new(kind, 0, []) { Ballots = BallotForm.Secret, ControlSees = controlSees },
                }
            )
            .And(Hill, new TableProposal("T", "", Valley.Modest, null));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_table_learns_that_a_party_has_voted_and_the_party_alone_how(bool controlSees)
    {
        var facts = Tabled(controlSees).When(Isle, new CastVote(1, Ballot.Reject, "Never", [])).Ruling.Facts;
        var vote = facts.Single(f => f.Event is VoteCast).Audience;
        Assert.Equal([Valley.Isle], vote.Parties);
        Assert.Equal(controlSees, Sight.Sees(new Viewer.Control(), vote));
        Assert.Equal(controlSees, Sight.Sees(new Viewer.Review(Valley.Isle), vote));
        Assert.False(Sight.Sees(new Viewer.Review(Valley.Delta), vote));
        Assert.False(Sight.Sees(new Viewer.Spectator(), vote));
        Assert.True(facts.Single(f => f.Event is BallotCast).Audience.Spectators);
    }

    [Fact]
    public void Votes_are_counted_when_all_are_in_and_who_was_not_bound_stays_unnamed() =>
        Tabled()
            .When(Delta, new CastVote(1, Ballot.Accept, "", []))
            .Then(Vote(Valley.Delta, Ballot.Accept), new BallotCast(1, Valley.Delta))
            .When(Isle, new CastVote(1, Ballot.Accept, "", []))
            .Then(
                Vote(Valley.Isle, Ballot.Accept),
                new BallotCast(1, Valley.Isle),
                new ProposalAdopted(1, [Valley.Hill, Valley.Delta], [Valley.Hill, Valley.Delta])
            );

    [Fact]
    public void The_end_of_the_round_counts_what_is_in() =>
        Assert.Single(
            Tabled()
                .And(Delta, new CastVote(1, Ballot.Accept, "", []))
                .And(Cast.Control, new CloseRound())
                .All<ProposalAdopted>()
        );

    [Theory]
    [InlineData(Ballot.Accept)]
    [InlineData(Ballot.Reject)]
    public void Who_has_voted_in_secret_brackets_nothing_whatever_its_vote(Ballot ballot)
    {
        var bracket = new PlaceBracket(1, 1, "water", null, "");
        Tabled().When(Isle, bracket).Brings<BracketPlaced>();
        Tabled().And(Isle, new CastVote(1, ballot, "", [])).When(Isle, bracket).ThenRefused(RefusalCode.AlreadyVoted);
    }

    [Fact]
    public void There_is_no_silence_to_break_in_secret() =>
        Tabled().When(Hill, new PutUnderSilence(1, 1, 5)).ThenRefused(RefusalCode.Malformed);

    static VoteCast Vote(string party, Ballot ballot) => new(1, party, Cast.HeadId(party), ballot, "", []);
}
