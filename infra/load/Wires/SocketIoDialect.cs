using System.Globalization;
using System.Text;

namespace Talks.Load.Wires;

/// <summary>Socket.IO: protocol 5 over Engine.IO 4, JSON, websocket only.</summary>
sealed class SocketIoDialect(string room) : Dialect
{
    const int Joining = 0;
    static readonly byte[] Connect = [.. "40"u8];
    static readonly byte[] Pong = [.. "3"u8];
    static ReadOnlySpan<byte> Delivery => """42["deliver","""u8;
    static ReadOnlySpan<byte> Connected => "40"u8;
    static ReadOnlySpan<byte> Answer => "43"u8;
    int said;

    public override void Opened(Line line) { }

    public override void Heard(Line line, ReadOnlySpan<byte> message)
    {
        if (message.StartsWith(Delivery))
        {
            var rest = message[Delivery.Length..];
            var comma = rest.IndexOf((byte)',');
            line.Hearing.Number(long.Parse(rest[..comma], CultureInfo.InvariantCulture), 1);
            line.Hearing.Take(rest[comma..]);
        }
        else if (message[0] == (byte)'0')
            line.SendText(Connect);
        else if (message[0] == (byte)'2')
            line.SendText(Pong);
        else if (message.StartsWith(Connected))
            line.SendText(Encoding.ASCII.GetBytes($"42{Joining}[\"join\",\"{room}\"]"));
        else if (message.StartsWith(Answer))
            line.Ready = true;
        else
            throw new InvalidDataException($"Socket.IO said {Encoding.UTF8.GetString(message)}");
    }

    public override void Say(Line line, ReadOnlySpan<byte> text) =>
        line.SendText([
            .. Encoding.ASCII.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"42{++said}[\"say\",\"{room}\",\"")
            ),
            .. text,
            .. "\"]"u8,
        ]);
}
