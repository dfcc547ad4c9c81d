using System.Buffers;
using MessagePack;

namespace Talks.Load.Wires;

/// <summary>SignalR's hub protocol, MessagePack encoding, version 1: the part that both our server and the bare hub need.</summary>
abstract class HubDialect : Dialect
{
    const byte End = 0x1e;
    const int Invocation = 1;
    const int Completion = 3;
    const int HubClose = 7;
    static readonly byte[] Hello = [.. """{"protocol":"messagepack","version":1}"""u8, End];
    static readonly byte[] Ping = [2, 0x91, 6];
    static readonly ArrayBufferWriter<byte> Body = new(4096);
    static readonly ArrayBufferWriter<byte> Framed = new(4096);

    public override void Opened(Line line) => line.SendText(Hello);

    public override void Beat(Line line) => line.SendBinary(Ping);

    public override void Heard(Line line, ReadOnlySpan<byte> message)
    {
        if (message[0] == (byte)'{')
        {
            Welcome(line);
            message = message[(message.IndexOf(End) + 1)..];
        }
        while (!message.IsEmpty)
        {
            var size = 0;
            var prefix = 0;
            do size |= (message[prefix] & 0x7f) << (7 * prefix);
            while ((message[prefix++] & 0x80) != 0);
            Message(line, message.Slice(prefix, size));
            message = message[(prefix + size)..];
        }
    }

    void Message(Line line, ReadOnlySpan<byte> message)
    {
        // A reader of spans is not to be had; what is read here lies in the first bytes.
        var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(buffer);
        var bytes = buffer.AsMemory(0, message.Length);
        var reader = new MessagePackReader(bytes);
        reader.ReadArrayHeader();
        switch (reader.ReadInt32())
        {
            case Invocation:
                reader.Skip();
                reader.Skip();
                if (reader.ReadString() == "Deliver")
                {
                    reader.ReadArrayHeader();
                    Delivered(line, bytes[(int)reader.Consumed..]);
                }
                break;
            case Completion:
                reader.Skip();
                var id = reader.ReadString()!;
                var good = reader.ReadInt32() != 1;
                Answered(line, id, good ? bytes[(int)reader.Consumed..] : default, good);
                break;
            case HubClose:
                line.Lost = true;
                break;
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Calls a method; its answer comes under the id.</summary>
    protected static void Call(Line line, string id, string method, int arguments, ReadOnlySpan<byte> encoded)
    {
        Body.ResetWrittenCount();
        var writer = new MessagePackWriter(Body);
        writer.WriteArrayHeader(6);
        writer.Write(Invocation);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
        writer.WriteArrayHeader(arguments);
        writer.WriteRaw(encoded);
        writer.WriteArrayHeader(0);
        writer.Flush();
        Framed.ResetWrittenCount();
        var prefix = Framed.GetSpan(5);
        var n = 0;
        for (var rest = Body.WrittenCount; ; rest >>= 7)
        {
            prefix[n++] = (byte)(rest < 0x80 ? rest : (rest & 0x7f) | 0x80);
            if (rest < 0x80)
                break;
        }
        Framed.Advance(n);
        Framed.Write(Body.WrittenSpan);
        line.SendBinary(Framed.WrittenSpan);
    }

    /// <summary>The handshake is done.</summary>
    protected abstract void Welcome(Line line);

    /// <param name="arguments">Of the call, encoded one behind the other. Not to be kept.</param>
    protected abstract void Delivered(Line line, ReadOnlyMemory<byte> arguments);

    /// <param name="good">False: the call failed.</param>
    protected abstract void Answered(Line line, string id, ReadOnlyMemory<byte> result, bool good);
}
