using System.Text;
using Talks.Contracts;

namespace Talks.Server.Tests;

/// <summary>What people and programs get wrong, through a real server: a refusal that says so, and a line that lives on.</summary>
public sealed class BadInputTests(BadInputTests.Stage stage) : IClassFixture<BadInputTests.Stage>
{
    public sealed class Stage : IAsyncLifetime
    {
        internal RealServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await RealServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    [Fact]
    public async Task A_malformed_message_is_refused_with_its_place_and_the_line_lives_on()
    {
        await using var line = await RawLine.To(stage.Server.Url);
        var wrongKind = await line.Invoke<Answer>("Submit", new EnterRequest("not a submission"));
        Assert.Equal(RefusalCode.Malformed, wrongKind.Refusal!.Code);
        Assert.Contains("commandId", wrongKind.Refusal.Text, StringComparison.Ordinal);
        var unknown = await line.Complete<Answer>("Ruminate", new LeaveSeat());
        Assert.NotNull(unknown.Error);
        var notSeated = await line.Submit(new Say("plenary", "Hello"));
        Assert.Equal(RefusalCode.NotSeated, notSeated.Refusal!.Code);
    }

    [Fact]
    public async Task A_message_over_the_limit_closes_the_line_and_nobody_elses()
    {
        await using var bystander = await RawLine.To(stage.Server.Url);
        await using var line = await RawLine.To(stage.Server.Url);
        var huge = new Say("plenary", new string('x', 300_000));
        await Assert.ThrowsAnyAsync<Exception>(() => line.Submit(huge).WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.Equal(RefusalCode.NotSeated, (await bystander.Submit(new LeaveSeat())).Refusal!.Code);
    }

    [Fact]
    public async Task Noise_in_place_of_a_frame_closes_the_line()
    {
        await using var line = await RawLine.To(stage.Server.Url);
        await line.Send(Encoding.UTF8.GetBytes("\u0005hello"));
        await line.Closed.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_flood_is_slowed_by_refusals()
    {
        await using var line = await RawLine.To(stage.Server.Url);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => line.Submit(new LeaveSeat())));
        Assert.Contains(answers, a => a.Refusal!.Code is RefusalCode.TooFast);
        Assert.Contains(answers, a => a.Refusal!.Code is RefusalCode.NotSeated);
    }

    [Fact]
    public async Task Codes_and_tokens_that_nobody_gave_out_open_nothing()
    {
        await using var line = await RawLine.To(stage.Server.Url);
        var code = await line.Invoke<Reply<Entered>>("Join", new JoinRequest("ABCD-EFGH", "Ana", null));
        Assert.Equal(RefusalCode.UnknownCode, code.Refusal!.Code);
        var created = await Session();
        var forged = created.ControlToken[..^1] + (created.ControlToken[^1] == '0' ? '1' : '0');
        var token = await line.Invoke<Reply<Entered>>("Enter", new EnterRequest(forged));
        Assert.Equal(RefusalCode.SeatGone, token.Refusal!.Code);
    }

    [Fact]
    public async Task A_name_of_ten_thousand_characters_is_refused_and_markup_is_only_text()
    {
        var created = await Session();
        var code = created.Codes[0].Code;
        await using var line = await RawLine.To(stage.Server.Url);
        var longName = await line.Invoke<Reply<Entered>>("Join", new JoinRequest(code, new string('n', 10_000), null));
        Assert.Equal(RefusalCode.Malformed, longName.Refusal!.Code);
        await line.Sit("Join", new JoinRequest(code, "<script>alert(1)</script>", null));
        await line.Until(e => e is SeatTaken { Name: "<script>alert(1)</script>" });
    }

