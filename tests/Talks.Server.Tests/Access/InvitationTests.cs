using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Access;

/// <summary>Codes and links through a real server.</summary>
[Collection(nameof(SharedServer))]
public sealed class InvitationTests(SharedServer shared)
{
    const string Key = "a-key-drawn-by-the-client";

    readonly RealServer server = shared.Server;

    [Fact]
    public async Task Joining_again_after_a_lost_answer_finds_the_seat()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = await Created(ct);
        var request = new JoinRequest(CodeOf(created, "ROK"), "Min-ji", null, Key);

        await using var first = Accepted(await TalksConnection.Join(server.Url, request, Eager, ct));
        await using var again = Accepted(await TalksConnection.Join(server.Url, request, Eager, ct));
        await using var other = await Seated(server, request.Code, "Jae", ct);

        Assert.Equal((first.Seat.Person, first.Seat.Token), (again.Seat.Person, again.Seat.Token));
        Assert.NotEqual(first.Seat.Person, other.Seat.Person);
        var info = Accepted(await server.Http.ReadInvitation(request.Code, ct));
        Assert.Equal(["Min-ji", "Jae"], info.Seated.Select(s => s.Name));
    }

    [Fact]
    public async Task A_join_whose_key_is_too_short_to_be_secret_is_refused()
    {
        using var waiting = Waiting();
        var created = await Created(waiting.Token);
        var request = new JoinRequest(CodeOf(created, "ROK"), "Min-ji", null, "short");
        var reply = await TalksConnection.Join(server.Url, request, Eager, waiting.Token);
        Assert.Equal(RefusalCode.Malformed, reply.Refusal?.Code);
    }

    [Fact]
    public async Task A_replaced_code_opens_nothing_and_those_seated_by_it_stay()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = await Created(ct);
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        var old = CodeOf(created, "USA");
        await using var seated = await Seated(server, old, "Ann", ct);

        var reissued = Accepted(await control.Reissue(new(SeatKind.Delegate, "USA", Hours: 2, Places: 1), ct));

        var code = reissued.Invitation!.Code;
        Assert.NotEqual(old, code);
        Assert.Equal((1, 0), (reissued.Invitation.Places, reissued.Invitation.Taken));
        var late = await TalksConnection.Join(server.Url, new(old, "Bob", null), Eager, ct);
        Assert.Equal(RefusalCode.CodeSpent, late.Refusal?.Code);
        await using var bob = await Seated(server, code, "Bob", ct);
        var third = await TalksConnection.Join(server.Url, new(code, "Eve", null), Eager, ct);
        Assert.Equal(RefusalCode.CodeSpent, third.Refusal?.Code);
        await using var back = Accepted(await TalksConnection.Enter(server.Url, seated.Seat.Token, Eager, ct));
        Assert.Equal(seated.Seat.Person, back.Seat.Person);
        var codes = Accepted(await control.ReadInvitations(ct)).Codes;
        Assert.Equal((code, 1), (codes.Single(c => c.Party == "USA").Code, codes.Single(c => c.Party == "USA").Taken));
        Assert.Equal(CodeOf(created, "ROK"), codes.Single(c => c.Party == "ROK").Code);
    }

    [Fact]
    public async Task A_replaced_spectators_code_shows_those_out_who_came_in_by_it()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = await Created(ct);
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        // It follows no feed: a connection is shown out all the same.
        await using var watching = await Seated(server, CodeOf(created, null), "", ct);

        var reissued = Accepted(await control.Reissue(new(SeatKind.Spectator), ct));

        Assert.Equal(RefusalCode.SeatGone, (await watching.Dismissed.WaitAsync(ct)).Code);
        var back = await TalksConnection.Enter(server.Url, watching.Seat.Token, Eager, ct);
        Assert.Equal(RefusalCode.SeatGone, back.Refusal?.Code);
        await using var again = await Seated(server, reissued.Invitation!.Code, "", ct);
        Assert.Null(await again.FollowAll(ct));
    }

    [Fact]
    public async Task A_replaced_control_link_leaves_only_who_replaced_it_in_control()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = await Created(ct);
        await using var owner = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var thief = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        Assert.True((await thief.Submit(new OpenRound(30), ct)).Accepted);

        var reissued = Accepted(await owner.Reissue(new(SeatKind.Control), ct));

        await thief.Dismissed.WaitAsync(ct);
        Assert.Equal(RefusalCode.SeatGone, (await thief.Submit(new CloseRound(), ct)).Refusal?.Code);
        Assert.True((await owner.Submit(new CloseRound(), ct)).Accepted);
        Assert.False(owner.Dismissed.IsCompleted);
        Assert.Equal(
            RefusalCode.SeatGone,
            (await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct)).Refusal?.Code
        );
        await using var back = Accepted(await TalksConnection.Enter(server.Url, reissued.ControlToken!, Eager, ct));
        Assert.Equal(SeatKind.Control, back.Seat.Seat);
    }

    [Fact]
    public async Task Only_control_replaces_codes_and_only_those_that_are()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = await Created(ct);
        await using var delegation = await Seated(server, CodeOf(created, "ROK"), "Min-ji", ct);
        Assert.Equal(RefusalCode.NotYours, (await delegation.Reissue(new(SeatKind.Delegate, "ROK"), ct)).Refusal?.Code);
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        (ReissueRequest Wish, RefusalCode Code)[] wrong =
        [
            (new(SeatKind.Delegate), RefusalCode.Malformed),
            (new(SeatKind.Delegate, "Nowhere"), RefusalCode.UnknownParty),
            (new(SeatKind.Spectator, "ROK"), RefusalCode.Malformed),
            (new(SeatKind.Control, Hours: 1), RefusalCode.Malformed),
            (new(SeatKind.Delegate, "ROK", Hours: 0), RefusalCode.Malformed),
            (new(SeatKind.Delegate, "ROK", Places: 10_001), RefusalCode.Malformed),
        ];
        foreach (var (wish, code) in wrong)
            Assert.Equal(code, (await control.Reissue(wish, ct)).Refusal?.Code);
    }

    [Fact]
    public async Task A_session_may_begin_with_codes_that_end_and_admit_only_so_many()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var created = Accepted(
            await server.Http.CreateSession(new("six-party-2021", InvitationHours: 3, InvitationPlaces: 1), ct)
        );
        var rok = created.Codes.Single(c => c.Party == "ROK");
        Assert.NotNull(rok.Expires);
        Assert.Null(created.Codes.Single(c => c.Party is null).Places);
        await using var first = await Seated(server, rok.Code, "Min-ji", ct);
        var second = await TalksConnection.Join(server.Url, new(rok.Code, "Jae", null), Eager, ct);
        Assert.Equal(RefusalCode.CodeSpent, second.Refusal?.Code);
        var refused = await server.Http.CreateSession(new("six-party-2021", InvitationHours: 0), ct);
        Assert.Equal(RefusalCode.Malformed, refused.Refusal?.Code);
    }

    async Task<SessionCreated> Created(CancellationToken ct) =>
        Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));

    static string CodeOf(SessionCreated created, string? party) => created.Codes.Single(c => c.Party == party).Code;
}
