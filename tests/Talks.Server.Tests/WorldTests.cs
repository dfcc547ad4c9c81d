using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>The world of a session through a real server: the score sheet chosen, what each seat sees, what control decides.</summary>
[Collection(nameof(SharedServer))]
public sealed class WorldTests(SharedServer shared)
{
    readonly RealServer server = shared.Server;

    [Fact]
    public async Task The_host_chooses_the_score_sheet()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var scenario = (await server.Http.ReadScenarios(ct)).Single(s => s.Id == "six-party-2021");
        Assert.Equal(["article", "sceptic"], scenario.Sheets!.Select(s => s.Id));

        Assert.Equal(18, await WalkAway("article"));
        Assert.Equal(26, await WalkAway("sceptic"));
        var refused = await server.Http.CreateSession(new("six-party-2021", Sheet: "rosy"), ct);
        Assert.Equal(RefusalCode.Malformed, refused.Refusal?.Code);

        async Task<double> WalkAway(string sheet)
        {
            var created = Accepted(await server.Http.CreateSession(new("six-party-2021", Sheet: sheet), ct));
            await using var seat = await Seated(server, created.Codes.Single(c => c.Party == "DPRK").Code, "Ji", ct);
            Assert.Null(await seat.FollowAll(ct));
            await seat.Until(view => view.Delegations.Values.Any(d => d.Position is not null), ct);
            return seat.View.Delegations["DPRK"].Position!.Reservation;
        }
    }

    [Fact]
    public async Task Each_seat_sees_its_own_part_and_control_the_truth()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var dprk = await Seated(server, created.Codes.Single(c => c.Party == "DPRK").Code, "Ji", ct);
        await using var usa = await Seated(server, created.Codes.Single(c => c.Party == "USA").Code, "Amara", ct);
        foreach (var who in new[] { control, dprk, usa })
            Assert.Null(await who.FollowAll(ct));
        await control.Until(view => view.Ledger.Due.Count > 0, ct);
        Assert.Contains(control.View.Ledger.Planned, i => i.Id == "K-01");
        Assert.Equal(40, control.View.World.Seen["pu"][0].Low);

        Assert.True((await control.Submit(new OpenRound(null), ct)).Accepted);
        Assert.True((await control.Submit(new CloseRound(), ct)).Accepted);
        Assert.True((await control.Submit(new RuleOnWorld("tension", 77, "Shots at the line."), ct)).Accepted);
        await usa.Until(view => view.World.Seen["tension"].Values.Last().Low is 77, ct);
        await dprk.Until(view => view.World.Seen["tension"].Values.Last().Low is 77, ct);

        Assert.DoesNotContain("pu", usa.View.World.Seen.Keys);
        Assert.DoesNotContain("squeeze", usa.View.World.Seen.Keys);
        Assert.Contains("squeeze", dprk.View.World.Seen.Keys);
        Assert.Contains("pu", control.View.World.Seen.Keys);
        Assert.Empty(usa.View.World.Rulings);
        Assert.Empty(usa.View.Ledger.Planned);
    }
}
