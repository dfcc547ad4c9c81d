using System.Buffers;
using MessagePack;

namespace Talks.Load.Wires;

/// <summary>Colyseus 0.18: messages of a room. Type and payload are MessagePack behind one byte that says what it is.</summary>
sealed class ColyseusDialect : Dialect
{
    const byte JoinRoom = 10;
    const byte RoomData = 13;
    static readonly byte[] Joined = [JoinRoom];
    readonly ArrayBufferWriter<byte> message = new(2048);

    public override void Opened(Line line) { }

    public override void Heard(Line line, ReadOnlySpan<byte> message)
    {
        switch (message[0])
        {
            case JoinRoom:
                line.SendBinary(Joined);
                line.Ready = true;
                break;
            case RoomData:
                var reader = new MessagePackReader(message[1..].ToArray());
                if (reader.ReadString() != "deliver")
                    return;
                reader.ReadArrayHeader();
                line.Hearing.Number(reader.ReadInt64(), 1);
                line.Hearing.Take(message);
                break;
            default:
                throw new InvalidDataException($"Colyseus said {message[0]}.");
        }
    }

    public override void Say(Line line, ReadOnlySpan<byte> text)
    {
        message.ResetWrittenCount();
        message.Write([RoomData]);
        var writer = new MessagePackWriter(message);
        writer.Write("say");
        writer.WriteString(text);
        writer.Flush();
        line.SendBinary(message.WrittenSpan);
    }
}
