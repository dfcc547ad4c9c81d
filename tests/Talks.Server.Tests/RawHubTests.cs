using System.Text.Json.Nodes;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

[Collection(nameof(SharedServer))]
public sealed class RawHubTests(SharedServer shared)
{
    [Fact]
    public async Task A_client_written_from_the_description_alone_takes_a_seat_speaks_and_hears_itself()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var server = shared.Server;
        var created = Accepted(await server.Http.CreateSession(new("tutorial-freeze"), ct));
        await using var hub = await RawHub.Connect(server.Url, ct);

        var joined = await hub.Call("Join", Parse($$"""{"code":"{{created.Codes[0].Code}}","name":"Amara"}"""), ct);
        var feed = (string)joined["value"]!["feeds"]![0]!;
        await hub.Call("Follow", Parse($$"""{"feed":"{{feed}}","after":0}"""), ct);
        var submission = """{"commandId":"c-1","command":{"type":"say","channel":"plenary","text":"Good morning."}}""";
        var answer = await hub.Call("Submit", Parse(submission), ct);
        var again = await hub.Call("Submit", Parse(submission), ct);

        Assert.True((bool)answer["accepted"]!);
        Assert.True((bool)again["accepted"]!);
        Assert.Equal(["Good morning."], await Said(hub, ct));
    }

    /// <summary>What was said in the first batches up to the one in which something was; each batch must follow on the one before.</summary>
    static async Task<IReadOnlyList<string>> Said(RawHub hub, CancellationToken ct)
    {
        var last = 0L;
        while (true)
        {
            var batch = await hub.Delivered(ct);
            var frames = batch["frames"]!.AsArray();
            Assert.Equal(last, (long)batch["after"]!);
            Assert.Equal(frames.Select((_, i) => last + i + 1), frames.Select(frame => (long)frame!["seq"]!));
            last += frames.Count;
            var said = frames.Where(frame => (string?)frame!["event"]!["type"] == "said").ToList();
            if (said.Count > 0)
                return [.. said.Select(frame => (string)frame!["event"]!["text"]!)];
        }
    }

    static JsonNode Parse(string json) => JsonNode.Parse(json)!;
}
