using Talks.Client;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>A session is played through the .NET client, and its server killed in the middle.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_session_goes_on_after_its_server_was_killed()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        await using var server = await RealServer.Start();
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        var parties = created.Codes.Where(code => code.Party is not null).ToArray();
        await using var first = await Seated(server, parties[0].Code, "Amara", ct);
        await using var second = await Seated(server, parties[1].Code, "Ji-ho", ct);
        await using var gallery = await Seated(server, created.Codes.Single(code => code.Party is null).Code, "", ct);
        var seen = new Dictionary<string, List<long>>();
        foreach (var (name, who) in new[] { ("control", control), ("first", first), ("gallery", gallery) })
            who.Arrived += (feed, frame) =>
            {
                lock (seen)
                    (seen.TryGetValue($"{name} {feed}", out var numbers) ? numbers : seen[$"{name} {feed}"] = []).Add(
                        frame.Seq
                    );
            };
        foreach (var who in new[] { control, first, second, gallery })
            Assert.Null(await who.FollowAll(ct));

        Assert.Equal(new Answer(true, null), await control.Submit(new OpenRound(30), ct));
        await first.Until(view => view.Round is { Number: 1 }, ct);
        Assert.True((await first.Submit(new Say("plenary", "Good morning. 안녕하십니까."), ct)).Accepted);
        Assert.True((await first.Submit(new Say("delegation", "Between ourselves"), ct)).Accepted);
        Assert.True(
            (
                await first.Submit(
                    new OpenDraft("First thoughts", new Package(new Dictionary<string, int>(), []), null),
                    ct
                )
            ).Accepted
        );
        await second.Until(
            view => view.Messages.Any(message => message.Text.StartsWith("Good morning", StringComparison.Ordinal)),
            ct
        );

        await server.Kill();
        var meanwhile = first.Submit(new Say("plenary", "Said into the dark"), ct);
        await server.StartAgain();
        Assert.Equal(new Answer(true, null), await meanwhile);
        Assert.True((await second.Submit(new MakeStatement("We are still here."), ct)).Accepted);
        Assert.True((await control.Submit(new CloseRound(), ct)).Accepted);

        foreach (var who in new[] { control, first, second, gallery })
            await who.Until(view => view is { Round: null, Statements.Count: 1 } && view.Rounds.Count == 1, ct);
        Assert.Single(second.View.Messages, message => message.Text == "Said into the dark");
        Assert.DoesNotContain(second.View.Messages, message => message.Text == "Between ourselves");
        Assert.Equal("First thoughts", Assert.Single(first.View.Delegations[first.Seat.Party!].Drafts).Value.Title);
        lock (seen)
            Assert.All(
                seen,
                feed => Assert.Equal(Enumerable.Range(1, feed.Value.Count).Select(i => (long)i), feed.Value)
            );
        Assert.Equal(["control", "first", "gallery"], seen.Keys.Select(key => key.Split(' ')[0]).Distinct().Order());
    }

    [Fact]
    public async Task What_a_delegation_was_refused_when_it_repeated_it_stays_refused_after_its_server_was_killed()
    {
        await using var server = await RealServer.Start();
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), default));
        var revise = new Submission(
            "late",
            new ReviseDraft(1, 1, "Second thoughts", new Package(new Dictionary<string, int>(), [])),
            Repeated: true
        );
        string seat;
        await using (var before = await RawLine.To(server.Url))
        {
            seat = (await before.Sit("Join", new JoinRequest(created.Codes[0].Code, "Amara", null))).Token;
            Assert.Equal(RefusalCode.UnknownDraft, (await before.Invoke<Answer>("Submit", revise)).Refusal?.Code);
            Assert.True(
                (
                    await before.Submit(
                        new OpenDraft("First thoughts", new Package(new Dictionary<string, int>(), []), null)
                    )
                ).Accepted
            );
        }

        await server.Kill();
        await server.StartAgain();
        await using var after = await RawLine.To(server.Url);
        await after.Sit("Enter", new EnterRequest(seat));
        foreach (var copy in new[] { revise with { Repeated = null }, revise })
            Assert.Equal(RefusalCode.UnknownDraft, (await after.Invoke<Answer>("Submit", copy)).Refusal?.Code);
        Assert.True((await after.Submit(revise.Command)).Accepted);
        await after.Until(e => e is DraftRevised);
        // The refusal is in the delegation's stream, and nobody in it is told.
        Assert.Equal(
            [1, 2, 3],
            after
                .Batches.Where(b => b.Feed == $"delegation/{created.Codes[0].Party}")
                .SelectMany(b => b.Frames)
                .Select(f => f.Seq)
        );
    }
}
