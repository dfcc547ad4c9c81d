using Talks.Client;
using Talks.Contracts;
using Talks.Storage;
using Talks.Storage.Tests.Postgres;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>A session played on from a backup that was taken while it was played.</summary>
public sealed class RestoreTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_database_is_backed_up_under_play_restored_into_another_and_played_on()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        await postgres.CreateAsync("lived");
        await postgres.CreateAsync("restored");
        var backup = Path.Combine(Directory.CreateTempSubdirectory("talks-backup-").FullName, "backup");
        string token;
        string control;
        await using (var server = await RealServer.Start(postgres.Database("lived")))
        {
            var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
            control = created.ControlToken;
            await using var host = Accepted(await TalksConnection.Enter(server.Url, control, Eager, ct));
            await using var seat = await Seated(server, created.Codes[0].Code, "Ann", ct);
            token = seat.Seat.Token;
            Assert.True((await host.Submit(new OpenRound(30), ct)).Accepted);
            Assert.True((await seat.Submit(new MakeStatement("before the backup"), ct)).Accepted);

            await DatabaseCopy.BackUpAsync(postgres.Database("lived"), backup, ct);

            Assert.True((await seat.Submit(new MakeStatement("after the backup"), ct)).Accepted);
        }
        await DatabaseCopy.RestoreAsync(backup, postgres.Database("restored"), ct);

        await using var restored = await RealServer.Start(postgres.Database("restored"));
        await using var again = Accepted(await TalksConnection.Enter(restored.Url, token, Eager, ct));
        await using var hostAgain = Accepted(await TalksConnection.Enter(restored.Url, control, Eager, ct));
        Assert.Null(await again.FollowAll(ct));
        Assert.True((await again.Submit(new MakeStatement("on the restored server"), ct)).Accepted);
        Assert.True((await hostAgain.Submit(new CloseRound(), ct)).Accepted);
        await again.Until(view => view is { Round: null, Rounds: not [] }, ct);
        Assert.Equal(["before the backup", "on the restored server"], again.View.Statements.Select(s => s.Text));
        await using var record = await Storage.Record.OpenAsync(postgres.Database("restored"), ct);
        await foreach (var (_, verification) in record.VerifyAllAsync(cancel: ct))
            Assert.IsType<Verification.Intact>(verification);
    }

    [Fact]
    public async Task People_come_back_to_a_restored_server_by_their_seats_and_play_on()
    {
        using var waiting = Waiting();
        var ct = waiting.Token;
        var backup = Path.Combine(Directory.CreateTempSubdirectory("talks-backup-").FullName, "backup");
        string token;
        string control;
        await using (var server = await RealServer.Start())
        {
            var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
            control = created.ControlToken;
            await using var host = Accepted(await TalksConnection.Enter(server.Url, control, Eager, ct));
            await using var seat = await Seated(server, created.Codes[0].Code, "Ann", ct);
            token = seat.Seat.Token;
            Assert.True((await host.Submit(new OpenRound(30), ct)).Accepted);
            Assert.True((await seat.Submit(new MakeStatement("before the backup"), ct)).Accepted);

            await DataFolder.BackUpAsync(server.Data, backup);

            Assert.True((await seat.Submit(new MakeStatement("after the backup"), ct)).Accepted);
            await server.Kill();
        }

        await using var restored = await RealServer.On(backup);
        await using var again = Accepted(await TalksConnection.Enter(restored.Url, token, Eager, ct));
        await using var hostAgain = Accepted(await TalksConnection.Enter(restored.Url, control, Eager, ct));
        var heard = new List<string>();
        again.Arrived += (_, frame) =>
        {
            if (frame.Event is StatementMade said)
                heard.Add(said.Text);
        };
        Assert.Null(await again.FollowAll(ct));
        Assert.True((await again.Submit(new MakeStatement("on the restored server"), ct)).Accepted);
        Assert.True((await hostAgain.Submit(new CloseRound(), ct)).Accepted);
        await again.Until(view => view is { Round: null, Rounds: not [] }, ct);
        Assert.Equal(["before the backup", "on the restored server"], heard);
        await using var record = await Storage.Record.OpenAsync(backup, ct);
        await foreach (var (_, verification) in record.VerifyAllAsync(cancel: ct))
            Assert.IsType<Verification.Intact>(verification);
    }
}
