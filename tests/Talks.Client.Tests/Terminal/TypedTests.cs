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
    public void What_is_done_about_texts_in_force_can_be_typed()
    {
        Assert.Equal(
            new ChoosePerformance("yongbyon-freeze/DPRK", Performance.Defect),
            Read("/step yongbyon-freeze/DPRK defect").Command
        );
        Assert.Equal(new ActAlone("new-sanctions", 2), Read("/alone new-sanctions 2").Command);
        Assert.Equal(new MoveSnapback("The seals are cut."), Read("/snapback The seals are cut.").Command);
        Assert.Equal(new VoteOnSnapback(true), Read("/relief end").Command);
        Assert.Equal(new EndText("Enough."), Read("/denounce Enough.").Command);
        Assert.Equal(["No text is in force."], Read("/ledger").Shown!);
    }

    [Fact]
    public void The_world_is_drawn_with_a_block_for_each_round_and_a_dotted_line_for_a_band()
    {
        var view = SessionView
            .Nothing.After(
                "public",
                Frame(
                    new WorldIntroduced(
                        "Korea",
                        "2021-01",
                        6,
                        [new("tension", "Tension", "index", 0, 100), new("wh", "Weapons", "pieces", 0, 200)]
                    )
                )
            )
            .After("public", Frame(new WorldPerceived(0, null, [new("tension", 20, 20), new("wh", 20, 60)])))
            .After("public", Frame(new WorldPerceived(1, null, [new("tension", 80, 80), new("wh", 20, 60)])));

        var lines = Typed.Read("/world", view).Shown!.ToArray();
        Assert.Equal("Korea, Jul 2021", lines[0]);
        Assert.Contains("Tension", lines[1], StringComparison.Ordinal);
        Assert.Contains("▁█", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("80 index", lines[1], StringComparison.Ordinal);
        Assert.Contains("┊┊", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("20 to 60 pieces", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_is_on_the_version_that_is_seen()
    {
        var vote = Assert.IsType<CastVote>(Typed.Read("/vote 2 REJECT far too little", Amended).Command);
        Assert.Equal((2, Ballot.Reject, "far too little", 2), (vote.Proposal, vote.Ballot, vote.Reason, vote.Version));
    }

    [Fact]
    public void A_delegate_sponsors_signs_and_asks_and_a_capital_answers()
    {
        Assert.Equal(new Sponsor(2, 2), Typed.Read("/sponsor 2", Amended).Command);
        var yes = Assert.IsType<CastVote>(Typed.Read("/ad-referendum 2", Amended).Command);
        Assert.True(yes is { AdReferendum: true, Ballot: Ballot.Accept, Version: 2 });
        Assert.Equal(new Sign(2, false), Read("/sign 2").Command);
        Assert.Equal(new DeclineSignature(2, "not this"), Read("/decline-signature 2 not this").Command);
        Assert.Equal(new RequestInstructions("may we?", null, null), Read("/ask may we?").Command);
        Assert.Equal(new Ratify(2, "USA", false, "the Senate"), Read("/ratify USA 2 no the Senate").Command);
        var instruct = Assert.IsType<Instruct>(Read("/instruct USA hold on").Command);
        Assert.Equal(("USA", "hold on"), (instruct.Party, instruct.Text));
    }

    [Theory]
    [InlineData("/ratify USA 2")]
    [InlineData("/ratify USA")]
    [InlineData("/instruct USA")]
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
    [InlineData("/step a/B perhaps")]
    [InlineData("/alone a")]
    [InlineData("/relief")]
    [InlineData("/snapback")]
    public void What_cannot_be_read_is_not_sent_and_says_why(string line)
    {
        var typed = Read(line);
        Assert.Null(typed.Command);
        Assert.NotEmpty(typed.Problem!);
    }
}
