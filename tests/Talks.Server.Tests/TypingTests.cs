using Talks.Cli.Live;
using Talks.Client;
using Talks.Client.Views;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>Delegations at terminals, from the first word to an agreement, through a real server.</summary>
[Collection(nameof(SharedServer))]
public sealed class TypingTests(SharedServer shared)
{
    readonly RealServer server = shared.Server;

    [Fact]
    public async Task A_text_is_written_bracketed_carried_amended_and_agreed_by_typing()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        string Code(string party) => created.Codes.Single(c => c.Party == party).Code;
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var usa = await Seated(server, Code("USA"), "Ada", ct);
        await using var dprk = await Seated(server, Code("DPRK"), "Bo", ct);
        await using var rok = await Seated(server, Code("ROK"), "Chae", ct);
        TalksConnection[] all = [control, usa, dprk, rok];
        foreach (var who in all)
            Assert.Null(await who.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);
        foreach (var who in all)
            await who.Until(view => view.Agenda is not null && view.Round is not null, ct);

        await Types(usa, "/quote We could live with a pledge");
        await Types(usa, "/room DPRK members 20 The text");
        await dprk.Until(view => view.Caucuses.Values.Any(c => c.Invited.Contains("DPRK")), ct);
        var room = dprk.View.Caucuses.Keys.Single();
        await Types(dprk, $"/join {room}");
        await Types(dprk, $"/write caucus/{room} testing=1,relief=1 Text of two");
        await usa.Until(view => view.Texts.ContainsKey($"caucus/{room}"), ct);
        await Types(usa, $"/bracket caucus/{room} relief Not yet");
        await dprk.Until(view => view.Texts[$"caucus/{room}"].Brackets.Count == 1, ct);
        await Types(dprk, $"/carry {room} As we see it");
        await usa.Until(view => view.Proposals.TryGetValue(1, out var p) && p.Brackets.Count == 1, ct);
        Assert.Contains(Shown(usa, "/text 1"), line => line.EndsWith("USA: Not yet", StringComparison.Ordinal));

        await Types(usa, "/amend 1 relief=0 Too early");
        await dprk.Until(view => view.Proposals[1].Amendments.Count == 1, ct);
        await Types(dprk, "/amendment 1 1 take");
        foreach (var who in new[] { usa, rok })
            await who.Until(view => view.Proposals[1].Version == 2, ct);
        Assert.Equal(["testing"], usa.View.Proposals[1].Text.Package.Terms.Keys);
        await Types(rok, "/sponsor 1");
        await Types(usa, "/vote 1 accept Enough -- Not at sea");
        await Types(rok, "/vote 1 accept");
        await dprk.Until(view => view.Proposals[1].Status is ProposalStatus.Adopted, ct);
        Assert.Equal("Not at sea", dprk.View.Proposals[1].Votes["USA"].Reservation);

        async Task Types(TalksConnection seat, string line)
        {
            var typed = Typed.Read(line, seat.View);
            Assert.Null(typed.Problem);
            var answer = await seat.Submit(typed.Command!, ct);
            Assert.True(answer.Accepted, $"{line}: {answer.Refusal?.Text}");
        }
    }

    [Fact]
    public async Task Every_typed_line_is_answered_by_what_came_of_it()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        var usa = await Seated(server, created.Codes.Single(c => c.Party == "USA").Code, "Ada", ct);
        Assert.Null(await usa.FollowAll(ct));
        await usa.Until(view => view.Agenda is not null, ct);
        await using var seat = new LiveSeat(usa, TextWriter.Null);

        Assert.True(await To("/statement We came with an offer.") is { Accepted: true, Refusal: null, Shown: [] });
        Assert.True(await To("/issues") is { Accepted: true, Shown.Count: > 7 });
        Assert.Equal(RefusalCode.Malformed, (await To("/bogus")).Refusal?.Code);
        Assert.Equal(RefusalCode.UnknownProposal, (await To("/worth 3")).Refusal?.Code);
        Assert.Equal(RefusalCode.NoRound, (await To("/table testing=1 A pledge")).Refusal?.Code);

        Task<Reply> To(string line) => Reply.To(line, seat, ct);
    }

    static IEnumerable<string> Shown(TalksConnection seat, string line) => Typed.Read(line, seat.View).Shown!;
}