    [Fact]
    public async Task Seats_act_only_for_themselves()
    {
        var created = await Session();
        await using var head = await Seated(created, 0);
        await using var adviser = await Seated(created, 0);
        await using var control = await RawLine.To(stage.Server.Url);
        await control.Sit("Enter", new EnterRequest(created.ControlToken));
        await Refused(head, new OpenRound(null), RefusalCode.NotYours);
        await Refused(head, new CastVote(1, Ballot.Accept, "", []), RefusalCode.UnknownProposal);
        Assert.True((await control.Submit(new OpenRound(null))).Accepted);
        await Refused(adviser, new MakeStatement("We speak"), RefusalCode.NotYours);
        await Refused(adviser, Table(), RefusalCode.NotYours);
        Assert.True((await head.Submit(Table())).Accepted);
        await Refused(head, new CastVote(1, Ballot.Accept, "", []), RefusalCode.AlreadyVoted);
        await Refused(
            head,
            new TableProposal("Empty", "", new Package(new Dictionary<string, int>(), []), null),
            RefusalCode.IllegalPackage
        );
        Assert.True((await control.Submit(new PauseSession())).Accepted);
        await Refused(head, Table(), RefusalCode.Paused);
        Assert.True((await control.Submit(new ResumeSession())).Accepted);
        Assert.True((await control.Submit(new CloseRound())).Accepted);
        await Refused(head, new CastVote(1, Ballot.Accept, "", []), RefusalCode.ProposalClosed);
        var foreign = await head.Invoke<Reply<Done>>("Follow", new FollowRequest("control", 0));
        Assert.Equal(RefusalCode.UnknownFeed, foreign.Refusal!.Code);
        var neighbour = await head.Invoke<Reply<Done>>("Follow", new FollowRequest("delegation/USA", 0));
        Assert.Equal(RefusalCode.UnknownFeed, neighbour.Refusal!.Code);
    }

    [Fact]
    public async Task A_removed_person_is_told_and_the_token_is_dead()
    {
        var created = await Session();
        await using var head = await RawLine.To(stage.Server.Url);
        var seat = await head.Sit("Join", new JoinRequest(created.Codes[0].Code, "Ana", null));
        await using var control = await RawLine.To(stage.Server.Url);
        await control.Sit("Enter", new EnterRequest(created.ControlToken));
        Assert.True((await control.Submit(new RemovePerson(seat.Person!))).Accepted);
        Assert.Equal(RefusalCode.SeatGone, (await head.Dismissed.Task.WaitAsync(TimeSpan.FromSeconds(20))).Code);
        await head.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        await using var again = await RawLine.To(stage.Server.Url);
        var reply = await again.Invoke<Reply<Entered>>("Enter", new EnterRequest(seat.Token));
        Assert.Equal(RefusalCode.SeatGone, reply.Refusal!.Code);
    }

    [Fact]
    public async Task A_repeated_command_gets_the_first_answer_and_acts_once()
    {
        var created = await Session();
        await using var head = await Seated(created, 0);
        var said = new Say("plenary", "Once");
        Assert.True((await head.Submit(said, "same")).Accepted);
        Assert.True((await head.Submit(said with { Text = "Twice" }, "same")).Accepted);
        Assert.True((await head.Submit(new MakeStatement("after"), "other")).Accepted);
        await head.Until(e => e is StatementMade);
        Assert.Equal(
            ["Once"],
            head.Batches.SelectMany(b => b.Frames).Select(f => f.Event).OfType<Said>().Select(s => s.Text)
        );
    }

    async Task<SessionCreated> Session() =>
        (await stage.Server.Http.CreateSession(new("tutorial-freeze"), default)).Value!;

    async Task<RawLine> Seated(SessionCreated created, int party)
    {
        var line = await RawLine.To(stage.Server.Url);
        await line.Sit("Join", new JoinRequest(created.Codes[party].Code, "Somebody", null));
        return line;
    }

    static async Task Refused(RawLine line, Command command, RefusalCode code)
    {
        var answer = await line.Submit(command);
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.NotEmpty(answer.Refusal!.Text);
    }

    static TableProposal Table() =>
        new(
            "A pledge",
            "",
            new Package(
                new Dictionary<string, int> { ["testing"] = 1 },
                [new("long-range-test-moratorium", 1, ["DPRK"], 1)]
            ),
            null
        );
}
