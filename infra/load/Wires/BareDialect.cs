using System.Buffers;
using System.Globalization;
using System.Text;
using MessagePack;

namespace Talks.Load.Wires;

/// <summary>The bare hub of <c>peers/bare</c>.</summary>
sealed class BareDialect(string room) : HubDialect
{
    const string Joining = "j";
    readonly byte[] name = MessagePackSerializer.Serialize(room);
    readonly ArrayBufferWriter<byte> arguments = new(2048);
    int said;

    protected override void Welcome(Line line) => Call(line, Joining, "Join", 1, name);

    public override void Say(Line line, ReadOnlySpan<byte> text)
    {
        arguments.ResetWrittenCount();
        arguments.Write(name);
        var writer = new MessagePackWriter(arguments);
        writer.WriteString(text);
        writer.Flush();
        Call(line, (++said).ToString(CultureInfo.InvariantCulture), "Say", 2, arguments.WrittenSpan);
    }

    protected override void Delivered(Line line, ReadOnlyMemory<byte> arguments)
    {
        var reader = new MessagePackReader(arguments);
        line.Hearing.Number(reader.ReadInt64(), 1);
        line.Hearing.Take(arguments.Span[(int)reader.Consumed..]);
    }

    protected override void Answered(Line line, string id, ReadOnlyMemory<byte> result, bool good)
    {
        if (!good)
            throw new InvalidDataException($"The bare hub failed in call {id}: {Encoding.UTF8.GetString(result.Span)}");
        if (id == Joining)
            line.Ready = true;
    }
}
