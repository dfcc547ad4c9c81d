using Talks.Client;
using Talks.Contracts;
using Talks.Storage.Tests.Postgres;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests.Cluster;

/// <summary>Several servers over one database are one place to negotiate.</summary>
public sealed class ClusterTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Delegates_on_different_servers_talk_and_outlive_one_of_them()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        await postgres.CreateAsync("shared");
        await using var east = await RealServer.Start(postgres.Database("shared"));
        await using var west = await RealServer.Start(postgres.Database("shared"));
        var created = await Insist(() => east.Http.CreateSession(new("tutorial-freeze"), ct));
        var parties = created.Codes.Where(code => code.Party is not null).ToArray();
        await using var control = await Insist(() => TalksConnection.Enter(west.Url, created.ControlToken, Eager, ct));
        await using var amara = await Seated(east, parties[0].Code, "Amara", ct);
        await using var jiho = await Seated(west, parties[1].Code, "Ji-ho", ct);
        await using var gallery = await Seated(west, created.Codes.Single(code => code.Party is null).Code, "", ct);
        foreach (var who in new[] { control, amara, jiho, gallery })
            Assert.Null(await who.FollowAll(ct));

        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);
        await amara.Until(view => view.Round is { Number: 1 }, ct);
        Assert.True((await amara.Submit(new Say("plenary", "From the east."), ct)).Accepted);
        await jiho.Until(view => view.Messages.Any(m => m.Text == "From the east."), ct);

        await east.Kill();
        foreach (var line in new[] { "one", "two", "three" })
            Assert.True((await jiho.Submit(new MakeStatement(line), ct)).Accepted);
        foreach (var who in new[] { gallery, jiho })
            await who.Until(view => view.Statements.Count == 3, ct);
        Assert.Equal(["one", "two", "three"], jiho.View.Statements.Select(s => s.Text));

        await east.StartAgain();
        Assert.True((await amara.Submit(new MakeStatement("Back again."), ct)).Accepted);
        foreach (var who in new[] { control, amara, jiho, gallery })
            await who.Until(view => view.Statements.Count == 4, ct);
    }

    [Fact]
    public async Task Somebody_removed_loses_a_connection_to_another_server()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        await postgres.CreateAsync("removing");
        await using var east = await RealServer.Start(postgres.Database("removing"));
        await using var west = await RealServer.Start(postgres.Database("removing"));
        var created = await Insist(() => east.Http.CreateSession(new("tutorial-freeze"), ct));
        await using var control = await Insist(() => TalksConnection.Enter(west.Url, created.ControlToken, Eager, ct));
        await using var amara = await Seated(east, created.Codes.First(c => c.Party is not null).Code, "Amara", ct);
        Assert.Null(await amara.FollowAll(ct));

        Assert.True((await control.Submit(new RemovePerson(amara.Seat.Person!), ct)).Accepted);

        Assert.Equal(RefusalCode.SeatGone, (await amara.Dismissed.WaitAsync(ct)).Code);
    }
}
