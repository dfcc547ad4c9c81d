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

    /// <summary>A session with an agenda, a proposal, a paper, a text in a room and one of a group, a report, and a memo.</summary>
    static readonly SessionView Table = new Event[]
    {
        new SessionConvened("s", "T", Agenda, Pace.Manual),
        new ProposalTabled(2, "ROK", null, "t", "", Swap, null, []),
        new AmendmentProposed(2, 1, 1, "USA", "p", Swap, new([], []), [], ""),
        new ProposalAmended(2, 2, 1, Swap, []),
        new PaperCirculated(4711, PaperKind.WorkingPaper, "USA", null, "Idea", "", Swap, [], []),
        new CaucusOpened(3, "USA", ["ROK"], ""),
        new TextWritten("caucus/3", 4, "USA", "p", "Ours", Swap),
        new TextBracketed("caucus/3", 4, "p", new("USA", "relief", null, "Too much")),
        new TextWritten("group/energy", 1, "USA", "p", "Energy", Swap),
        new TextReported("energy", 1, "USA", Swap, []),
    }
        .Aggregate(SessionView.Nothing, (view, happened) => view.After("party/USA", Frame(happened)))
        .After("delegation/USA", Frame(new MemoLaid(1, "p", new(MemoKind.Statement, "Words"))));

    static Package Swap =>
        new(
            new Dictionary<string, int> { ["testing"] = 2, ["relief"] = 1 },
            [new("seal", 2, ["DPRK"], 1), new("oil", 1, ["USA"], 1)]
        );

    static Agenda Agenda
    {
        get
        {
            static Measure Does(string id, string party) =>
                new(
                    id,
                    id,
                    "",
                    [party],
                    [],
                    PerformerRule.All,
                    1,
                    [new(1, "Some", 3, 0, 0), new(2, "All", 3, 0, 0)],
                    "",
                    0,
                    [],
                    [],
                    "",
                    ""
                );
            static Issue Asks(string id, string measure, string most) =>
                new(
                    id,
                    id,
                    [
                        new(0, "None", new Dictionary<string, int>()),
                        new(1, most, new Dictionary<string, int> { [measure] = 1 }),
                        new(2, "All", new Dictionary<string, int> { [measure] = 2 }),
                    ]
                );
            return new(
                "a",
                "A",
                "",
                "",
                [new("DPRK", "North", "claret", ""), new("USA", "States", "indigo", "")],
                [],
                [Asks("testing", "seal", "Seals"), Asks("relief", "oil", "Oil")],
                [Does("seal", "DPRK"), Does("oil", "USA")],
                [new(1, "Freeze", 6), new(2, "Later", null)],
                [],
                new(DecisionKind.Consensus, 0, []),
                [],
                null
            );
        }
    }

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

    public static TheoryData<string> Forms => [.. Typed.Entries.Select(entry => entry.Form)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_act_is_listed_read_by_its_example_and_told_in_full_when_something_is_missing(string form)
    {
        var entry = Typed.Entries.Single(e => e.Form == form);
        Assert.Contains(form, Typed.Help, StringComparison.Ordinal);

        var read = Typed.Read(entry.Example, Table);
        Assert.Null(read.Problem);
        Assert.True(read is { Command: not null } or { Worth: not null } or { Shown: not null });

        var bare = Typed.Read(entry.Word, Table);
        if (form.Split(' ').Skip(1).Any(part => !part.StartsWith('[')))
            Assert.EndsWith($"Write: {form}", bare.Problem, StringComparison.Ordinal);
        else
            Assert.Null(bare.Problem);
    }

    [Fact]
    public void Texts_are_changed_by_their_answers_and_bracketed_part_by_part()
    {
        var amend = Assert.IsType<ProposeAmendment>(Typed.Read("/amend 2 relief=0 Too early", Table).Command);
        Assert.Equal((2, 2, "Too early"), (amend.Proposal, amend.Version, amend.Reason));
        Assert.Equal(["seal"], amend.Package.Commitments.Select(c => c.Measure));
        var tabled = Assert.IsType<TableProposal>(Typed.Read("/table relief=1,testing=2 A swap", Table).Command);
        Assert.Equal(["seal", "oil"], tabled.Package.Commitments.Select(c => c.Measure));
        Assert.Equal((2, "A swap"), (tabled.Package.Commitments[0].Level, tabled.Title));

        Assert.Equal(
            new PlaceBracket(2, 2, "relief", null, "Too much", 0),
            Typed.Read("/bracket 2 relief=0 Too much", Table).Command
        );
        var other = Assert.IsType<PlaceBracket>(Typed.Read("/bracket 2 seal=1", Table).Command);
        Assert.Equal((null, "seal", 1), (other.Issue, other.Commitment, other.Instead!.Level));
        Assert.Equal(
            new BracketText("caucus/3", 4, "relief", null, ""),
            Typed.Read("/bracket caucus/3 relief", Table).Command
        );
        Assert.Contains("  [relief=1  Oil]  USA: Too much", Typed.Read("/text caucus/3", Table).Shown!);
    }

    [Fact]
    public void A_yes_may_come_with_a_reason_and_a_reservation()
    {
        var vote = Assert.IsType<CastVote>(Typed.Read("/vote 2 accept Enough -- Not at sea", Table).Command);
        Assert.Equal((Ballot.Accept, "Enough", "Not at sea"), (vote.Ballot, vote.Reason, vote.Reservation));
        Assert.Equal(
            new Say("caucus/3", "Perhaps", RecordGrade.NonPaper),
            Typed.Read("/nonpaper caucus/3 Perhaps", Table).Command
        );
        var room = Assert.IsType<OpenCaucus>(Typed.Read("/room ROK,CHN members 20 The seals", Table).Command);
        Assert.Equal(["ROK", "CHN"], room.Invite);
        Assert.Equal((CaucusVisibility.Members, 20, "The seals"), (room.Visibility, room.Minutes, room.Purpose));
    }

    [Theory]
    [InlineData("/amend 7 relief=0", "There is no such number, 7")]
    [InlineData("/amend 2 relief", "'relief' answers no issue")]
    [InlineData("/knock 3 loudly", "'loudly' is too much")]
    [InlineData("/agree caucus/9", "/write begins a text")]
    [InlineData("/vote 2 perhaps", "choose from accept, reject, abstain")]
    [InlineData("/amendment 2 1 burn", "'burn' is nothing to do with an amendment")]
    public void What_is_wrong_is_told_with_what_would_be_right(string line, string told)
    {
        var problem = Typed.Read(line, Table).Problem!;
        Assert.Contains(told, problem, StringComparison.Ordinal);
        Assert.Contains($"Write: {line.Split(' ')[0]} ", problem, StringComparison.Ordinal);
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
