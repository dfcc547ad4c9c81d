using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>The .NET client through a real server.</summary>
[Collection(nameof(SharedServer))]
public sealed class TalksClientTests(SharedServer shared)
{
    readonly RealServer server = shared.Server;

    [Fact]
    public async Task Refusals_come_back_as_values_and_say_what_is_wrong()
    {
        using var patience = Waiting();
        var ct = patience.Token;

        Assert.Equal(RefusalCode.Malformed, (await server.Http.CreateSession(new("no-such"), ct)).Refusal?.Code);
        Assert.Equal(RefusalCode.UnknownCode, (await server.Http.ReadInvitation("0000-0000", ct)).Refusal?.Code);
        Assert.Equal(
            RefusalCode.UnknownCode,
            (await TalksConnection.Join(server.Url, new("0000-0000", "A", null), Eager, ct)).Refusal?.Code
        );
        Assert.Equal(
            RefusalCode.SeatGone,
            (await TalksConnection.Enter(server.Url, "a.control.b", Eager, ct)).Refusal?.Code
        );

        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        var code = created.Codes.First(one => one.Party is not null);
        Assert.Equal(code.Party, Accepted(await server.Http.ReadInvitation(code.Code, ct)).Party);
        await using var delegateSeat = await Seated(server, code.Code, "Amara", ct);
        Assert.Equal(RefusalCode.NotYours, (await delegateSeat.Submit(new OpenRound(null), ct)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, (await delegateSeat.ReadInvitations(ct)).Refusal?.Code);
        Assert.Equal(RefusalCode.UnknownFeed, (await delegateSeat.Follow("control", cancellation: ct))?.Code);
    }

    [Fact]
    public async Task Somebody_who_is_unseated_is_told_so()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var seat = await Seated(
            server,
            created.Codes.First(code => code.Party is not null).Code,
            "Amara",
            ct
        );
        Assert.Null(await seat.FollowAll(ct));

        Assert.True((await control.Submit(new RemovePerson(seat.Seat.Person!), ct)).Accepted);

        Assert.Equal(RefusalCode.SeatGone, (await seat.Dismissed.WaitAsync(ct)).Code);
        Assert.Equal(RefusalCode.SeatGone, (await seat.Submit(new MakeStatement("Wait"), ct)).Refusal?.Code);
    }
}
