using Talks.Cli.Live;
using Talks.Client.Views;
using Talks.Contracts;

namespace Talks.Client.Tests.Terminal;

public sealed class TypedTests
{
    static readonly SessionView Amended = SessionView
        .Nothing.After("party/USA", Frame(new ProposalTabled(2, "ROK", null, "t", "", Empty, null, [])))
        .After("party/USA", Frame(new AmendmentProposed(2, 1, 1, "USA", "p", Empty, new([], []), [], "")))
        .After("party/USA", Frame(new ProposalAmended(2, 2, 1, Empty, [])));

    static Package Empty => new(new Dictionary<string, int>(), []);

    static Frame Frame(Event happened) => new(1, 0, 0, happened);

    static Typed Read(string line) => Typed.Read(line, SessionView.Nothing);

    [Fact]
    public void Words_alone_are_said_in_the_plenary() =>
        Assert.Equal(new Say("plenary", "Good morning"), Read("  Good morning ").Command);

    [Fact]
    public void A_slash_says_where_else()
    {
        Assert.Equal(new Say("delegation", "wait for it"), Read("/d wait for it").Command);
        Assert.Equal(new Say("caucus/3", "hello there"), Read("/say caucus/3 hello there").Command);
        Assert.Equal(new MakeStatement("On the record"), Read("/statement On the record").Command);
        Assert.Equal(new AnswerInvitation(3, false), Read("/decline 3").Command);
        Assert.Equal(new LeaveSeat(), Read("/leave").Command);
        Assert.Equal(2, Read("/worth 2").Worth);
    }

    [Fact]
    public void A_vote_is_on_the_version_that_is_seen()
    {
        var vote = Assert.IsType<CastVote>(Typed.Read("/vote 2 REJECT far too little", Amended).Command);
        Assert.Equal((2, Ballot.Reject, "far too little", 2), (vote.Proposal, vote.Ballot, vote.Reason, vote.Version));
    }

    [Theory]
    [InlineData("/vote 2 perhaps")]
    [InlineData("/vote 2 1")]
    [InlineData("/vote 2")]
    [InlineData("/vote")]
    [InlineData("/worth -1")]
    [InlineData("/worth 99999999999")]
    [InlineData("/say caucus/3")]
    [InlineData("/d")]
    [InlineData("/")]
    [InlineData("/dance")]
    public void What_cannot_be_read_is_not_sent_and_says_why(string line)
    {
        var typed = Read(line);
        Assert.Null(typed.Command);
        Assert.NotEmpty(typed.Problem!);
    }
}
