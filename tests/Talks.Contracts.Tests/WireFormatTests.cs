using MessagePack;
using Talks.Contracts.Wire;

namespace Talks.Contracts.Tests;

public sealed class WireFormatTests
{
    static readonly Package Freeze = new(
        new Dictionary<string, int> { ["yongbyon"] = 2 },
        [new Commitment("freeze-reactor", 1, ["DPRK"], 1)]
    );

    static string Json<T>(T value) => MessagePackSerializer.ConvertToJson(WireFormat.Encode(value));

    static T Read<T>(string json) => WireFormat.Decode<T>(MessagePackSerializer.ConvertFromJson(json));

    static string Refusal<T>(string json)
    {
        Exception failure = Assert.Throws<MessagePackSerializationException>(() => Read<T>(json));
        while (failure.InnerException is MessagePackSerializationException inner)
            failure = inner;
        return failure.Message;
    }

    [Fact]
    public void A_variant_is_written_with_its_type_first_also_when_its_own_type_is_known()
    {
        const string withdrawn = """{"type":"proposalWithdrawn","proposal":3}""";
        Assert.Equal(withdrawn, Json<Event>(new ProposalWithdrawn(3)));
        Assert.Equal(withdrawn, Json(new ProposalWithdrawn(3)));
    }

    [Fact]
    public void Keys_and_enums_have_a_small_first_letter_and_null_is_written() =>
        Assert.Equal(
            """{"type":"castVote","proposal":1,"ballot":"accept","reason":"좋아요","asks":[{"issue":"yongbyon","level":2}],"version":null,"reservation":null,"interpretation":null,"adReferendum":null}""",
            Json<Command>(new CastVote(1, Ballot.Accept, "좋아요", [new Ask("yongbyon", 2)]))
        );

    [Fact]
    public void The_type_is_found_in_any_place_and_unknown_keys_are_skipped() =>
        Assert.Equal(
            new PassHead("p7"),
            Read<Command>("""{"to":"p7","later":{"a":[1,[2,{"b":null}]]},"type":"passHead"}""")
        );

    [Fact]
    public void A_nullable_member_may_be_absent()
    {
        Assert.Equal(new OpenRound(null), Read<Command>("""{"type":"openRound"}"""));
        Assert.Equal(new JoinRequest("c", "n", null), Read<JoinRequest>("""{"code":"c","name":"n"}"""));
        Assert.Null(Read<Reply<Done>>("""{"value":{}}""").Refusal);
    }

    [Fact]
    public void A_whole_number_will_do_for_a_fraction() =>
        Assert.Equal(
            new IssueWorth("a", 1, 30, 2.5),
            Read<IssueWorth>("""{"issue":"a","level":1,"points":30,"best":2.5}""")
        );

    [Theory]
    [InlineData("""{"to":"p7"}""", "type: is missing")]
    [InlineData("""{"type":"passTail","to":"p7"}""", "type: 'passTail' is not a command")]
    [InlineData("""{"type":7,"to":"p7"}""", "type: ")]
    [InlineData("""{"type":"passHead"}""", "to: is missing")]
    [InlineData("""{"type":"passHead","to":null}""", "to: is null")]
    [InlineData("""{"type":"passHead","to":7}""", "to: ")]
    [InlineData("""{"type":"passHead","to":"a","to":"b"}""", "to: is told twice")]
    [InlineData("""{"type":"passHead","to":"a","type":"leaveSeat"}""", "type: is 'leaveSeat' where passHead is read")]
    [InlineData(
        """{"type":"castVote","proposal":1,"ballot":"maybe","reason":"","asks":[]}""",
        "ballot: 'maybe' is not one of accept, reject, abstain"
    )]
    [InlineData(
        """{"type":"castVote","proposal":1,"ballot":"accept","reason":"","asks":[{"issue":"a","level":"x"}]}""",
        "asks[0].level: "
    )]
    [InlineData("""{"type":"openCaucus","invite":["USA",null],"purpose":""}""", "invite[1]: is null")]
    [InlineData("""{"type":"withdrawProposal","proposal":3000000000}""", "proposal: ")]
    [InlineData("""["passHead","p7"]""", "")]
    [InlineData("null", "")]
    public void What_does_not_fit_is_refused_with_the_place(string json, string told) =>
        Assert.StartsWith(told, Refusal<Command>(json), StringComparison.Ordinal);

    [Fact]
    public void An_event_of_a_newer_server_keeps_its_place_and_is_never_sent_on()
    {
        var batch = Read<FeedBatch>(
            """{"feed":"public","after":6,"frames":[{"seq":7,"at":1,"clock":1,"event":{"of":[{"a":1}],"type":"comet"}},{"seq":8,"at":1,"clock":1,"event":{"type":"sessionPaused"}}]}"""
        );
        Assert.Equal([new UnknownEvent("comet"), new SessionPaused()], batch.Frames.Select(frame => frame.Event));
        Assert.Throws<MessagePackSerializationException>(() => WireFormat.Encode(batch));
    }

    [Fact]
    public void A_number_that_JavaScript_cannot_hold_is_refused_both_ways()
    {
        var tooLarge = new FollowRequest("public", 1L << 53);
        Assert.Throws<MessagePackSerializationException>(() => WireFormat.Encode(tooLarge));
        Assert.StartsWith(
            "after: ",
            Refusal<FollowRequest>("""{"feed":"public","after":9007199254740992}"""),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_null_where_none_may_be_is_refused_before_it_is_sent() =>
        Assert.Throws<MessagePackSerializationException>(() => WireFormat.Encode(new PassHead(null!)));

    [Fact]
    public void A_batch_of_encoded_frames_is_the_same_bytes_as_the_batch()
    {
        Event[] events = [new SessionPaused(), new DraftOpened(1, "p1", "t", Freeze, null)];
        var batch = new FeedBatch(
            "public",
            4,
            [.. events.Select((e, i) => new Frame(5 + i, 1_700_000_000_000, 60, e))]
        );

        var encoded = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(encoded);
        EncodedBatch.Begin(ref writer, "public", 4, events.Length);
        for (var i = 0; i < events.Length; i++)
            EncodedFrame.Write(ref writer, 5 + i, 1_700_000_000_000, 60, new(WireFormat.Encode(events[i])));
        writer.Flush();

        Assert.Equal(WireFormat.Encode(batch), encoded.WrittenSpan.ToArray());
    }

    [Fact]
    public void The_hash_covers_keys_kinds_and_nullability()
    {
        Assert.Matches("^[0-9a-f]{12}$", ContractHash.Value);
        Assert.Contains(
            "JoinRequest code String; name String; role Nullable<Role>?",
            ContractHash.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains("Reply<T> value T?; refusal Refusal?", ContractHash.Text(), StringComparison.Ordinal);
    }
}
