using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using Talks.Contracts;
using Talks.Contracts.Wire;
using Talks.Server.Feeds;

namespace Talks.Server.Tests.Feeds;

public sealed class DeliveryTests
{
    static readonly Event[] Events =
    [
        new SessionPaused(),
        new StatementMade("USA", null, "A word. 한마디."),
        new SessionResumed(),
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(200, false)]
    [InlineData(200, true)]
    public void A_delivery_is_to_the_byte_what_SignalR_would_have_sent(int frames, bool shared)
    {
        var events = Enumerable.Range(0, frames).Select(i => Events[i % Events.Length]).ToList();
        var batch = new FeedBatch(
            "party/USA",
            40,
            [.. events.Select((e, i) => new Frame(41 + i, 1_700_000_000_000 + i, i, e))]
        );
        var protocol = new MessagePackHubProtocol(
            Options.Create(new MessagePackHubProtocolOptions { SerializerOptions = WireFormat.Options })
        );
        var expected = protocol.GetMessageBytes(new InvocationMessage(nameof(ITalksClient.Deliver), [batch]));

        var written = Delivery.Next(
            "party/USA",
            40,
            40 + frames,
            i => new(1_700_000_000_000 + i - 40, i - 40, new(WireFormat.Encode(events[i - 40]))),
            shared
        );

        Assert.Equal(frames, written.Frames);
        Assert.False(written.More);
        Assert.Equal(expected.ToArray(), written.Message.ToArray());
    }

    [Fact]
    public void A_batch_is_cut_at_its_limits_and_never_empty_while_there_is_something()
    {
        var small = new WrittenFrame(0, 0, new(new byte[10]));
        var huge = new WrittenFrame(0, 0, new(new byte[ServerLimits.BytesPerBatch * 2]));

        Assert.Equal(ServerLimits.FramesPerBatch, Cut(0, 1_000, _ => small));
        Assert.Equal(10, Cut(990, 1_000, _ => small));
        Assert.Equal(1, Cut(0, 3, _ => huge));
        Assert.Equal(2, Cut(0, 3, i => i < 2 ? small : huge));
        Assert.Equal(0, Cut(1_000, 1_000, _ => small));
        Assert.Equal(0, Cut(long.MaxValue, 1_000, _ => small));
    }

    static int Cut(long after, int available, Func<int, WrittenFrame> frame)
    {
        List<WrittenFrame> frames = [default];
        Delivery.Cut(frames, after, available, frame);
        return frames.Count;
    }
}
