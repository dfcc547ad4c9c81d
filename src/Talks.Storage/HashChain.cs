using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Talks.Storage;

/// <summary>
/// Ties every entry of a stream to all before it: link(n) = SHA-256(link(n-1) ‖ entry(n)), link(0) = SHA-256(name of
/// the stream in UTF-8). An entry as bytes: seq, at (8 bytes each, big-endian, two's complement); the length of the
/// command id in UTF-8 or -1 when it has none (4 bytes), the id; the length of the body (4 bytes), the body.
/// </summary>
/// <remarks>The lengths make the form unambiguous: no two different entries have the same bytes.</remarks>
public static class HashChain
{
    private const int OnStack = 2048;

    public static byte[] Start(string stream) => SHA256.HashData(Encoding.UTF8.GetBytes(stream));

    public static byte[] Next(ReadOnlySpan<byte> previous, Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var commandId = entry.CommandId ?? "";
        var size = previous.Length + 24 + Encoding.UTF8.GetMaxByteCount(commandId.Length) + entry.Body.Length;
        var rented = size > OnStack ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented ?? stackalloc byte[OnStack];

        previous.CopyTo(bytes);
        var at = previous.Length;
        BinaryPrimitives.WriteInt64BigEndian(bytes[at..], entry.Seq);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(at + 8)..], entry.At);
        var length = Encoding.UTF8.GetBytes(commandId, bytes[(at + 20)..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(at + 16)..], entry.CommandId is null ? -1 : length);
        at += 20 + length;
        BinaryPrimitives.WriteInt32BigEndian(bytes[at..], entry.Body.Length);
        entry.Body.CopyTo(bytes[(at + 4)..]);
        var hash = SHA256.HashData(bytes[..(at + 4 + entry.Body.Length)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }
}
