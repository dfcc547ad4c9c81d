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
    public static byte[] Start(string stream) => SHA256.HashData(Encoding.UTF8.GetBytes(stream));

    public static byte[] Next(ReadOnlySpan<byte> previous, Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var commandId = Encoding.UTF8.GetBytes(entry.CommandId ?? "");
        Span<byte> numbers = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(numbers, entry.Seq);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], entry.At);
        BinaryPrimitives.WriteInt32BigEndian(numbers[16..], entry.CommandId is null ? -1 : commandId.Length);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(numbers);
        hash.AppendData(commandId);
        BinaryPrimitives.WriteInt32BigEndian(numbers, entry.Body.Length);
        hash.AppendData(numbers[..4]);
        hash.AppendData(entry.Body);
        return hash.GetHashAndReset();
    }
}
