using Talks.Contracts;

namespace Talks.Server.Tests;

/// <summary>
/// Through a real server, byte for byte: a salted session in which every private thing carries a mark of those who may
/// see it. No mark reaches anybody else. The rules hold the same by thousands of random sessions; this holds the road.
/// </summary>
public sealed class SecrecyTests
{
    [Fact]
    public async Task No_byte_of_what_is_private_reaches_another_audience()
    {
        await using var server = await RealServer.Start();
        var created = (await server.Http.CreateSession(new("six-party-2021", Autopilot: true), default)).Value!;
        await using var control = await RawLine.To(server.Url);
        await control.Sit("Enter", new EnterRequest(created.ControlToken));
        await using var spectator = await RawLine.To(server.Url);
        await spectator.Sit("Join", new JoinRequest(created.Codes.Single(c => c.Party is null).Code, "", null));
        var delegates = new Dictionary<string, RawLine>();
        foreach (var invitation in created.Codes.Where(c => c.Party is "DPRK" or "ROK" or "USA" or "JPN"))
        {
            var line = await RawLine.To(server.Url);
            await line.Sit("Join", new JoinRequest(invitation.Code, $"Head of {invitation.Party}", null));
            delegates[invitation.Party!] = line;
        }
        Assert.True((await control.Submit(new OpenRound(30))).Accepted);

        var marks = new List<(string Mark, HashSet<string> MaySee)>();
        string Marked(params string[] parties)
        {
            var mark = $"mark{Guid.NewGuid():n}";
            marks.Add((mark, [.. parties]));
            return mark;
        }
        foreach (var (party, line) in delegates)
        {
            Assert.True((await line.Submit(new Say("delegation", Marked(party)))).Accepted);
            Assert.True((await line.Submit(new Say("control", Marked(party)))).Accepted);
            Assert.True((await line.Submit(new Say("plenary", Marked([.. delegates.Keys])))).Accepted);
            var package = new Package(new Dictionary<string, int> { ["testing"] = 1 }, []);
            Assert.True((await line.Submit(new OpenDraft(Marked(party), package, null))).Accepted);
            Assert.True((await line.Submit(new ReviseDraft(1, 1, Marked(party), package))).Accepted);
            var stale = await line.Submit(new ReviseDraft(1, 1, Marked(party), package));
            Assert.Equal(RefusalCode.StaleDraft, stale.Refusal!.Code);
            Assert.NotNull((await line.Invoke<Reply<AppraiseResult>>("Appraise", new AppraiseRequest(package))).Value);
        }
        Assert.True(
            (await control.Submit(new SendInject("News", "Desk", Marked("ROK", "USA"), ["ROK", "USA"], false))).Accepted
        );
        Assert.True((await control.Submit(new Say("control/JPN", Marked("JPN")))).Accepted);
        Assert.True((await delegates["ROK"].Submit(new Say("backchannel/DPRK", Marked("ROK", "DPRK")))).Accepted);
        Assert.True((await delegates["DPRK"].Submit(new Say("group/us-dprk", Marked("DPRK", "USA")))).Accepted);
        var statement = new Memo(MemoKind.Statement, Marked("JPN"));
        Assert.True((await delegates["JPN"].Submit(new LayMemo(statement))).Accepted);
        var known = new OpenCaucus(["JPN"], Marked("USA", "JPN"), CaucusVisibility.Known);
        Assert.True((await delegates["USA"].Submit(known)).Accepted);
        Assert.True((await delegates["ROK"].Submit(new OpenCaucus(["USA"], Marked("ROK", "USA")))).Accepted);
        var room = (CaucusOpened)(await delegates["USA"].Until(e => e is CaucusOpened { By: "ROK" })).Event;
        Assert.True((await delegates["USA"].Submit(new AnswerInvitation(room.Caucus, true))).Accepted);
        var inRoom = Marked("ROK", "USA");
        Assert.True((await delegates["USA"].Submit(new Say($"caucus/{room.Caucus}", inRoom))).Accepted);
        var spied = await delegates["JPN"].Submit(new Say($"caucus/{room.Caucus}", Marked("JPN")));
        Assert.Equal(RefusalCode.UnknownCaucus, spied.Refusal!.Code);

        // Everything above is on its way once the last public word has arrived everywhere.
        Assert.True((await delegates["DPRK"].Submit(new MakeStatement("the last word"))).Accepted);
        foreach (var line in delegates.Values.Append(spectator).Append(control))
            await line.Until(e => e is StatementMade { Text: "the last word" });
        await delegates["USA"].Until(e => e is Said s && s.Channel == $"caucus/{room.Caucus}");

        Assert.All(
            marks,
            mark =>
            {
                Assert.False(spectator.HasReceived(mark.Mark));
                foreach (var (party, line) in delegates)
                    if (!mark.MaySee.Contains(party))
                        Assert.False(
                            line.HasReceived(mark.Mark),
                            $"{party} received what only {string.Join(", ", mark.MaySee)} may see"
                        );
            }
        );
        Assert.True(delegates["USA"].HasReceived(inRoom));
        // The instructions of a party name it as "you"; a phrase of each brief stands for all of it.
        Assert.True(delegates["DPRK"].HasReceived("Survival of the leadership"));
        Assert.DoesNotContain(
            delegates.Where(d => d.Key != "DPRK").Select(d => d.Value).Append(spectator),
            line => line.HasReceived("Survival of the leadership")
        );

        // Control may review through anybody's eyes, and then sees what they saw and nothing else.
        foreach (var (feed, mays) in new[] { ("party/JPN", "JPN"), ("party/ROK", "ROK"), ("public", "") })
        {
            await using var reviewer = await RawLine.To(server.Url);
            await reviewer.Invoke<Reply<Entered>>("Enter", new EnterRequest(created.ControlToken));
            Assert.Null((await reviewer.Invoke<Reply<Done>>("Follow", new FollowRequest(feed, 0))).Refusal);
            await reviewer.Until(e => e is StatementMade { Text: "the last word" });
            Assert.All(reviewer.Batches, batch => Assert.Equal(feed, batch.Feed));
            Assert.All(
                marks,
                mark => Assert.True(mark.MaySee.Contains(mays) || !reviewer.HasReceived(mark.Mark), feed)
            );
            Assert.Equal(feed == "party/ROK", reviewer.HasReceived(inRoom));
        }
        foreach (var line in delegates.Values)
            await line.DisposeAsync();
    }
}
