using System.Globalization;
using MessagePack;
using Talks.Contracts;
using Talks.Contracts.Wire;

namespace Talks.Load.Wires;

/// <summary>Our own server: a seat taken with a code, every feed of it followed, statements made.</summary>
/// <param name="token">Of a seat taken before, which is entered instead.</param>
/// <param name="after">With it, the last number held of the session's feed.</param>
sealed class TalksDialect(string code, string? token = null, long after = 0) : HubDialect
{
    const string Joining = "join";
    const string Following = "follow";
    int said;

    /// <summary>The token of the seat, once it is taken.</summary>
    public string? Token { get; private set; }

    protected override void Welcome(Line line) =>
        Call(
            line,
            Joining,
            token is null ? nameof(ITalksHub.Join) : nameof(ITalksHub.Enter),
            1,
            token is null
                ? WireFormat.Encode(new JoinRequest(code, "Load", null))
                : WireFormat.Encode(new EnterRequest(token))
        );

    public override void Say(Line line, ReadOnlySpan<byte> text)
    {
        var id = (++said).ToString(CultureInfo.InvariantCulture);
        var statement = new MakeStatement(System.Text.Encoding.ASCII.GetString(text));
        Call(line, id, nameof(ITalksHub.Submit), 1, WireFormat.Encode(new Submission($"l{id}", statement)));
    }

    protected override void Delivered(Line line, ReadOnlyMemory<byte> arguments)
    {
        var reader = new MessagePackReader(arguments);
        long before = 0;
        var own = false;
        for (var members = reader.ReadMapHeader(); members > 0; members--)
            switch (reader.ReadString())
            {
                case "feed":
                    own = !IsOfDelegation(reader.ReadString()!);
                    break;
                case "after":
                    before = reader.ReadInt64();
                    break;
                case "frames" when own:
                    line.Hearing.Number(before + 1, reader.ReadArrayHeader());
                    line.Hearing.Take(arguments.Span[(int)reader.Consumed..]);
                    return;
                default:
                    reader.Skip();
                    break;
            }
    }

    protected override void Answered(Line line, string id, ReadOnlyMemory<byte> result, bool good)
    {
        if (!good)
            throw new InvalidDataException($"The server failed in call {id}.");
        if (id == Joining)
        {
            var entered = Good(WireFormat.Decode<Reply<Entered>>(result));
            Token = entered.Token;
            line.State = entered.Feeds.Count;
            foreach (var feed in entered.Feeds)
            {
                var held = IsOfDelegation(feed) ? 0 : after;
                Call(line, Following, nameof(ITalksHub.Follow), 1, WireFormat.Encode(new FollowRequest(feed, held)));
            }
        }
        else if (id == Following)
        {
            Good(WireFormat.Decode<Reply<Done>>(result));
            line.State = (int)line.State! - 1;
            line.Ready = line.State is 0;
        }
        else if (WireFormat.Decode<Answer>(result).Refusal is { } refusal)
            throw new InvalidDataException($"The server refused: {refusal.Text}");
    }

    static bool IsOfDelegation(string feed) => feed.StartsWith("delegation/", StringComparison.Ordinal);

    static T Good<T>(Reply<T> reply)
        where T : class => reply.Value ?? throw new InvalidDataException($"The server refused: {reply.Refusal!.Text}");
}
