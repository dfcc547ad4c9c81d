using System.Buffers.Binary;

namespace Talks.Load.Wires;

/// <summary>The raw websockets of <c>peers/bare</c>: a number in eight bytes, then the text.</summary>
sealed class RawDialect : Dialect
{
    public override void Opened(Line line) => line.Ready = true;

    public override void Heard(Line line, ReadOnlySpan<byte> message)
    {
        line.Hearing.Number(BinaryPrimitives.ReadInt64BigEndian(message), 1);
        line.Hearing.Take(message[8..]);
    }

    public override void Say(Line line, ReadOnlySpan<byte> text) => line.SendBinary(text);
}
