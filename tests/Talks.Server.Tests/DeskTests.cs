using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>Inside a delegation and at the doors of its rooms, through a real server.</summary>
[Collection(nameof(SharedServer))]
public sealed class DeskTests(SharedServer shared)
{
    readonly RealServer server = shared.Server;

    [Fact]
    public async Task An_adviser_writes_and_the_head_lets_it_out_once()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        var code = created.Codes.First(one => one.Party is not null);
        await using var head = await Seated(server, code.Code, "Amara", ct);
        await using var adviser = await Seated(server, code.Code, "Elin", ct);
        Assert.Null(await head.FollowAll(ct));
        Assert.Null(await adviser.FollowAll(ct));

        var statement = new Memo(MemoKind.Statement, "We come with patience.");
        Assert.True((await adviser.Submit(new LayMemo(statement), ct)).Accepted);
        Assert.Equal(RefusalCode.NotYours, (await adviser.Submit(new ReleaseMemo(1, 1), ct)).Refusal?.Code);
        await head.Until(view => view.Delegations[code.Party!].Memos.ContainsKey(1), ct);
        Assert.True((await adviser.Submit(new ReviseMemo(1, 1, statement with { Text = "We come." }), ct)).Accepted);
        Assert.Equal(RefusalCode.StaleMemo, (await head.Submit(new ReleaseMemo(1, 1), ct)).Refusal?.Code);
        Assert.True((await head.Submit(new ReleaseMemo(1, 2), ct)).Accepted);
        Assert.Equal(RefusalCode.UnknownMemo, (await head.Submit(new ReleaseMemo(1, 2), ct)).Refusal?.Code);
        await adviser.Until(view => view.Delegations[code.Party!].Memos.IsEmpty && view.Statements.Count > 0, ct);
        Assert.Equal(["We come."], adviser.View.Statements.Select(s => s.Text));
        Assert.Equal(head.Seat.Person, adviser.View.Statements[0].Person);
    }

    [Fact]
    public async Task A_vote_that_is_refused_stays_before_the_head_and_goes_out_later()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        var codes = created.Codes.Where(one => one.Party is not null).ToList();
        await using var head = await Seated(server, codes[0].Code, "Amara", ct);
        await using var other = await Seated(server, codes[1].Code, "Elin", ct);
        Assert.Null(await head.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);
        var freeze = new Package(
            new Dictionary<string, int> { ["yongbyon-freeze"] = 1 },
            [new Commitment("yongbyon-freeze", 1, ["DPRK"], 1)]
        );
        Assert.Null((await other.Submit(new TableProposal("A freeze", "", freeze, null), ct)).Refusal);
        await head.Until(view => view.Proposals.ContainsKey(1), ct);
        var vote = new Memo(MemoKind.Vote, "Too little", 1, 1, Ballot.Reject);
        Assert.True((await head.Submit(new LayMemo(vote), ct)).Accepted);
        Assert.True((await control.Submit(new PauseSession(), ct)).Accepted);
        Assert.Equal(RefusalCode.Paused, (await head.Submit(new ReleaseMemo(1, 1), ct)).Refusal?.Code);
        Assert.True((await control.Submit(new ResumeSession(), ct)).Accepted);
        Assert.True((await head.Submit(new ReleaseMemo(1, 1), ct)).Accepted);
        await head.Until(view => view.Proposals[1].Votes.ContainsKey(codes[0].Party!), ct);
    }

    [Fact]
    public async Task A_bot_comes_when_it_is_asked_and_the_gallery_learns_what_a_room_lets_it()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze", Autopilot: true), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        var codes = created.Codes.Where(one => one.Party is not null).ToList();
        await using var head = await Seated(server, codes[0].Code, "Amara", ct);
        await using var gallery = await Seated(server, created.Codes.Single(c => c.Party is null).Code, "", ct);
        Assert.Null(await head.FollowAll(ct));
        Assert.Null(await gallery.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);

        var open = new OpenCaucus([codes[1].Party!], "Quietly", CaucusVisibility.Members);
        Assert.True((await head.Submit(open, ct)).Accepted);
        await head.Until(view => view.Caucuses.Values.Any(room => room.Members.Count == 2), ct);
        await gallery.Until(view => view.Caucuses.Values.Any(room => room.Members.Count == 2), ct);
        Assert.Equal("", gallery.View.Caucuses.Values.Single().Purpose);
    }
}
