using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>A server that is given a folder of the host's own: a score sheet in it is played live, to an agreement.</summary>
public sealed class OwnScenariosTests
{
    const string Sheet = """
        issue,option,Buyer,Seller
        Price,low,50,0
        ,middle,35,30
        ,high,10,60
        Delivery,soon,50,10
        ,late,0,40
        @reservation,,30,30
        """;

    [Fact]
    public async Task An_imported_domain_plays_as_a_live_session()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var folder = Directory.CreateTempSubdirectory("talks-own-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "house-sale.csv"), Sheet, ct);
        await using var server = await RealServer.Start(null, "--scenarios", folder.FullName);
        Assert.Contains("house-sale", (await server.Http.ReadScenarios(ct)).Select(s => s.Id));
        var created = Accepted(await server.Http.CreateSession(new("house-sale"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var buyer = await Seated(server, created.Codes.Single(c => c.Party == "BUYER").Code, "Ada", ct);
        await using var seller = await Seated(server, created.Codes.Single(c => c.Party == "SELLER").Code, "Ben", ct);
        foreach (var who in new[] { control, buyer, seller })
            Assert.Null(await who.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);

        var package = new Package(new Dictionary<string, int> { ["price"] = 2, ["delivery"] = 2 }, []);
        Assert.Null((await buyer.Submit(new TableProposal("Middle, late", "", package, null), ct)).Refusal);
        await seller.Until(view => view.Proposals.Count == 1, ct);
        Assert.Null(
            (await seller.Submit(new CastVote(seller.View.Proposals.Keys.Single(), Ballot.Accept, "", []), ct)).Refusal
        );
        await control.Until(view => view.Agreements.Any(), ct);
        Assert.Equal("Middle, late", control.View.Agreements.Single().Text.Title);
        folder.Delete(recursive: true);
    }
}
